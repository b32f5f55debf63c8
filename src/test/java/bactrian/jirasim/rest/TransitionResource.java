package bactrian.jirasim.rest;

import bactrian.jirasim.Json;
import bactrian.jirasim.edit.IssueWriter;
import bactrian.jirasim.field.Shapes;
import bactrian.jirasim.http.Response;
import bactrian.jirasim.site.Field;
import bactrian.jirasim.site.Issue;
import bactrian.jirasim.site.Site;
import bactrian.jirasim.site.Status;
import bactrian.jirasim.site.Transition;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** {@code /issue/{issueIdOrKey}/transitions}. */
final class TransitionResource {

    private final IssueWriter writer;

    TransitionResource(Site site) {
        writer = new IssueWriter(site);
    }

    void addTo(Routes routes) {
        routes.api("GET", "/issue/{issue}/transitions", TransitionResource::list);
        routes.api("POST", "/issue/{issue}/transitions", this::take);
    }

    private static Response list(Call call) {
        Issue issue = call.issue("issue");
        boolean withFields = call.request().queryList("expand").contains("transitions.fields");
        Optional<String> only = call.request().query("transitionId");
        ArrayNode shown = Json.array();
        for (Transition transition : available(call, issue)) {
            if (only.isEmpty() || only.get().equals(transition.id())) {
                shown.add(shown(transition, issue, call, withFields));
            }
        }
        return Response.ok(Json.object().put("expand", "transitions").set("transitions", shown));
    }

    /** Without the permission the list is empty; what a condition forbids is left out. */
    private static List<Transition> available(Call call, Issue issue) {
        if (!call.may(issue.project(), "TRANSITION_ISSUES")) {
            return List.of();
        }
        return call.site().vocabulary().transitions().all().stream()
                .filter(transition -> transition.startsAt(issue.statusId()) && transition.allows(call.account()))
                .toList();
    }

    private static ObjectNode shown(Transition transition, Issue issue, Call call, boolean withFields) {
        Status to = call.site().vocabulary().statuses().get(transition.to());
        ObjectNode json = Json.object().put("id", transition.id()).put("name", transition.name());
        if (call.site().cloud()) {
            json.set("to", Shapes.status(to, call.view()));
            json.put("hasScreen", !transition.screen().isEmpty());
            json.put("isGlobal", transition.from().isEmpty()).put("isInitial", false);
            json.put("isAvailable", true)
                    .put("isConditional", !transition.onlyFor().isEmpty())
                    .put("looped", false);
        } else {
            json.put("description", "").put("opsbarSequence", 10);
            json.set("to", Shapes.status(to, call.view()));
        }
        if (withFields) {
            ObjectNode fields = json.putObject("fields");
            for (String id : transition.screen()) {
                Field field = call.site().fields().get(id);
                boolean required = transition.required().contains(id);
                fields.set(id, FieldMetadata.of(field, issue.project(), call.view(), required));
            }
        }
        return json;
    }

    private Response take(Call call) {
        Issue issue = call.issue("issue");
        JsonNode body = IssueUpdateBody.of(call);
        JsonNode id = body.path("transition").path("id");
        if (id.isMissingNode()) {
            throw JiraError.of(400, "Missing 'transition' identifier");
        }
        Transition transition = available(call, issue).stream()
                .filter(candidate -> candidate.id().equals(id.asText()))
                .findFirst()
                .orElseThrow(() -> notAvailable(call, id.asText()));
        writer.transition(call.account(), call.api(), issue.id(), transition, body);
        return Response.noContent();
    }

    /** Data Center answers a wrong transition id with 500 [spec DC]. */
    private static JiraError notAvailable(Call call, String id) {
        return call.site().cloud()
                ? JiraError.of(
                        400,
                        "It seems that you have tried to perform a workflow operation (transition " + id
                                + ") that is not valid for the current state of this issue.")
                : JiraError.of(500, "Internal server error");
    }
}
