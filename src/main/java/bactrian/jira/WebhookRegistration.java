package bactrian.jira;

import java.util.List;

/**
 * A webhook as we want it.
 *
 * @param name what Jira's administrators see
 * @param url where Jira shall send to
 * @param events such as {@code jira:issue_updated}
 * @param jql only issues that match; empty for all
 * @param secret signs the deliveries; empty for none; Data Center before 10 cannot sign
 */
public record WebhookRegistration(String name, String url, List<String> events, String jql, String secret) {

    public WebhookRegistration {
        events = List.copyOf(events);
    }

    @Override
    public String toString() {
        return "WebhookRegistration[name=" + name + ", events=" + events + ", jql=" + jql + "]";
    }
}
