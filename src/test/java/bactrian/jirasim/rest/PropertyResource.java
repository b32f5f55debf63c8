package bactrian.jirasim.rest;

import bactrian.jirasim.Json;
import bactrian.jirasim.http.Response;
import bactrian.jirasim.site.Issue;
import bactrian.jirasim.site.IssueChanges;
import bactrian.jirasim.site.Site;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** {@code /issue/{issueIdOrKey}/properties}: data that integrations keep at an issue. No webhook tells of it. */
final class PropertyResource {

    private static final int LARGEST = 32_768;

    private final IssueChanges changes;

    PropertyResource(Site site) {
        changes = new IssueChanges(site);
    }

    void addTo(Routes routes) {
        routes.api("GET", "/issue/{issue}/properties", PropertyResource::keys);
        routes.api("GET", "/issue/{issue}/properties/{key}", PropertyResource::get);
        routes.api("PUT", "/issue/{issue}/properties/{key}", this::put);
        routes.api("DELETE", "/issue/{issue}/properties/{key}", this::delete);
    }

    private static Response keys(Call call) {
        Issue issue = call.issue("issue");
        ArrayNode keys = Json.array();
        issue.properties().keySet().stream().sorted().forEach(key -> keys.addObject()
                .put("self", call.view().self("issue/" + issue.key() + "/properties/" + key))
                .put("key", key));
        return Response.ok(Json.object().set("keys", keys));
    }

    private static Response get(Call call) {
        ObjectNode answer = Json.object().put("key", call.path("key"));
        return Response.ok(answer.set("value", value(call)));
    }

    private static JsonNode value(Call call) {
        JsonNode value = call.issue("issue").properties().get(call.path("key"));
        if (value == null) {
            throw JiraError.of(404, "The property with key " + call.path("key") + " does not exist.");
        }
        return value;
    }

    private Response put(Call call) {
        Issue issue = writable(call);
        JsonNode value;
        try {
            value = Json.parse(call.request().text());
        } catch (IllegalArgumentException notJson) {
            throw JiraError.of(400, "The property value must be a valid JSON value.");
        }
        if (call.request().body().length > LARGEST) {
            throw JiraError.of(400, "The property value is too long. Maximum length is 32768.");
        }
        boolean known = issue.properties().containsKey(call.path("key"));
        change(call, issue, properties -> properties.put(call.path("key"), value));
        return Response.json(known ? 200 : 201, Json.object());
    }

    private Response delete(Call call) {
        Issue issue = writable(call);
        value(call);
        change(call, issue, properties -> properties.remove(call.path("key")));
        return Response.noContent();
    }

    private static Issue writable(Call call) {
        Issue issue = call.issue("issue");
        if (!call.may(issue.project(), "EDIT_ISSUES")) {
            throw JiraError.of(403, "You do not have permission to edit this issue.");
        }
        return issue;
    }

    private void change(Call call, Issue issue, Consumer<Map<String, JsonNode>> change) {
        call.site().exclusively(() -> {
            Issue now = call.site().issues().byId(issue.id()).orElseThrow(JiraError::noIssue);
            Map<String, JsonNode> properties = new HashMap<>(now.properties());
            change.accept(properties);
            changes.properties(now, properties);
            return now;
        });
    }
}
