package bactrian.console;

import bactrian.console.integrate.WebhookJql;
import bactrian.console.integrate.WebhookUrls;
import bactrian.integration.Integration;
import bactrian.integration.Mappings;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An integration as answers show it; tokens and secrets are not in it. */
public final class IntegrationView {
    private final Mappings mappings;
    private final Backlogs backlogs;
    private final WebhookUrls urls;

    /** Counts what waits. */
    public IntegrationView(Mappings mappings, Backlogs backlogs, WebhookUrls urls) {
        this.mappings = mappings;
        this.backlogs = backlogs;
        this.urls = urls;
    }

    ObjectNode of(Integration integration) {
        Backlogs.Backlog backlog = backlogs.of(integration.id());
        ObjectNode view = JsonNodeFactory.instance
                .objectNode()
                .put("id", String.valueOf(integration.id()))
                .put("name", integration.name())
                .put("deployment", integration.deployment().id())
                .put("jiraUrl", integration.jiraUrl().toString())
                .put("auth", integration.isBasic() ? "basic" : "bearer")
                .put("username", integration.username())
                .put("projectId", integration.projectId())
                .put("projectKey", integration.projectKey())
                .put("signed", !integration.webhookSecret().isEmpty())
                .put("state", integration.state().id())
                .put("reason", integration.reason())
                .put("backlog", backlog.events())
                .put("oldestEventAgeMs", backlog.oldestAgeMs())
                .put("inFlight", backlog.inFlight())
                .put("waiting", backlog.waiting())
                .put("dead", backlog.dead())
                .put("webhookUrl", urls.of(integration))
                .put("jql", WebhookJql.of(integration, mappings.all(integration.id())))
                .put("createdAt", integration.createdAt().toString());
        view.put(
                "lastWebhookAt",
                integration.lastWebhookAt().map(Object::toString).orElse(null));
        return view;
    }
}
