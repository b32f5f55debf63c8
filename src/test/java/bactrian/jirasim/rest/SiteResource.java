package bactrian.jirasim.rest;

import bactrian.jirasim.Json;
import bactrian.jirasim.field.Shapes;
import bactrian.jirasim.http.Response;
import bactrian.jirasim.site.Site;
import bactrian.jirasim.site.Vocabulary;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;

/** What the site is, and its lists of statuses, types, priorities and resolutions. */
final class SiteResource {

    void addTo(Routes routes) {
        routes.api("GET", "/serverInfo", SiteResource::serverInfo);
        routes.api("GET", "/status", call -> list(call, statuses(call)));
        routes.api("GET", "/issuetype", call -> list(call, types(call)));
        routes.api("GET", "/priority", call -> list(call, priorities(call)));
        routes.api("GET", "/resolution", call -> list(call, resolutions(call)));
    }

    private static Response serverInfo(Call call) {
        Site site = call.site();
        String numbers = site.version().stream().map(String::valueOf).collect(Collectors.joining("."));
        ObjectNode info = Json.object()
                .put("baseUrl", site.baseUrl())
                .put("version", site.cloud() ? numbers + "-SNAPSHOT" : numbers)
                .put("deploymentType", site.cloud() ? "Cloud" : "Server");
        info.set("versionNumbers", Json.of(site.version()));
        info.put("buildNumber", site.cloud() ? 100_284 : 10_030_024);
        info.put("buildDate", "2026-03-26T00:00:00.000+0000");
        info.put("serverTime", call.view().time(site.clock().instant()));
        return Response.ok(info.put("scmInfo", "0").put("serverTitle", "Jira"));
    }

    private static Response list(Call call, List<? extends JsonNode> things) {
        call.account();
        return Response.ok(Json.array(things));
    }

    private static Vocabulary words(Call call) {
        return call.site().vocabulary();
    }

    private static List<ObjectNode> statuses(Call call) {
        return words(call).statuses().all().stream()
                .map(s -> Shapes.status(s, call.view()))
                .toList();
    }

    private static List<ObjectNode> types(Call call) {
        return words(call).types().all().stream()
                .map(t -> Shapes.issueType(t, call.view()))
                .toList();
    }

    private static List<ObjectNode> priorities(Call call) {
        return words(call).priorities().all().stream()
                .map(p -> Shapes.priority(p, call.view()))
                .toList();
    }

    private static List<ObjectNode> resolutions(Call call) {
        return words(call).resolutions().all().stream()
                .map(r -> Shapes.resolution(r, call.view()))
                .toList();
    }
}
