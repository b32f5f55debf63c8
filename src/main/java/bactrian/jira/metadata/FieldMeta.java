package bactrian.jira.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A field where it can be set: on a create screen, on an issue, on a transition's screen.
 *
 * @param field the field
 * @param required whether it must have a value there
 * @param hasDefault whether Jira fills it when none is given
 * @param operations such as {@code set}, {@code add}, {@code remove}
 * @param allowedValues the options as Jira lists them; empty where any value goes, or where Jira does not tell
 */
public record FieldMeta(
        JiraField field, boolean required, boolean hasDefault, List<String> operations, List<JsonNode> allowedValues) {

    public FieldMeta {
        operations = List.copyOf(operations);
        allowedValues = List.copyOf(allowedValues);
    }

    /** Reads a field of a list, which names itself by {@code fieldId}, {@code key} or {@code id}. */
    public static FieldMeta of(JsonNode meta) {
        String key = meta.path("key").asText(meta.path("id").asText(""));
        return of(meta.path("fieldId").asText(key), meta);
    }

    /** Reads a field that a map has under its id. */
    public static FieldMeta of(String id, JsonNode meta) {
        FieldSchema schema = FieldSchema.of(meta.path("schema"));
        JiraField field =
                new JiraField(id, meta.path("name").asText(id), !schema.custom().isEmpty(), schema);
        List<String> operations = new ArrayList<>();
        meta.path("operations").forEach(operation -> operations.add(operation.asText("")));
        return new FieldMeta(
                field,
                meta.path("required").asBoolean(),
                meta.path("hasDefaultValue").asBoolean(),
                operations,
                flattened(meta.path("allowedValues")));
    }

    /** Reads fields by id, from a map ({@code editmeta}, transitions) or a list (create metadata), in Jira's order. */
    public static Map<String, FieldMeta> allOf(JsonNode fields) {
        Map<String, FieldMeta> all = new LinkedHashMap<>();
        if (fields.isArray()) {
            fields.forEach(meta -> all.put(of(meta).field().id(), of(meta)));
        } else {
            fields.properties().forEach(field -> all.put(field.getKey(), of(field.getKey(), field.getValue())));
        }
        return Collections.unmodifiableMap(all);
    }

    /** Older servers wrap the values of version fields in a second list. */
    private static List<JsonNode> flattened(JsonNode values) {
        List<JsonNode> flat = new ArrayList<>();
        values.forEach(value -> {
            if (value.isArray()) {
                value.forEach(flat::add);
            } else {
                flat.add(value);
            }
        });
        return flat;
    }
}
