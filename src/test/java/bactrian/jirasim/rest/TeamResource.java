package bactrian.jirasim.rest;

import bactrian.jirasim.Json;
import bactrian.jirasim.http.Response;
import bactrian.jirasim.site.Choice;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The lists of teams. Data Center: {@code /rest/teams-api/1.0/team} of Advanced Roadmaps, pages from 1, numeric ids and
 * {@code title}. Cloud: the public teams API at the gateway, entities and a cursor. Both are assumptions: neither is in an
 * OpenAPI document.
 */
final class TeamResource {

    /** The only organisation there is. */
    static final String ORGANISATION = "0a1b2c3d-0000-4000-8000-00000000000a";

    void addTo(Routes routes, boolean cloud) {
        if (cloud) {
            routes.on("GET", "/gateway/api/public/teams/v1/org/{org}/teams", TeamResource::ofOrganisation);
            routes.on("GET", "/gateway/api/public/teams/v1/org/{org}/teams/", TeamResource::ofOrganisation);
        } else {
            routes.on("GET", "/rest/teams-api/1.0/team", TeamResource::ofServer);
            routes.on("GET", "/rest/teams-api/1.0/team/{team}", TeamResource::one);
        }
    }

    private static Response ofOrganisation(Call call) {
        call.account();
        if (!call.path("org").equals(ORGANISATION)) {
            throw JiraError.of(403, "The caller does not have access to the organization.");
        }
        int size = Math.max(1, Math.min(300, call.number("size", 50)));
        int from = call.number("cursor", 0);
        List<Choice> all = call.site().vocabulary().teams().all();
        ArrayNode entities = Json.array();
        all.stream().skip(from).limit(size).forEach(team -> entities.addObject()
                .put("teamId", team.id())
                .put("displayName", team.name())
                .put("description", "")
                .put("organizationId", ORGANISATION)
                .put("state", "ACTIVE")
                .put("teamType", "OPEN"));
        ObjectNode answer = Json.object();
        answer.set("entities", entities);
        if (from + size < all.size()) {
            answer.put("cursor", Integer.toString(from + size));
        }
        return Response.ok(answer);
    }

    private static Response ofServer(Call call) {
        call.account();
        int size = Math.max(1, Math.min(100, call.number("size", 100)));
        int page = Math.max(1, call.number("page", 1));
        List<ObjectNode> teams = call.site().vocabulary().teams().all().stream()
                .skip((page - 1L) * size)
                .limit(size)
                .map(TeamResource::shown)
                .toList();
        return Response.ok(Json.array(teams));
    }

    private static Response one(Call call) {
        call.account();
        return call.site()
                .vocabulary()
                .teams()
                .byId(call.path("team"))
                .map(team -> Response.ok(shown(team)))
                .orElseThrow(() -> JiraError.of(404, "Team not found"));
    }

    private static ObjectNode shown(Choice team) {
        return Json.object()
                .put("id", Long.parseLong(team.id()))
                .put("title", team.name())
                .put("shareable", true);
    }
}
