package bactrian.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * Reads all issues of a stand-in page by page through {@code jira-rest:search}, as a program of its own so that its heap
 * can be made small. Prints {@code issues}, {@code pages} and, after each tenth of the way, the kilobytes in use once
 * garbage is collected.
 */
final class SearchVolume {

    private static final int TENTHS = 10;

    private final ProducerTemplate routes;
    private final int expected;
    private final BitSet ids = new BitSet();
    private int pages;

    private SearchVolume(ProducerTemplate routes, int expected) {
        this.routes = routes;
        this.expected = expected;
    }

    /** Arguments: base URL, deployment, how many issues to expect. */
    public static void main(String[] arguments) {
        Deployment deployment = Deployment.of(arguments[1]);
        JiraAuth auth = deployment == Deployment.CLOUD
                ? new JiraAuth.Basic("demo@example.com", "demo-token")
                : new JiraAuth.Bearer("demo-token");
        JiraConnections connections = id -> new JiraConnection("one", deployment, URI.create(arguments[0]), auth);
        DefaultCamelContext camel = new DefaultCamelContext();
        camel.getRegistry().bind("connections", connections);
        camel.start();
        new SearchVolume(camel.createProducerTemplate(), Integer.parseInt(arguments[2])).read();
        camel.stop();
    }

    private void read() {
        String mark = JiraSearch.FIRST_PAGE;
        int tenth = 1;
        do {
            mark = page(mark);
            if (ids.cardinality() * TENTHS >= expected * tenth) {
                System.out.println("kilobytes " + inUse());
                tenth++;
            }
        } while (!mark.isEmpty());
        System.out.println("issues " + ids.cardinality());
        System.out.println("pages " + pages);
    }

    private String page(String mark) {
        Exchange exchange = routes.send("jira-rest:search", asked -> asked.getMessage()
                .setHeaders(new HashMap<>(Map.of(
                        "CamelJiraIntegration", "one",
                        "CamelJiraJql", "project = DEV ORDER BY key",
                        "CamelJiraFields", "*all",
                        "CamelJiraNextPage", mark))));
        if (exchange.getException() != null) {
            throw new IllegalStateException(exchange.getException());
        }
        exchange.getMessage()
                .getBody(JsonNode.class)
                .path("issues")
                .forEach(issue -> ids.set(issue.path("id").asInt()));
        pages++;
        return exchange.getMessage().getHeader("CamelJiraNextPage", "", String.class);
    }

    private static long inUse() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1024;
    }
}
