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
            default -> byId(id(key));
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
        return JsonHistory.of(issue, id(name.toLowerCase(Locale.ROOT)), field(name));
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
        return value.isMissingNode() ? FieldValue.ABSENT : JsonValues.of(value, type(id));
    }

    private String type(String id) {
        String system = SystemFields.type(id);
        return system.isEmpty() ? fields.type(id) : system;
    }

    private String id(String key) {
        String system = SystemFields.id(key);
        if (!system.isEmpty()) {
            return system;
        }
        if (key.startsWith("cf[") && key.endsWith("]")) {
            return "customfield_" + key.substring(3, key.length() - 1);
        }
        String id = fields.ids().getOrDefault(key, "");
        // Jira tells fields of one name apart by their type, as in "Team[Team]"
        boolean collapsed = id.isEmpty() && key.endsWith("]") && key.indexOf('[') > 0;
        return collapsed
                ? fields.ids()
                        .getOrDefault(key.substring(0, key.lastIndexOf('[')).strip(), "")
                : id;
    }
}
