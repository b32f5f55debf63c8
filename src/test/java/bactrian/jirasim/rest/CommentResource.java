package bactrian.jirasim.rest;

import bactrian.jirasim.Json;
import bactrian.jirasim.field.IssueShape;
import bactrian.jirasim.field.RichTextKind;
import bactrian.jirasim.http.Response;
import bactrian.jirasim.site.Comment;
import bactrian.jirasim.site.CommentChanges;
import bactrian.jirasim.site.FieldRefusal;
import bactrian.jirasim.site.Issue;
import bactrian.jirasim.site.Site;
import bactrian.jirasim.site.Writing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;

/** Comments of an issue: list, add, edit, delete. */
final class CommentResource {

    private final CommentChanges changes;

    CommentResource(Site site) {
        changes = new CommentChanges(site);
    }

    void addTo(Routes routes) {
        routes.api("GET", "/issue/{issue}/comment", CommentResource::list);
        routes.api("POST", "/issue/{issue}/comment", this::add);
        routes.api("PUT", "/issue/{issue}/comment/{comment}", this::edit);
        routes.api("DELETE", "/issue/{issue}/comment/{comment}", this::delete);
    }

    private static Response list(Call call) {
        Issue issue = call.issue("issue");
        ObjectNode page = Json.object();
        page.put("startAt", 0)
                .put("maxResults", 5000)
                .put("total", issue.comments().size());
        page.putArray("comments")
                .addAll(issue.comments().stream()
                        .map(comment -> IssueShape.comment(issue, comment, call.view()))
                        .toList());
        return Response.ok(page);
    }

    private Response add(Call call) {
        permitted(call, "ADD_COMMENTS", "You do not have the permission to comment on this issue.");
        JsonNode body = body(call);
        return now(
                call,
                issue -> Response.json(
                        201, IssueShape.comment(issue, changes.add(call.account(), issue, body), call.view())));
    }

    private Response edit(Call call) {
        permitted(call, "EDIT_ALL_COMMENTS", "You do not have the permission to edit this comment.");
        JsonNode body = body(call);
        return now(call, issue -> {
            Comment after = changes.edit(call.account(), issue, comment(call, issue), body);
            return Response.ok(IssueShape.comment(issue, after, call.view()));
        });
    }

    private Response delete(Call call) {
        permitted(call, "DELETE_ALL_COMMENTS", "You do not have the permission to delete this comment.");
        return now(call, issue -> {
            changes.delete(call.account(), issue, comment(call, issue));
            return Response.noContent();
        });
    }

    private static void permitted(Call call, String permission, String refusal) {
        if (!call.may(call.issue("issue").project(), permission)) {
            throw JiraError.of(403, refusal);
        }
    }

    /** Does something with the issue as it is when nobody else writes. */
    private static Response now(Call call, Function<Issue, Response> deed) {
        long id = call.issue("issue").id();
        return call.site()
                .exclusively(() -> deed.apply(call.site().issues().byId(id).orElseThrow(JiraError::noIssue)));
    }

    private static Comment comment(Call call, Issue issue) {
        return issue.comments().stream()
                .filter(comment -> comment.id().equals(call.path("comment")))
                .findFirst()
                .orElseThrow(
                        () -> JiraError.of(404, "Can not find a comment for the id: " + call.path("comment") + "."));
    }

    /** The body, which is rich text like a description. */
    private static JsonNode body(Call call) {
        Site site = call.site();
        Issue issue = call.issue("issue");
        Writing writing = new Writing(
                site, call.api(), call.account(), site.fields().get("description"), issue.project(), issue.type());
        try {
            return new RichTextKind().accept(call.body().path("body"), writing);
        } catch (FieldRefusal refusal) {
            throw JiraError.field(400, "comment", "Comment body is not valid!");
        }
    }
}
