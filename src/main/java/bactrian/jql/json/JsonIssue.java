package bactrian.jql.json;

import bactrian.jql.match.FieldHistory;
import bactrian.jql.match.FieldValue;
import bactrian.jql.match.FieldValue.Named;
import bactrian.jql.match.JqlIssue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** An issue in JSON. Values are read when asked for; nothing is copied. */
public final class JsonIssue implements JqlIssue {

    private static final FieldValue UNKNOWN_NAME = new FieldValue.Absent("no field of this name is known here");

    private final JsonNode issue;
    private final JsonFields fields;

    private JsonIssue(JsonNode issue, JsonFields fields) {
        this.issue = issue;
        this.fields = fields;
    }

    /**
     * Reads an issue.
     *
     * @param json an issue ({@code id}, {@code key}, {@code fields}), or what holds one under {@code issue}, as a
     *     webhook does
     */
    public static JsonIssue of(JsonNode json, JsonFields fields) {
        return new JsonIssue(json.path("issue").isObject() ? json.path("issue") : json, fields);
    }

    @Override
    public FieldValue field(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        return switch (key) {
            case "key", "issue", "issuekey", "id" -> JsonValues.issue(issue);
            case "statuscategory" -> within("status", "statusCategory");
            case "category" -> within("project", "projectCategory");
            case "projecttype" -> within("project", "projectTypeKey");
            case "hierarchylevel" -> within("issuetype", "hierarchyLevel");
            case "votes" -> within("votes", "votes");
            case "watchers" -> within("watches", "watchCount");
            default -> byId(fields.id(key));
        };
    }

    @Override
    public FieldValue property(String field, String key, String path) {
        JsonNode value = issue.path("properties").path(key);
        if (!field.equalsIgnoreCase("issue.property") || value.isMissingNode()) {
            return FieldValue.ABSENT;
        }
        for (String step : path.isEmpty() ? new String[0] : path.split("\\.")) {
            value = value.path(step);
        }
        if (value.isMissingNode() || value.isNull()) {
            return FieldValue.EMPTY;
        }
        return value.isTextual() || value.isBoolean() ? new Named(value.asText()) : JsonValues.of(value, "");
    }

    @Override
    public FieldHistory history(String name) {
        return JsonHistory.of(issue, fields.id(name), field(name));
    }

    /** Whether a name in lower case stands for the issue itself. */
    static boolean isKey(String key) {
        return switch (key) {
            case "key", "issue", "issuekey", "id" -> true;
            default -> false;
        };
    }

    private FieldValue within(String field, String member) {
        JsonNode value = issue.path("fields").path(field).path(member);
        return value.isMissingNode() ? FieldValue.ABSENT : JsonValues.of(value, "named");
    }

    private FieldValue byId(String id) {
        if (id.isEmpty()) {
            return UNKNOWN_NAME;
        }
        JsonNode value = issue.path("fields").path(id);
        return value.isMissingNode() ? FieldValue.ABSENT : JsonValues.of(value, fields.typeOf(id));
    }
}
