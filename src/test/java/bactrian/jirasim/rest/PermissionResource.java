package bactrian.jirasim.rest;

import bactrian.jirasim.Json;
import bactrian.jirasim.http.Response;
import bactrian.jirasim.site.Project;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code /mypermissions}: Cloud wants to be told which ones, Data Center tells all. */
final class PermissionResource {

    /** The permissions there are, with their numbers; the first two are global. */
    private static final Map<String, Integer> KNOWN = known();

    void addTo(Routes routes) {
        routes.api("GET", "/mypermissions", PermissionResource::mine);
    }

    private static Map<String, Integer> known() {
        Map<String, Integer> map = new LinkedHashMap<>();
        map.put("ADMINISTER", 0);
        map.put("SYSTEM_ADMIN", 44);
        map.put("ADMINISTER_PROJECTS", 23);
        map.put("BROWSE_PROJECTS", 10);
        map.put("CREATE_ISSUES", 11);
        map.put("EDIT_ISSUES", 12);
        map.put("ASSIGN_ISSUES", 13);
        map.put("RESOLVE_ISSUES", 14);
        map.put("ADD_COMMENTS", 15);
        map.put("DELETE_ISSUES", 16);
        map.put("ASSIGNABLE_USER", 17);
        map.put("CLOSE_ISSUES", 18);
        map.put("MOVE_ISSUES", 25);
        map.put("EDIT_ALL_COMMENTS", 34);
        map.put("DELETE_ALL_COMMENTS", 36);
        map.put("SCHEDULE_ISSUES", 28);
        map.put("MODIFY_REPORTER", 30);
        map.put("TRANSITION_ISSUES", 46);
        return map;
    }

    private static Response mine(Call call) {
        List<String> wanted = call.request().queryList("permissions");
        if (call.site().cloud() && wanted.isEmpty()) {
            throw JiraError.of(400, "The 'permissions' query parameter is required.");
        }
        wanted.stream().filter(key -> !KNOWN.containsKey(key)).findFirst().ifPresent(key -> {
            throw JiraError.field(400, key, "Unrecognized permission");
        });
        Optional<Project> project = project(call);
        ObjectNode permissions = Json.object();
        KNOWN.forEach((key, number) -> {
            if (wanted.contains(key) || !call.site().cloud()) {
                permissions.set(key, shown(call, project, key, number));
            }
        });
        return Response.ok(Json.object().set("permissions", permissions));
    }

    private static Optional<Project> project(Call call) {
        Optional<String> issue =
                call.request().query("issueKey").or(() -> call.request().query("issueId"));
        if (issue.isPresent()) {
            return call.site()
                    .issues()
                    .find(issue.get())
                    .map(found -> found.project())
                    .or(() -> {
                        throw JiraError.noIssue();
                    });
        }
        return call.request()
                .query("projectKey")
                .or(() -> call.request().query("projectId"))
                .map(call::project);
    }

    private static ObjectNode shown(Call call, Optional<Project> project, String key, int number) {
        boolean global = number == 0 || number == 44;
        String where = project.filter(p -> !global).map(Project::key).orElse("*");
        boolean has = call.caller().stream()
                .anyMatch(account -> call.site().permissions().has(account, where, key));
        String name = key.charAt(0) + key.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
        return Json.object()
                .put("id", Integer.toString(number))
                .put("key", key)
                .put("name", name)
                .put("type", global ? "GLOBAL" : "PROJECT")
                .put("description", "")
                .put("havePermission", has);
    }
}
