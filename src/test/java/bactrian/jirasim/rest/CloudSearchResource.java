package bactrian.jirasim.rest;

import bactrian.jirasim.Json;
import bactrian.jirasim.field.FieldSelection;
import bactrian.jirasim.field.IssueShape;
import bactrian.jirasim.http.Response;
import bactrian.jirasim.jql.Query;
import bactrian.jirasim.site.Issue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code /search/jql} of Cloud: tokens instead of offsets, no total, only ids unless fields are asked for. */
final class CloudSearchResource {

    private static final Set<String> MEMBERS = Set.of(
            "jql",
            "nextPageToken",
            "maxResults",
            "fields",
            "expand",
            "properties",
            "fieldsByKeys",
            "failFast",
            "reconcileIssues");
    private static final int MOST_IDS = 5000;
    private static final int MOST_WITH_FIELDS = 100;
    private static final String GONE =
            "The requested API has been removed. Please migrate to the /rest/api/3/search/jql"
                    + " API. A full migration guideline is available at"
                    + " https://developer.atlassian.com/changelog/#CHANGE-2046";

    private final PageTokens tokens = new PageTokens();

    void addTo(Routes routes) {
        routes.api("GET", "/search/jql", this::get);
        routes.api("POST", "/search/jql", this::post);
        routes.api("GET", "/search", CloudSearchResource::gone);
        routes.api("POST", "/search", CloudSearchResource::gone);
        routes.api("POST", "/search/approximate-count", CloudSearchResource::count);
    }

    private static Response gone(Call call) {
        throw JiraError.of(410, GONE);
    }

    /** What a search asks for, however it was sent. */
    private record Wanted(
            String jql,
            Optional<String> token,
            int maxResults,
            FieldSelection fields,
            List<String> expand,
            List<String> properties,
            List<String> reconcile) {}

    private Response get(Call call) {
        return search(
                call,
                new Wanted(
                        call.request().query("jql").orElse(""),
                        call.request().query("nextPageToken"),
                        call.number("maxResults", 50),
                        new FieldSelection(call.request().queryList("fields"), "id"),
                        call.request().queryList("expand"),
                        call.request().queryList("properties"),
                        call.request().queryList("reconcileIssues")));
    }

    private Response post(Call call) {
        ObjectNode body = call.body(MEMBERS);
        if (body.has("expand") && !body.get("expand").isTextual()) {
            throw JiraError.unreadable("Invalid request payload. Refer to the REST API documentation and try again.");
        }
        JsonNode token = body.path("nextPageToken");
        return search(
                call,
                new Wanted(
                        body.path("jql").asText(),
                        token.isTextual() ? Optional.of(token.asText()) : Optional.empty(),
                        body.path("maxResults").asInt(50),
                        new FieldSelection(Call.texts(body, "fields"), "id"),
                        List.of(body.path("expand").asText().split(",")),
                        Call.texts(body, "properties"),
                        Call.texts(body, "reconcileIssues")));
    }

    private Response search(Call call, Wanted wanted) {
        if (wanted.maxResults() < 1 || wanted.maxResults() > MOST_IDS) {
            throw JiraError.of(400, "The maxResults parameter must be between 1 and 5000.");
        }
        if (wanted.properties().size() > 5 || wanted.reconcile().size() > 50) {
            throw JiraError.of(400, "Too many properties or issues to reconcile were given.");
        }
        Optional<Query> query = JqlQueries.read(call, wanted.jql(), true);
        Optional<Issue> after = wanted.token().map(token -> tokens.last(token, wanted.jql()));
        int most = wanted.fields().onlyIds() ? wanted.maxResults() : Math.min(MOST_WITH_FIELDS, wanted.maxResults());
        List<Issue> found = query.stream()
                .flatMap(q -> matches(call, q, wanted.reconcile())
                        .filter(issue -> after.filter(last -> q.order().compare(issue, last) <= 0)
                                .isEmpty())
                        .sorted(q.order()))
                .limit(most + 1L)
                .toList();
        return Response.ok(answer(call, wanted, found, most));
    }

    private static Stream<Issue> matches(Call call, Query query, List<String> reconcile) {
        Stream<Issue> indexed = call.site()
                .issues()
                .searchable(call.site().clock().instant())
                .filter(issue -> !reconcile.contains(Long.toString(issue.id())));
        Stream<Issue> fresh = reconcile.stream().flatMap(id -> call.site().issues().find(id).stream());
        return Stream.concat(indexed, fresh).filter(call::sees).filter(query::matches);
    }

    private ObjectNode answer(Call call, Wanted wanted, List<Issue> found, int most) {
        boolean last = found.size() <= most;
        List<Issue> part = last ? found : found.subList(0, most);
        ObjectNode answer = Json.object();
        ArrayNode issues = answer.putArray("issues");
        for (Issue issue : part) {
            issues.add(IssueAnswers.inList(issue, wanted.fields(), call.view(), wanted.expand(), wanted.properties()));
        }
        if (!last) {
            answer.put("nextPageToken", tokens.next(wanted.jql(), part.get(most - 1)));
        }
        answer.put("isLast", last);
        if (wanted.expand().contains("names")) {
            answer.set("names", IssueShape.about(wanted.fields(), call.view(), false));
        }
        if (wanted.expand().contains("schema")) {
            answer.set("schema", IssueShape.about(wanted.fields(), call.view(), true));
        }
        return answer;
    }

    private static Response count(Call call) {
        Optional<Query> query =
                JqlQueries.read(call, call.body(Set.of("jql")).path("jql").asText(), true);
        long count = query.map(q -> matches(call, q, List.of()).count()).orElse(0L);
        return Response.ok(Json.object().put("count", count));
    }
}
