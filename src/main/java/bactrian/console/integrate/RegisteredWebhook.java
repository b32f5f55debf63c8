package bactrian.console.integrate;

import bactrian.jira.JiraWebhooks;
import bactrian.jira.WebhookRegistration;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** A webhook as Jira lists it; both forms of Data Center and Cloud's. */
record RegisteredWebhook(JsonNode json) {
    /** What Jira shall tell of. */
    static final List<String> EVENTS = List.of("jira:issue_created", "jira:issue_updated", "jira:issue_deleted");

    private static final String FILTER = "issue-related-events-section";

    private String jql() {
        return json.path("filters").path(FILTER).asText("");
    }

    private boolean isEnabled() {
        return json.path("enabled").asBoolean(true) && json.path("active").asBoolean(true);
    }

    private List<String> events() {
        List<String> events = new ArrayList<>();
        json.path("events").forEach(event -> events.add(event.asText()));
        return events;
    }

    /** What makes it other than wanted, in words; Data Center does not tell whether it signs. */
    List<String> faults(WebhookRegistration wanted) {
        List<String> faults = new ArrayList<>();
        if (!json.path("url").asText().equals(wanted.url())) {
            faults.add("It sends to an earlier webhook URL.");
        }
        if (!isEnabled()) {
            faults.add("It is switched off.");
        }
        wanted.events().stream()
                .filter(event -> !events().contains(event))
                .forEach(event -> faults.add("It does not tell of " + event + "."));
        if (!jql().equals(wanted.jql())) {
            faults.add("Its JQL is not that of the mappings.");
        }
        if (json.path("isSigned").asBoolean(true) == wanted.secret().isEmpty() && json.has("isSigned")) {
            faults.add(
                    wanted.secret().isEmpty() ? "It signs with a secret that is not known here." : "It does not sign.");
        }
        return faults;
    }

    /** As answers show it. */
    ObjectNode view(WebhookRegistration wanted) {
        ObjectNode view = JsonNodeFactory.instance
                .objectNode()
                .put("id", JiraWebhooks.id(json))
                .put("name", json.path("name").asText())
                .put("enabled", isEnabled())
                .put("jql", jql());
        events().forEach(view.putArray("events")::add);
        faults(wanted).forEach(view.putArray("faults")::add);
        return view;
    }
}
