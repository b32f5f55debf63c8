package bactrian.jirasim.rest;

import bactrian.jirasim.Json;
import bactrian.jirasim.field.FieldSelection;
import bactrian.jirasim.field.IssueShape;
import bactrian.jirasim.http.Response;
import bactrian.jirasim.site.Issue;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** {@code /issue/bulkfetch} of Cloud: up to 100 issues by id or key; what is not found is silently missing. */
final class BulkFetchResource {

    private static final Set<String> MEMBERS =
            Set.of("issueIdsOrKeys", "fields", "expand", "properties", "fieldsByKeys");
    private static final int MOST = 100;

    void addTo(Routes routes) {
        routes.api("POST", "/issue/bulkfetch", BulkFetchResource::fetch);
    }

    private static Response fetch(Call call) {
        ObjectNode body = call.body(MEMBERS);
        List<String> wanted = Call.texts(body, "issueIdsOrKeys");
        if (wanted.isEmpty() || wanted.size() > MOST) {
            throw JiraError.of(400, "The number of issues to fetch must be between 1 and 100.");
        }
        FieldSelection fields = new FieldSelection(Call.texts(body, "fields"), "*navigable");
        List<String> expand = Call.texts(body, "expand");
        ObjectNode answer = Json.object().put("expand", "schema,names");
        answer.putArray("issueErrors");
        ArrayNode issues = answer.putArray("issues");
        wanted.stream()
                .flatMap(id -> call.site().issues().find(id).stream())
                .filter(call::sees)
                .distinct()
                .sorted(Comparator.comparing(Issue::id))
                .forEach(issue -> issues.add(
                        IssueAnswers.inList(issue, fields, call.view(), expand, Call.texts(body, "properties"))));
        if (expand.contains("names")) {
            answer.set("names", IssueShape.about(fields, call.view(), false));
        }
        if (expand.contains("schema")) {
            answer.set("schema", IssueShape.about(fields, call.view(), true));
        }
        return Response.ok(answer);
    }
}
