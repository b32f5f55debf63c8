package bactrian.jira.producer;

import bactrian.jira.JiraClient;
import bactrian.jira.JiraRestConstants;
import bactrian.jira.JiraRestEndpoint;
import bactrian.jira.WebhookRegistration;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** {@code jira-rest:webhook}: registers, lists or removes webhooks, as the action header says. */
public final class WebhookProducer extends JiraRestProducer {

    private static final String ACTIONS = "'register', 'list' or 'remove'";

    /** A producer of this endpoint. */
    public WebhookProducer(JiraRestEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    void call(JiraClient client, JiraMessage message) {
        String action = message.required(JiraRestConstants.ACTION, ACTIONS);
        switch (action) {
            case "register" -> message.answer(client.webhooks().register(wanted(message)));
            case "list" -> message.answer(client.webhooks().list());
            case "remove" -> client.webhooks().remove(message.required(JiraRestConstants.WEBHOOK_ID, "its id"));
            default ->
                throw new IllegalArgumentException(
                        "The header " + JiraRestConstants.ACTION + " must hold " + ACTIONS + ", not '" + action + "'");
        }
    }

    private static WebhookRegistration wanted(JiraMessage message) {
        JsonNode body = message.object("a JSON object {name, url, events, jql?, secret?}");
        List<String> events = new ArrayList<>();
        body.path("events").forEach(event -> events.add(event.asText("")));
        return new WebhookRegistration(
                body.path("name").asText(""),
                body.path("url").asText(""),
                events,
                body.path("jql").asText(""),
                body.path("secret").asText(""));
    }
}
