package bactrian.jirasim.field;

import bactrian.jirasim.Json;
import bactrian.jirasim.site.Account;
import bactrian.jirasim.site.Comment;
import bactrian.jirasim.site.Field;
import bactrian.jirasim.site.Issue;
import bactrian.jirasim.site.Status;
import bactrian.jirasim.site.StatusCategory;
import bactrian.jirasim.site.View;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** The fields whose value follows from the rest of the issue. */
final class ComputedFields {

    private ComputedFields() {}

    /** The value of a computed field; empty for a field that keeps its own value. */
    static Optional<JsonNode> show(Field field, Issue issue, View view) {
        if (field.custom()) {
            return Optional.ofNullable(custom(field, issue, view));
        }
        return Optional.ofNullable(
                switch (field.id()) {
                    case "issuetype" -> Shapes.issueType(issue.type(), view);
                    case "project" -> Shapes.project(issue.project(), view);
                    case "created" -> Json.string(view.time(issue.created()));
                    case "updated" -> Json.string(view.time(issue.updated()));
                    case "statuscategorychangedate" -> Json.string(view.time(issue.statusSince()));
                    case "resolutiondate" -> resolved(issue, view);
                    case "creator" -> creator(issue, view);
                    case "statusCategory" -> Shapes.category(status(issue, view).category(), view);
                    case "subtasks" -> subtasks(issue, view);
                    case "comment" -> comments(issue, view);
                    default -> constant(field.id(), issue, view);
                });
    }

    private static JsonNode custom(Field field, Issue issue, View view) {
        boolean cloud = view.site().cloud();
        if (field.typeKey().endsWith(":gh-lexo-rank")) {
            return Json.string("0|i" + Long.toString(issue.id(), 36) + ":");
        }
        if (field.typeKey().endsWith(":devsummarycf")) {
            return Json.string(cloud ? "{}" : "{summaryBean=dev.SummaryBean@" + Long.toHexString(issue.id()) + "}");
        }
        if (cloud && field.typeKey().equals(CustomKinds.PLANNING + "parent")) {
            ObjectNode link =
                    Json.object().put("hasEpicLinkFieldDependency", false).put("showField", false);
            link.putObject("nonEditableReason")
                    .put("reason", "PLUGIN_LICENSE_ERROR")
                    .put("message", "The Parent Link is only available to Jira Premium users.");
            return link;
        }
        return null;
    }

    private static JsonNode constant(String id, Issue issue, View view) {
        return switch (id) {
            case "workratio" -> Json.of(-1);
            case "timetracking" -> Json.object();
            case "progress", "aggregateprogress" ->
                Json.object().put("progress", 0).put("total", 0);
            case "worklog" -> page(Json.array(), "worklogs", 20);
            case "votes" ->
                Json.object()
                        .put("self", view.self("issue/" + issue.key() + "/votes"))
                        .put("votes", 0)
                        .put("hasVoted", false);
            case "watches" ->
                Json.object()
                        .put("self", view.self("issue/" + issue.key() + "/watchers"))
                        .put("watchCount", 1)
                        .put("isWatching", false);
            case "issuerestriction" -> Json.object().put("shouldDisplay", true).set("issuerestrictions", Json.object());
            default -> null;
        };
    }

    private static JsonNode resolved(Issue issue, View view) {
        boolean done = status(issue, view).category() == StatusCategory.DONE;
        return done && issue.value("resolution").isPresent()
                ? Json.string(view.time(issue.statusSince()))
                : Json.nothing();
    }

    private static Status status(Issue issue, View view) {
        return view.site().vocabulary().statuses().get(issue.statusId());
    }

    private static JsonNode creator(Issue issue, View view) {
        return view.site()
                .accounts()
                .byId(issue.creatorId())
                .<JsonNode>map(account -> Shapes.user(account, view))
                .orElseGet(Json::nothing);
    }

    private static JsonNode subtasks(Issue issue, View view) {
        ArrayNode shown = Json.array();
        boolean possible = view.site().vocabulary().types().all().stream().anyMatch(type -> type.subtask());
        if (possible) {
            ParentKind link = new ParentKind();
            view.site().issues().all().stream()
                    .filter(child -> child.type().subtask())
                    .filter(child ->
                            child.parentId().filter(id -> id == issue.id()).isPresent())
                    .forEach(child -> shown.add(link.show(Json.of(child.id()), view)));
        }
        return shown;
    }

    private static JsonNode comments(Issue issue, View view) {
        ArrayNode shown = Json.array();
        issue.comments().forEach(comment -> shown.add(comment(issue, comment, view)));
        return page(shown, "comments", shown.size());
    }

    static ObjectNode comment(Issue issue, Comment comment, View view) {
        Account author = view.site().accounts().get(comment.authorId());
        ObjectNode json = Json.object()
                .put("self", view.self("issue/" + issue.id() + "/comment/" + comment.id()))
                .put("id", comment.id());
        json.set("author", Shapes.user(author, view));
        json.set("body", new RichTextKind().show(comment.body(), view));
        json.set("updateAuthor", Shapes.user(view.site().accounts().get(comment.editorId()), view));
        json.put("created", view.time(comment.created())).put("updated", view.time(comment.updated()));
        return view.site().cloud() ? json.put("jsdPublic", true) : json;
    }

    private static ObjectNode page(ArrayNode elements, String name, int size) {
        int total = elements.size();
        ObjectNode page = Json.object();
        page.set(name, elements);
        return page.put("maxResults", size).put("total", total).put("startAt", 0);
    }
}
