package bactrian.jirasim.rest;

import bactrian.jirasim.Json;
import bactrian.jirasim.edit.IssueWriter;
import bactrian.jirasim.edit.Operation;
import bactrian.jirasim.edit.WriteRefused;
import bactrian.jirasim.field.FieldSelection;
import bactrian.jirasim.field.IssueShape;
import bactrian.jirasim.http.Response;
import bactrian.jirasim.site.Issue;
import bactrian.jirasim.site.IssueChanges;
import bactrian.jirasim.site.Site;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code /issue} and {@code /issue/{issueIdOrKey}}. */
final class IssueResource {

    private final IssueWriter writer;
    private final IssueChanges changes;

    IssueResource(Site site) {
        writer = new IssueWriter(site);
        changes = new IssueChanges(site);
    }

    void addTo(Routes routes) {
        routes.api("POST", "/issue", this::create);
        routes.api("GET", "/issue/{issue}", IssueResource::get);
        routes.api("PUT", "/issue/{issue}", this::edit);
        routes.api("DELETE", "/issue/{issue}", this::delete);
    }

    private Response create(Call call) {
        JsonNode body = IssueUpdateBody.of(call);
        Issue issue = writer.create(call.account(), call.api(), body);
        return Response.json(
                201,
                Json.object()
                        .put("id", Long.toString(issue.id()))
                        .put("key", issue.key())
                        .put("self", call.view().self("issue/" + issue.id())));
    }

    private static Response get(Call call) {
        Issue issue = call.issue("issue");
        FieldSelection selection = new FieldSelection(call.request().queryList("fields"), "*all");
        return Response.ok(IssueAnswers.expanded(
                issue,
                selection,
                call.view(),
                call.request().queryList("expand"),
                call.request().queryList("properties")));
    }

    private Response edit(Call call) {
        Issue issue = call.issue("issue");
        JsonNode body = IssueUpdateBody.of(call);
        if (!call.may(issue.project(), "EDIT_ISSUES")) {
            throw noPermission(body);
        }
        boolean quiet =
                call.request().query("notifyUsers").filter("false"::equals).isPresent();
        if (quiet && !call.site().cloud() && !call.may(issue.project(), "ADMINISTER_PROJECTS")) {
            throw JiraError.of(
                    403, "To discard the user notification either admin or project admin permissions are required.");
        }
        Issue after = writer.edit(call.account(), call.api(), issue.id(), body);
        boolean shown =
                call.request().query("returnIssue").filter("true"::equals).isPresent();
        return shown && call.site().cloud()
                ? Response.ok(IssueShape.issue(after, new FieldSelection(List.of(), "*all"), call.view()))
                : Response.noContent();
    }

    /** Cloud tells a caller without the permission that the fields are on no screen. */
    private static RuntimeException noPermission(JsonNode body) {
        Map<String, String> errors = new TreeMap<>();
        Operation.of(body)
                .keySet()
                .forEach(id -> errors.put(
                        id, "Field '" + id + "' cannot be set. It is not on the appropriate screen, or unknown."));
        return new WriteRefused(errors);
    }

    private Response delete(Call call) {
        Issue issue = call.issue("issue");
        if (!call.may(issue.project(), "DELETE_ISSUES")) {
            throw JiraError.of(403, "You do not have permission to delete issues in this project.");
        }
        List<Issue> children = call.site().issues().all().stream()
                .filter(child -> child.type().subtask())
                .filter(child -> child.parentId().filter(id -> id == issue.id()).isPresent())
                .toList();
        boolean withChildren =
                call.request().query("deleteSubtasks").filter("true"::equals).isPresent();
        if (!children.isEmpty() && !withChildren) {
            throw JiraError.of(
                    400,
                    "The issue '" + issue.key()
                            + "' has subtasks.  You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.");
        }
        return call.site().exclusively(() -> {
            children.forEach(child -> changes.delete(call.account(), child));
            changes.delete(call.account(), issue);
            return Response.noContent();
        });
    }
}
