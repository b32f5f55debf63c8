package bactrian.jql.json;

import bactrian.jql.match.FieldHistory;
import bactrian.jql.match.FieldHistory.Change;
import bactrian.jql.match.FieldValue;
import bactrian.jql.match.FieldValue.Moment;
import bactrian.jql.match.FieldValue.Named;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads the past of a field from the changelog that {@code expand=changelog} adds to an issue. */
final class JsonHistory {

    private JsonHistory() {}

    /**
     * The past of a field with one value, or unknown if the changelog is not all there.
     *
     * @param id the field's id
     */
    static FieldHistory of(JsonNode issue, String id, FieldValue present) {
        JsonNode changelog = issue.path("changelog");
        JsonNode histories = changelog.path("histories");
        FieldValue created = JsonValues.of(issue.path("fields").path("created"), "");
        boolean complete = histories.isArray()
                && histories.size() >= changelog.path("total").asInt(histories.size());
        boolean single = !(present instanceof FieldValue.Absent)
                && !issue.path("fields").path(id).isArray();
        if (!complete || !single || !(created instanceof Moment start)) {
            return FieldHistory.UNKNOWN;
        }
        List<Change> changes = new ArrayList<>();
        histories.forEach(history -> addChanges(history, id, changes));
        changes.sort(Comparator.comparing(Change::at));
        FieldValue creator = JsonValues.of(issue.path("fields").path("creator"), "");
        return new FieldHistory.Complete(start.instant(), creator, present, changes);
    }

    private static void addChanges(JsonNode history, String id, List<Change> changes) {
        FieldValue at = JsonValues.of(history.path("created"), "");
        FieldValue author =
                history.path("author").isObject() ? JsonValues.of(history.path("author"), "") : FieldValue.ABSENT;
        for (JsonNode item : history.path("items")) {
            // Data Center leaves the id out; for these fields the name is the same but for its case
            String field = item.path("fieldId").asText(item.path("field").asText());
            if (field.equalsIgnoreCase(id) && at instanceof Moment moment) {
                changes.add(new Change(moment.instant(), author, side(item, id, "from"), side(item, id, "to")));
            }
        }
    }

    private static FieldValue side(JsonNode item, String field, String side) {
        String name = side.equals("from") ? "fromString" : "toString";
        String id = item.path(side).isNull() ? "" : item.path(side).asText();
        boolean user = field.equals("assignee") || field.equals("reporter");
        Named.Kind kind = user ? Named.Kind.USER : Named.Kind.OTHER;
        boolean empty = id.isEmpty()
                && (item.path(name).isNull() || item.path(name).asText().isEmpty());
        return empty
                ? FieldValue.EMPTY
                : new Named(kind, id, List.of(item.path(name).asText(id)));
    }
}
