package bactrian.jirasim.rest;

import bactrian.jirasim.Json;
import bactrian.jirasim.http.Response;
import bactrian.jirasim.jql.JqlFault;
import bactrian.jirasim.jql.Query;
import bactrian.jirasim.site.Account;
import bactrian.jirasim.site.Site;
import bactrian.jirasim.webhook.Webhook;
import bactrian.jirasim.webhook.WebhookRegistry;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;

/**
 * Registration of webhooks by an administrator: {@code /rest/webhooks/1.0/webhook} on Cloud and Data Center up to 9,
 * {@code /rest/jira-webhook/1.0/webhooks} from Data Center 10, where the secret sits in {@code configuration.SECRET}.
 */
final class WebhookResource {

    private static final String FILTER = "issue-related-events-section";

    private final WebhookRegistry registry;
    private final boolean cloud;
    private final boolean newer;

    WebhookResource(Site site, WebhookRegistry registry) {
        this.registry = registry;
        this.cloud = site.cloud();
        this.newer = !cloud && site.version().get(0) >= 10;
    }

    void addTo(Routes routes) {
        String path = newer ? "/rest/jira-webhook/1.0/webhooks" : "/rest/webhooks/1.0/webhook";
        routes.on("GET", path, this::list);
        routes.on("POST", path, this::register);
        routes.on("GET", path + "/{id}", call -> Response.ok(shown(hook(call), call)));
        routes.on("PUT", path + "/{id}", this::replace);
        routes.on("DELETE", path + "/{id}", this::remove);
    }

    private static Account administrator(Call call) {
        Account account = call.account();
        if (!call.site().permissions().has(account, "*", "ADMINISTER")) {
            throw JiraError.of(
                    403, "You are not authorized to perform this operation. Administrator privileges are required.");
        }
        return account;
    }

    private Response list(Call call) {
        administrator(call);
        return Response.ok(Json.array(
                registry.all().stream().map(hook -> shown(hook, call)).toList()));
    }

    private Webhook hook(Call call) {
        administrator(call);
        return registry.find(call.path("id"))
                .orElseThrow(() -> JiraError.of(404, "Webhook with id '" + call.path("id") + "' does not exist."));
    }

    private Response register(Call call) {
        administrator(call);
        Webhook hook = registry.put(read(call, registry.nextId(), ""));
        return Response.json(201, shown(hook, call));
    }

    private Response replace(Call call) {
        Webhook before = hook(call);
        Webhook after = registry.put(read(call, before.id(), before.secret()));
        return Response.ok(shown(after, call));
    }

    private Response remove(Call call) {
        registry.remove(hook(call));
        return Response.noContent();
    }

    private Webhook read(Call call, String id, String secretBefore) {
        ObjectNode body = call.body();
        for (String member : new String[] {"name", "url"}) {
            if (body.path(member).asText().isBlank()) {
                throw JiraError.of(400, "The webhook's " + member + " is missing.");
            }
        }
        String jql = body.path("filters").path(FILTER).asText();
        try {
            Query.of(jql, call.site(), call.account());
        } catch (JqlFault fault) {
            throw JiraError.of(400, fault.getMessage());
        }
        return new Webhook(
                id,
                body.path("name").asText(),
                body.path("url").asText(),
                new LinkedHashSet<>(Call.texts(body, "events")),
                jql,
                body.path("excludeBody").asBoolean(false),
                body.path("enabled").asBoolean(true) && body.path("active").asBoolean(true),
                secret(body, secretBefore));
    }

    /** Data Center up to 9 has no secrets; from 10 a top-level one is ignored. */
    private String secret(JsonNode body, String before) {
        JsonNode secret = newer ? body.path("configuration").path("SECRET") : body.path("secret");
        return newer || cloud ? secret.asText(before) : "";
    }

    private ObjectNode shown(Webhook hook, Call call) {
        String path = newer ? "/rest/jira-webhook/1.0/webhooks/" : "/rest/webhooks/1.0/webhook/";
        ObjectNode json = Json.object();
        if (newer) {
            json.put("id", Integer.parseInt(hook.id()));
        }
        json.put("name", hook.name()).put("url", hook.url()).put("excludeBody", hook.excludeBody());
        json.putObject("filters").put(FILTER, hook.jql());
        json.set("events", Json.strings(hook.events()));
        json.put(newer ? "active" : "enabled", hook.enabled());
        json.put("self", call.site().baseUrl() + path + hook.id());
        if (cloud) {
            json.put("isSigned", !hook.secret().isEmpty());
        }
        json.put("lastUpdatedUser", call.account().id())
                .put("lastUpdatedDisplayName", call.account().displayName());
        return json;
    }
}
