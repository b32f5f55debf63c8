package bactrian.jira.metadata;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The kind of a field. Texts are empty where Jira says nothing.
 *
 * @param type such as {@code string}, {@code option}, {@code array}
 * @param items the type of an array's elements
 * @param system the name of a field that every Jira has, such as {@code duedate}
 * @param custom the key of a custom field's kind, such as {@code com.pyxis.greenhopper.jira:gh-sprint}
 * @param customId the number of a custom field; 0 for others
 */
public record FieldSchema(String type, String items, String system, String custom, long customId) {

    /** Nothing is known: {@code issuekey} and {@code thumbnail} have no schema. */
    public static final FieldSchema NONE = new FieldSchema("", "", "", "", 0);

    /** Reads the member {@code schema} of a field. */
    public static FieldSchema of(JsonNode schema) {
        return new FieldSchema(
                schema.path("type").asText(""),
                schema.path("items").asText(""),
                schema.path("system").asText(""),
                schema.path("custom").asText(""),
                schema.path("customId").asLong());
    }
}
