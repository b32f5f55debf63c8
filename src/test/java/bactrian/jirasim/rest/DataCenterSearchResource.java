package bactrian.jirasim.rest;

import bactrian.jirasim.Json;
import bactrian.jirasim.field.FieldSelection;
import bactrian.jirasim.field.IssueShape;
import bactrian.jirasim.http.Response;
import bactrian.jirasim.jql.Query;
import bactrian.jirasim.site.Issue;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /search} of Data Center: offsets and a total; at most 1000 a page. */
final class DataCenterSearchResource {

    private static final int MOST = 1000;

    private static final Set<String> MEMBERS =
            Set.of("jql", "startAt", "maxResults", "fields", "expand", "validateQuery");

    void addTo(Routes routes) {
        routes.api("GET", "/search", DataCenterSearchResource::get);
        routes.api("POST", "/search", DataCenterSearchResource::post);
    }

    private static Response get(Call call) {
        return search(
                call,
                call.request().query("jql").orElse(""),
                call.number("startAt", 0),
                call.number("maxResults", 50),
                new FieldSelection(call.request().queryList("fields"), "*navigable"),
                call.request().queryList("expand"),
                !call.request().query("validateQuery").orElse("true").equals("false"));
    }

    private static Response post(Call call) {
        ObjectNode body = call.body(MEMBERS);
        if (body.has("expand") && !body.get("expand").isArray()) {
            throw JiraError.unreadable("Can not deserialize instance of java.util.ArrayList out of VALUE_STRING token");
        }
        return search(
                call,
                body.path("jql").asText(),
                body.path("startAt").asInt(0),
                body.path("maxResults").asInt(50),
                new FieldSelection(Call.texts(body, "fields"), "*navigable"),
                Call.texts(body, "expand"),
                body.path("validateQuery").asBoolean(true));
    }

    private static Response search(
            Call call,
            String jql,
            int startAt,
            int maxResults,
            FieldSelection fields,
            List<String> expand,
            boolean validate) {
        Optional<Query> query = JqlQueries.read(call, jql, false, validate);
        int most = Math.max(0, Math.min(MOST, maxResults));
        List<Issue> all = query.stream()
                .flatMap(q -> call.site()
                        .issues()
                        .searchable(call.site().clock().instant())
                        .filter(call::sees)
                        .filter(q::matches)
                        .sorted(q.order()))
                .toList();
        ObjectNode answer = Json.object().put("expand", "schema,names");
        answer.put("startAt", startAt).put("maxResults", most).put("total", all.size());
        ArrayNode issues = answer.putArray("issues");
        all.stream()
                .skip(startAt)
                .limit(most)
                .forEach(issue -> issues.add(IssueAnswers.inList(issue, fields, call.view(), expand, List.of())));
        if (expand.contains("names")) {
            answer.set("names", IssueShape.about(fields, call.view(), false));
        }
        if (expand.contains("schema")) {
            answer.set("schema", IssueShape.about(fields, call.view(), true));
        }
        return Response.ok(answer);
    }
}
