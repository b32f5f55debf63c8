package bactrian.jirasim.rest;

import bactrian.jirasim.Json;
import bactrian.jirasim.http.Response;
import bactrian.jirasim.jql.JqlFault;
import bactrian.jirasim.jql.Query;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** {@code /jql/match} and {@code /jql/parse} of Cloud. */
final class JqlResource {

    void addTo(Routes routes) {
        routes.api("POST", "/jql/match", JqlResource::match);
        routes.api("POST", "/jql/parse", JqlResource::parse);
    }

    private static Response match(Call call) {
        ObjectNode body = call.body(Set.of("issueIds", "jqls"));
        ArrayNode matches = Json.array();
        for (String jql : Call.texts(body, "jqls")) {
            ObjectNode match = matches.addObject();
            ArrayNode issues = match.putArray("matchedIssues");
            ArrayNode errors = match.putArray("errors");
            try {
                Query query = Query.of(jql, call.site(), call.account());
                for (JsonNode id : body.path("issueIds")) {
                    call.site()
                            .issues()
                            .byId(id.asLong())
                            .filter(call::sees)
                            .filter(query::matches)
                            .ifPresent(issue -> issues.add(issue.id()));
                }
            } catch (JqlFault fault) {
                errors.add(fault.getMessage());
            }
        }
        return Response.ok(Json.object().set("matches", matches));
    }

    private static Response parse(Call call) {
        ArrayNode queries = Json.array();
        for (String jql : Call.texts(call.body(Set.of("queries")), "queries")) {
            ObjectNode query = queries.addObject().put("query", jql);
            try {
                Query.of(jql, call.site(), call.account());
            } catch (JqlFault fault) {
                query.putArray("errors").add(fault.getMessage());
            }
        }
        return Response.ok(Json.object().set("queries", queries));
    }
}
