package bactrian.jirasim.webhook;

import java.util.Set;

/**
 * A registered webhook.
 *
 * @param events the events it wants, such as {@code jira:issue_updated}
 * @param jql filter for issue events; empty means all
 * @param secret what bodies are signed with; empty means unsigned
 */
public record Webhook(
        String id,
        String name,
        String url,
        Set<String> events,
        String jql,
        boolean excludeBody,
        boolean enabled,
        String secret) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "Webhook[id=" + id + ", name=" + name + ", events=" + events + ", jql=" + jql + "]";
    }
}
