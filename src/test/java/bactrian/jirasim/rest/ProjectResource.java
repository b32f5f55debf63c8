package bactrian.jirasim.rest;

import bactrian.jirasim.Json;
import bactrian.jirasim.field.Shapes;
import bactrian.jirasim.http.Response;
import bactrian.jirasim.site.Project;
import bactrian.jirasim.site.View;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** {@code /project…}. */
final class ProjectResource {

    void addTo(Routes routes) {
        routes.api("GET", "/project/search", ProjectResource::search);
        routes.api("GET", "/project", ProjectResource::all);
        routes.api("GET", "/project/{project}", ProjectResource::get);
        routes.api("GET", "/project/{project}/statuses", ProjectResource::statuses);
    }

    private static List<Project> visible(Call call) {
        return call.site().projects().all().stream().filter(call::sees).toList();
    }

    private static Response all(Call call) {
        return Response.ok(Json.array(
                visible(call).stream().map(p -> shown(p, call.view())).toList()));
    }

    private static Response search(Call call) {
        if (!call.site().cloud()) {
            throw JiraError.of(404, "No project could be found with key 'search'.");
        }
        int startAt = call.number("startAt", 0);
        int maxResults = Math.min(100, call.number("maxResults", 50));
        String query = call.request().query("query").orElse("").toLowerCase(Locale.ROOT);
        List<Project> all = visible(call).stream()
                .filter(p -> (p.name() + " " + p.key()).toLowerCase(Locale.ROOT).contains(query))
                .toList();
        List<ObjectNode> part = all.stream()
                .skip(startAt)
                .limit(maxResults)
                .map(p -> shown(p, call.view()))
                .toList();
        boolean last = startAt + part.size() >= all.size();
        String self = call.view().self("project/search?maxResults=" + maxResults + "&startAt=");
        ObjectNode page = Json.object().put("self", self + startAt);
        if (!last) {
            page.put("nextPage", self + (startAt + maxResults));
        }
        page.put("maxResults", maxResults)
                .put("startAt", startAt)
                .put("total", all.size())
                .put("isLast", last);
        return Response.ok(page.set("values", Json.array(part)));
    }

    private static Response get(Call call) {
        Project project = call.project(call.path("project"));
        ObjectNode json = shown(project, call.view());
        ArrayNode types = json.putArray("issueTypes");
        call.site().vocabulary().types().all().forEach(type -> types.add(Shapes.issueType(type, call.view())));
        ArrayNode components = json.putArray("components");
        project.components().all().forEach(c -> components.add(Shapes.component(c, call.view())));
        ArrayNode versions = json.putArray("versions");
        project.versions().all().forEach(v -> versions.add(Shapes.version(v, call.view())));
        return Response.ok(json);
    }

    private static ObjectNode shown(Project project, View view) {
        ObjectNode json = Shapes.project(project, view);
        json.put("expand", "description,lead,issueTypes,url,projectKeys,permissions,insight");
        return view.site().cloud() ? json.put("style", "classic").put("isPrivate", false) : json.put("archived", false);
    }

    private static Response statuses(Call call) {
        call.project(call.path("project"));
        ArrayNode types = Json.array();
        call.site().vocabulary().types().all().forEach(type -> {
            ObjectNode json = types.addObject()
                    .put("self", call.view().self("issuetype/" + type.id()))
                    .put("id", type.id())
                    .put("name", type.name())
                    .put("subtask", type.subtask());
            ArrayNode statuses = json.putArray("statuses");
            call.site().vocabulary().statuses().all().forEach(s -> statuses.add(Shapes.status(s, call.view())));
        });
        return Response.ok(types);
    }
}
