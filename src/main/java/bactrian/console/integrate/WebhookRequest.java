package bactrian.console.integrate;

import bactrian.field.InvalidInputException;
import bactrian.integration.Integration;
import bactrian.jira.Deployment;
import bactrian.jira.JiraAuth;
import bactrian.jira.JiraConnection;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What shall be done with an integration's webhook, and with whose credentials. They are used for this one request and
 * kept nowhere.
 */
public record WebhookRequest(String action, Integration integration, JiraConnection administrator, boolean given) {
    private static final Set<String> ACTIONS = new TreeSet<>(List.of("register", "list", "repair", "remove", "rotate"));

    /** Reads {@code {action, adminUsername?, adminToken?}}; without a token the integration's own credentials are used. */
    static WebhookRequest read(Integration integration, JsonNode json) {
        String action = json.path("action").asText("");
        String username = json.path("adminUsername").asText("").strip();
        String token = json.path("adminToken").asText("");
        if (!ACTIONS.contains(action)) {
            throw new InvalidInputException("action", "action must be one of " + String.join(", ", ACTIONS));
        }
        if (!username.isEmpty() && token.isEmpty()) {
            throw new InvalidInputException("adminToken", "adminToken is required with adminUsername");
        }
        if (!token.isEmpty() && username.isEmpty() && integration.deployment() == Deployment.CLOUD) {
            throw new InvalidInputException("adminUsername", "adminUsername (the e-mail) is required on Cloud");
        }
        JiraAuth auth = token.isEmpty() ? integration.auth() : auth(username, token);
        return new WebhookRequest(
                action,
                integration,
                new JiraConnection(integration.name(), integration.deployment(), integration.jiraUrl(), auth),
                !token.isEmpty());
    }

    private static JiraAuth auth(String username, String token) {
        try {
            return username.isEmpty() ? new JiraAuth.Bearer(token) : new JiraAuth.Basic(username, token);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("adminToken", e.getMessage());
        }
    }

    /** Without the credentials, which the connection does not show either. */
    @Override
    public String toString() {
        return "WebhookRequest[" + action + ", " + integration + "]";
    }
}
