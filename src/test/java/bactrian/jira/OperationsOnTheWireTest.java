package bactrian.jira;

import static bactrian.jira.ScriptedJira.json;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import bactrian.jirasim.JiraSim;
import bactrian.jirasim.SimOptions;
import bactrian.jirasim.control.RecordedCall;
import bactrian.oracle.PublishedApi;
import bactrian.oracle.PublishedCall;
import bactrian.oracle.Shared;
import bactrian.oracle.UndescribedCalls;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every operation of the component, carried out at the stand-in of each deployment. Requests and answers are held against
 * Atlassian's documents when the stand-in is closed. Prints which operation made which calls; an operation that is not in
 * the list here fails the test.
 */
class OperationsOnTheWireTest {

    private static final Map<String, Object> ISSUE = Map.of("CamelJiraIssueKey", "DEV-4");
    private static final Map<String, Object> PROJECT = Map.of("CamelJiraProjectKey", "DEV");
    private static final Map<String, Object> MARK = Map.of("CamelJiraIssueKey", "DEV-4", "CamelJiraPropertyKey", "k");
    private static final String ORGANISATION = "0a1b2c3d-0000-4000-8000-00000000000a";

    private final DefaultCamelContext camel = new DefaultCamelContext();

    @AfterEach
    void stop() {
        camel.stop();
    }

    /** One use of an operation. */
    private record Use(String operation, Map<String, Object> headers, Object body) {
        static Use of(String operation, Map<String, Object> headers) {
            return new Use(operation, headers, "");
        }
    }

    private static List<Use> uses(Deployment deployment) {
        String text = "A text";
        Object comment = deployment == Deployment.CLOUD ? adf(text) : text;
        return List.of(
                Use.of("fetchIssue", with(ISSUE, "CamelJiraExpand", "names,changelog")),
                new Use(
                        "addIssue",
                        PROJECT,
                        json("{'fields':{'summary':'New','issuetype':{'id':'10003'}},"
                                + "'properties':[{'key':'k','value':{'item':1}}]}")),
                new Use("updateIssue", ISSUE, json("{'fields':{'summary':'Edited','duedate':null}}")),
                new Use("transitionIssue", with(ISSUE, "CamelJiraIssueTransitionId", "31"), json("{}")),
                new Use("addComment", ISSUE, Map.of("body", comment)),
                Use.of("search", Map.of("CamelJiraJql", "project = DEV", "CamelJiraFields", "summary,updated")),
                Use.of("bulkFetch", Map.of("CamelJiraIssueIds", "10001,10002,99999", "CamelJiraFields", "summary")),
                Use.of("fields", Map.of()),
                Use.of("createMeta", PROJECT),
                Use.of("createMeta", with(PROJECT, "CamelJiraIssueTypeId", "10001")),
                Use.of("editMeta", ISSUE),
                Use.of("transitions", ISSUE),
                Use.of("changelog", ISSUE),
                Use.of("myself", Map.of()),
                Use.of("serverInfo", Map.of()),
                Use.of("project", PROJECT),
                Use.of("permissions", with(PROJECT, "CamelJiraPermissions", "EDIT_ISSUES")),
                Use.of("issueTypes", Map.of()),
                Use.of("issueTypes", PROJECT),
                Use.of("statuses", Map.of()),
                Use.of("statuses", PROJECT),
                new Use("issueProperty", with(MARK, "CamelJiraAction", "set"), json("{'item':1}")),
                Use.of("issueProperty", with(MARK, "CamelJiraAction", "get")),
                Use.of("issueProperty", with(MARK, "CamelJiraAction", "remove")),
                Use.of("jqlMatch", Map.of("CamelJiraIssueIds", "10001", "CamelJiraJql", "project = DEV")),
                Use.of("teams", Map.of("CamelJiraOrgId", ORGANISATION)),
                new Use("webhook", Map.of("CamelJiraAction", "register"), registration()),
                Use.of("webhook", Map.of("CamelJiraAction", "list")),
                Use.of("webhook", Map.of("CamelJiraAction", "remove", "CamelJiraWebhookId", "1")),
                Use.of("users", Map.of("CamelJiraUserQuery", "d")),
                Use.of("users", with(PROJECT, "CamelJiraUserQuery", "d")),
                Use.of("deleteIssue", ISSUE));
    }

    @ParameterizedTest
    @EnumSource
    void everyOperationAsksAndIsAnsweredAsTheDocumentsSay(Deployment deployment) {
        Map<String, TreeSet<String>> covered = new TreeMap<>();
        SimOptions options = deployment == Deployment.CLOUD ? SimOptions.cloud() : SimOptions.dataCenter();
        try (JiraSim sim = JiraSim.start(options)) {
            JiraConnections connections = id -> connection(sim, deployment);
            camel.getRegistry().bind("connections", connections);
            camel.start();
            for (Use use : uses(deployment)) {
                sim.clearCalls();
                Exchange exchange = carriedOut(use);
                assertThat(exchange.getException()).as(use.toString()).isNull();
                covered.computeIfAbsent(use.operation(), name -> new TreeSet<>())
                        .addAll(sim.calls().stream()
                                .map(call -> published(deployment, call))
                                .toList());
            }
        }
        print(deployment, covered);
        assertThat(covered.keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(JiraRestOperation.values())
                        .map(JiraRestOperation::uriName)
                        .toList());
        assertThat(covered.values()).noneMatch(TreeSet::isEmpty);
    }

    private Exchange carriedOut(Use use) {
        return camel.createProducerTemplate().send("jira-rest:" + use.operation(), exchange -> {
            exchange.getMessage().setHeaders(new TreeMap<>(use.headers()));
            exchange.getMessage().setHeader("CamelJiraIntegration", "one");
            exchange.getMessage().setBody(use.body());
        });
    }

    private static JiraConnection connection(JiraSim sim, Deployment deployment) {
        JiraAuth auth = deployment == Deployment.CLOUD
                ? new JiraAuth.Basic("demo@example.com", "demo-token")
                : new JiraAuth.Bearer("demo-token");
        return new JiraConnection("one", deployment, URI.create(sim.baseUrl()), auth);
    }

    private static String published(Deployment deployment, RecordedCall call) {
        String plain = call.method() + " " + call.path();
        return Shared.isThere()
                ? PublishedApi.of(deployment == Deployment.CLOUD, call.path())
                        .call(call.method(), call.path())
                        .map(PublishedCall::toString)
                        .orElse(plain + " (in no document)")
                : plain;
    }

    private static void print(Deployment deployment, Map<String, TreeSet<String>> covered) {
        System.out.println("Operations covered, " + deployment.id() + ":");
        covered.forEach((operation, calls) -> System.out.println("  " + operation + ": " + String.join(", ", calls)));
        System.out.println("In no document: " + UndescribedCalls.lines());
    }

    private static Map<String, Object> with(Map<String, Object> headers, String name, Object value) {
        Map<String, Object> more = new TreeMap<>(headers);
        more.put(name, value);
        return more;
    }

    private static Map<String, Object> adf(String text) {
        Map<String, Object> leaf = Map.of("type", "text", "text", text);
        return Map.ofEntries(
                entry("version", 1),
                entry("type", "doc"),
                entry("content", List.of(Map.of("type", "paragraph", "content", List.of(leaf)))));
    }

    private static Object registration() {
        return json("{'name':'n','url':'https://bactrian.example.com/hook','events':['jira:issue_updated'],"
                + "'jql':'project = DEV','secret':'s'}");
    }
}
