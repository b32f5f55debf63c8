package bactrian.jql.json;

import bactrian.jql.match.FieldValue;
import bactrian.jql.match.FieldValue.Named;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads values of fields by their type where it is known, else by their shape. */
final class JsonValues {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}.*");

    private static final String[] ISSUE_NAMES = {"key"};
    private static final String[] USER_NAMES = {"displayName", "name", "key", "emailAddress"};
    private static final String[] OTHER_NAMES = {"name", "value", "key", "title"};

    private JsonValues() {}

    /** The value in a field of a schema type; the type {@code named} makes texts names. */
    static FieldValue of(JsonNode value, String type) {
        if (value.isNull() || value.isMissingNode()) {
            return FieldValue.EMPTY;
        } else if (value.isArray()) {
            return many(value);
        } else if (value.isTextual()) {
            return text(value.asText(), type);
        } else if (value.isNumber()) {
            return new FieldValue.Number(value.decimalValue());
        } else if (value.isObject()) {
            return object(value, type);
        }
        return new FieldValue.Opaque("the value " + value);
    }

    /** An issue as a value. */
    static FieldValue issue(JsonNode issue) {
        if (!issue.path("key").isTextual() && !issue.path("id").isValueNode()) {
            return FieldValue.ABSENT;
        }
        return named(Named.Kind.ISSUE, issue, ISSUE_NAMES);
    }

    private static FieldValue many(JsonNode array) {
        List<FieldValue> values = new ArrayList<>();
        for (JsonNode element : array) {
            FieldValue value = of(element, "named");
            if (!(value instanceof FieldValue.Empty)) {
                values.add(value);
            }
        }
        return values.isEmpty() ? FieldValue.EMPTY : new FieldValue.Many(values);
    }

    private static FieldValue text(String text, String type) {
        if (text.isEmpty()) {
            return FieldValue.EMPTY;
        }
        return switch (type) {
            case "string" -> new FieldValue.Text(text, true);
            case "named", "team", "option", "any" -> new Named(Named.Kind.OTHER, text, List.of(text));
            default -> byShape(text);
        };
    }

    private static FieldValue byShape(String text) {
        if (DAY.matcher(text).matches()) {
            return JsonTimes.day(text);
        }
        return MOMENT.matcher(text).matches() ? JsonTimes.moment(text) : new FieldValue.Text(text, true);
    }

    private static FieldValue object(JsonNode object, String type) {
        if (object.path("type").asText().equals("doc")) {
            return AdfText.of(object);
        } else if (object.has("accountId") || object.has("displayName")) {
            return named(Named.Kind.USER, object, USER_NAMES);
        } else if (object.has("child")) {
            return new FieldValue.Opaque("a cascading option");
        } else if (type.equals("issuelink") || object.has("fields") && object.has("key")) {
            return named(Named.Kind.ISSUE, object, ISSUE_NAMES);
        }
        FieldValue value = named(Named.Kind.OTHER, object, OTHER_NAMES);
        boolean unnamed = value instanceof Named named
                && named.id().isEmpty()
                && named.names().isEmpty();
        return unnamed ? new FieldValue.Opaque("a value of a shape unknown here") : value;
    }

    private static FieldValue named(Named.Kind kind, JsonNode object, String[] members) {
        String[] names = new String[members.length];
        int count = 0;
        for (String member : members) {
            if (object.path(member).isTextual()) {
                names[count++] = object.path(member).asText();
            }
        }
        String id = text(object.path(object.hasNonNull("accountId") ? "accountId" : "id"));
        return new Named(kind, id, list(names, count));
    }

    /** Small lists without a copy: this runs for every clause of every event. */
    private static List<String> list(String[] names, int count) {
        return switch (count) {
            case 0 -> List.of();
            case 1 -> List.of(names[0]);
            case 2 -> List.of(names[0], names[1]);
            default -> List.of(Arrays.copyOf(names, count));
        };
    }

    private static String text(JsonNode value) {
        return value.isTextual() || value.isNumber() ? value.asText() : "";
    }
}
