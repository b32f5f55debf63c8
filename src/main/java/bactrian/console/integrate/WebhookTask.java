package bactrian.console.integrate;

import bactrian.integration.Integration;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Work on an integration's webhook under way.
 *
 * @param wanted the integration as it shall be: with the token and the secret that its webhook shall have
 * @param ours what Jira has registered for it, under its present URL or an earlier one; empty if Jira was not asked
 * @param stale those of {@code ours} that another one has replaced
 */
public record WebhookTask(WebhookRequest request, Integration wanted, List<JsonNode> ours, List<JsonNode> stale) {
    /** Copies what it is given. */
    public WebhookTask {
        ours = List.copyOf(ours);
        stale = List.copyOf(stale);
    }

    WebhookTask wanting(Integration changed) {
        return new WebhookTask(request, changed, ours, stale);
    }

    WebhookTask having(List<JsonNode> registrations, List<JsonNode> replaced) {
        return new WebhookTask(request, wanted, registrations, replaced);
    }

    /** Whether what Jira has was made with another secret than the one it shall have. */
    boolean isSignedAnew() {
        return !wanted.webhookSecret().equals(request.integration().webhookSecret());
    }
}
