package bactrian.console.suggest;

import bactrian.field.Compatibility;
import bactrian.jira.field.JiraFieldKind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Looks for the Jira field of a row: by its schema where that tells it apart, else by name among those that fit. */
final class FieldMatch {
    private final List<JsonNode> fields;
    private final List<JsonNode> onScreen;
    private final String issueType;

    /** Among a site's fields; {@code onScreen} are those on the issue type's create screen. */
    FieldMatch(List<JsonNode> fields, List<JsonNode> onScreen, String issueType) {
        this.fields = fields;
        this.onScreen = onScreen;
        this.issueType = issueType;
    }

    /**
     * What a row comes to.
     *
     * @param jiraId the field; empty if there is none that fits
     * @param advice what an administrator does about what is missing; empty if nothing is
     */
    record Result(KeyField row, String jiraId, String jiraName, String advice) {
        void addTo(ObjectNode mapping) {
            if (!jiraId.isEmpty()) {
                mapping.withArray("fields")
                        .addObject()
                        .put("portfolioField", row.portfolioField())
                        .put("jiraField", jiraId)
                        .put("jiraName", jiraName)
                        .put("kind", row.kind() == KeyField.Kind.KEY ? "key" : "additional")
                        .put("direction", row.direction().id());
            }
            if (!advice.isEmpty()) {
                mapping.withArray("missing")
                        .addObject()
                        .put("portfolioField", row.portfolioField())
                        .put("jiraName", row.jiraName())
                        .put("jiraType", row.typeInJira())
                        .put("advice", advice);
            }
        }
    }

    Result of(KeyField row) {
        Optional<JsonNode> bySchema = fields.stream()
                .filter(field -> isOfSchema(field, row.schema()))
                .filter(field -> fits(row, field))
                .findFirst();
        if (bySchema.isPresent()) {
            return found(row, bySchema.get());
        }
        List<JsonNode> named = fields.stream()
                .filter(field -> field.path("name").asText().equalsIgnoreCase(row.jiraName()))
                .toList();
        List<JsonNode> fitting =
                named.stream().filter(field -> fits(row, field)).toList();
        return fitting.size() == 1 ? found(row, fitting.get(0)) : missing(row, named, fitting);
    }

    private static boolean isOfSchema(JsonNode field, String schema) {
        JsonNode of = field.path("schema");
        return !schema.isEmpty()
                && (of.path("custom").asText().equals(schema)
                        || of.path("system").asText().equals(schema));
    }

    private static boolean fits(KeyField row, JsonNode field) {
        JiraFieldKind kind = JiraFieldKind.of(field.path("schema"));
        return kind.writable()
                && Compatibility.fault(row.type(), kind.type(), row.direction()).isEmpty();
    }

    private Result found(KeyField row, JsonNode field) {
        String id = field.path("id").asText();
        boolean settable = row.schema().equals("status")
                || onScreen.stream().anyMatch(meta -> meta.path("fieldId")
                        .asText(meta.path("key").asText())
                        .equals(id));
        String name = field.path("name").asText();
        return new Result(
                row,
                id,
                name,
                settable
                        ? ""
                        : "\"" + name + "\" is not on the create screen of " + issueType
                                + ": a Jira administrator adds it to the project's screens (Screens → Configure), or it"
                                + " cannot be written.");
    }

    private Result missing(KeyField row, List<JsonNode> named, List<JsonNode> fitting) {
        String make = "A Jira administrator makes a custom field \"" + row.jiraName() + "\" of type \""
                + row.typeInJira() + "\" (Custom fields → Create) and adds it to the screens of " + issueType + ".";
        if (fitting.size() > 1) {
            return new Result(
                    row,
                    "",
                    "",
                    "Jira has several fields named \"" + row.jiraName() + "\" ("
                            + String.join(
                                    ", ", fitting.stream().map(FieldMatch::id).toList())
                            + "): choose one of them by id.");
        }
        if (!named.isEmpty()) {
            return new Result(
                    row,
                    "",
                    "",
                    "Jira's field \"" + row.jiraName() + "\" (" + id(named.get(0)) + ") is a "
                            + JiraFieldKind.of(named.get(0).path("schema"))
                                    .type()
                                    .title()
                            + ", which cannot be kept in sync with a "
                            + row.type().title() + ". " + make);
        }
        return new Result(row, "", "", make);
    }

    private static String id(JsonNode field) {
        return field.path("id").asText();
    }
}
