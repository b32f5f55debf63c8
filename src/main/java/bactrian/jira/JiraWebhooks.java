package bactrian.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Webhooks as an administrator registers them; they do not expire. Cloud and Data Center up to 9 have them at
 * {@code /rest/webhooks/1.0/webhook}, Data Center 10 at {@code /rest/jira-webhook/1.0/webhooks}, where the secret moved
 * into {@code configuration}. On Data Center the version is asked for first, which costs a call.
 */
public final class JiraWebhooks {

    private static final String OLD_PATH = "/rest/webhooks/1.0/webhook";
    private static final String NEW_PATH = "/rest/jira-webhook/1.0/webhooks";
    private static final int FIRST_WITH_NEW_PATH = 10;

    private final JiraHttp http;

    JiraWebhooks(JiraHttp http) {
        this.http = http;
    }

    /** All registrations, ours and others', as Jira lists them. */
    public JsonNode list() {
        JsonNode answer = http.send(JiraRequest.get(path()));
        return answer.isArray() ? answer : answer.path("values");
    }

    /** Registers a webhook and answers Jira's record of it. */
    public JsonNode register(WebhookRegistration wanted) {
        String path = path();
        return http.send(JiraRequest.post(path, body(wanted, path)));
    }

    /** Removes a registration. */
    public void remove(String id) {
        http.send(JiraRequest.delete(path() + JiraRequest.path(id)));
    }

    /** Whether it can sign what it sends: Data Center before 10 cannot. */
    public boolean canSign() {
        return http.connection().deployment() == Deployment.CLOUD || path().equals(NEW_PATH);
    }

    /** The id of a listed registration: its {@code id}, or the end of its {@code self}; empty when it has neither. */
    public static String id(JsonNode registration) {
        String self = registration.path("self").asText("");
        return registration.path("id").asText(self.substring(self.lastIndexOf('/') + 1));
    }

    private String path() {
        if (http.connection().deployment() == Deployment.CLOUD) {
            return OLD_PATH;
        }
        int major = new JiraSite(http).serverInfo().at("/versionNumbers/0").asInt();
        return major >= FIRST_WITH_NEW_PATH ? NEW_PATH : OLD_PATH;
    }

    private ObjectNode body(WebhookRegistration wanted, String path) {
        ObjectNode body = http.json().createObjectNode();
        body.put("name", wanted.name()).put("url", wanted.url()).put("excludeBody", false);
        wanted.events().forEach(body.putArray("events")::add);
        body.putObject("filters").put("issue-related-events-section", wanted.jql());
        if (path.equals(NEW_PATH)) {
            body.put("sslVerificationRequired", true);
        }
        if (!wanted.secret().isEmpty() && path.equals(NEW_PATH)) {
            body.putObject("configuration").put("SECRET", wanted.secret());
        } else if (!wanted.secret().isEmpty()) {
            body.put("secret", wanted.secret());
        }
        return body;
    }
}
