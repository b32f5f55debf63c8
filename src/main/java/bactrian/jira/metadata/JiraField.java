package bactrian.jira.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A field of a site.
 *
 * @param id what calls name it by: {@code summary}, {@code customfield_10010}
 * @param name what people see; not unique
 * @param custom whether it was added to this site
 * @param schema its kind
 */
public record JiraField(String id, String name, boolean custom, FieldSchema schema) {

    /** Reads an element of the answer of {@code fields}. */
    public static JiraField of(JsonNode field) {
        FieldSchema schema = FieldSchema.of(field.path("schema"));
        boolean custom = field.path("custom").asBoolean(!schema.custom().isEmpty());
        return new JiraField(field.path("id").asText(""), field.path("name").asText(""), custom, schema);
    }

    /** Reads the whole answer. */
    public static List<JiraField> allOf(JsonNode fields) {
        List<JiraField> all = new ArrayList<>();
        fields.forEach(field -> all.add(of(field)));
        return List.copyOf(all);
    }
}
