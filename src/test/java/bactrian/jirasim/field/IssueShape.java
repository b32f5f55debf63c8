package bactrian.jirasim.field;

import bactrian.jirasim.Json;
import bactrian.jirasim.site.Account;
import bactrian.jirasim.site.Change;
import bactrian.jirasim.site.Comment;
import bactrian.jirasim.site.Field;
import bactrian.jirasim.site.Issue;
import bactrian.jirasim.site.View;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** How answers and webhooks show an issue. */
public final class IssueShape {

    private IssueShape() {}

    /** The issue with the selected fields: set ones with their value, unset ones as null or empty list. */
    public static ObjectNode issue(Issue issue, FieldSelection selection, View view) {
        ObjectNode json = Json.object()
                .put("id", Long.toString(issue.id()))
                .put("self", view.self("issue/" + issue.id()))
                .put("key", issue.key());
        ObjectNode fields = json.putObject("fields");
        for (Field field : view.site().fields().all()) {
            if (selection.includes(field) && applies(field, issue)) {
                fields.set(field.id(), value(field, issue, view));
            }
        }
        return json;
    }

    /** Jira leaves {@code parent} out where there is none, unlike every other field. */
    private static boolean applies(Field field, Issue issue) {
        return !field.id().equals("parent") || issue.values().containsKey("parent");
    }

    /** One field's value. */
    public static JsonNode value(Field field, Issue issue, View view) {
        return ComputedFields.show(field, issue, view).orElseGet(() -> {
            JsonNode value = issue.value(field.id()).orElseGet(field::empty);
            return value.isNull() ? value : field.kind().show(value, view);
        });
    }

    /** The names or the schemas of the selected fields. */
    public static ObjectNode about(FieldSelection selection, View view, boolean schema) {
        ObjectNode about = Json.object();
        for (Field field : view.site().fields().all()) {
            if (selection.includes(field)) {
                about.set(field.id(), schema ? field.schema() : Json.string(field.name()));
            }
        }
        return about;
    }

    /** A changelog entry. */
    public static ObjectNode change(Change change, View view) {
        Account author = view.site().accounts().get(change.authorId());
        ObjectNode json = Json.object().put("id", change.id());
        json.set("author", Shapes.user(author, view));
        json.put("created", view.time(change.at()));
        ArrayNode items = json.putArray("items");
        change.items().forEach(item -> items.add(item.json(view.site().deployment())));
        return json;
    }

    /** The expanded changelog, newest first. */
    public static ObjectNode changelog(Issue issue, View view) {
        List<Change> changes = issue.changes();
        ArrayNode histories = Json.array();
        for (int i = changes.size() - 1;
                i >= 0 && (histories.size() < 40 || !view.site().cloud());
                i--) {
            histories.add(change(changes.get(i), view));
        }
        ObjectNode page = Json.object().put("startAt", 0);
        page.put("maxResults", histories.size()).put("total", changes.size());
        return page.set("histories", histories);
    }

    /** A comment. */
    public static ObjectNode comment(Issue issue, Comment comment, View view) {
        return ComputedFields.comment(issue, comment, view);
    }
}
