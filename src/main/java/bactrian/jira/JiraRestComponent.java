package bactrian.jira;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;

/** The component {@code jira-rest:<operation>}: calls Jira Cloud (REST v3) and Data Center (REST v2). Producer only. */
@Component("jira-rest")
public class JiraRestComponent extends DefaultComponent {
    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        JiraOperation operation = JiraOperation.of(remaining)
                .orElseThrow(() -> new IllegalArgumentException(
                        "jira-rest: has no operation \"" + remaining + "\"; see bactrian.jira.JiraOperation"));
        String raise = getAndRemoveParameter(parameters, "raise", String.class, "all");
        return new JiraRestEndpoint(uri, this, operation, raise.equals("transient"));
    }
}
