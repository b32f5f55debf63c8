package bactrian.jql.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The fields of a Jira site: what their names stand for, and their types where known.
 *
 * @param ids field ids by name (or clause name), in lower case
 * @param types schema types by field id ({@code string}, {@code date}, {@code datetime}, {@code option} …); what is not
 *     in it is told by the shape of the value
 */
public record JsonFields(Map<String, String> ids, Map<String, String> types) {

    /** No custom field is known by name; {@code cf[10001]} and the system fields still are. */
    public static final JsonFields NONE = new JsonFields(Map.of(), Map.of());

    public JsonFields {
        ids = inLowerCase(ids);
        types = Map.copyOf(types);
    }

    /** Fields known by name only. */
    public static JsonFields ofNames(Map<String, String> idsByName) {
        return new JsonFields(idsByName, Map.of());
    }

    /** The fields that {@code GET /rest/api/{2,3}/field} lists; of two with one name, the first is meant. */
    public static JsonFields ofFieldList(JsonNode list) {
        Map<String, String> ids = new HashMap<>();
        Map<String, String> types = new HashMap<>();
        for (JsonNode field : list) {
            String id = field.path("id").asText();
            ids.putIfAbsent(field.path("name").asText().toLowerCase(Locale.ROOT), id);
            field.path("clauseNames")
                    .forEach(name -> ids.putIfAbsent(name.asText().toLowerCase(Locale.ROOT), id));
            types.put(id, field.path("schema").path("type").asText());
        }
        return new JsonFields(ids, types);
    }

    /** The schema type of a field, empty if unknown. */
    String type(String id) {
        return types.getOrDefault(id, "");
    }

    private static Map<String, String> inLowerCase(Map<String, String> ids) {
        Map<String, String> lower = new HashMap<>();
        ids.forEach((name, id) -> lower.put(name.toLowerCase(Locale.ROOT), id));
        return Map.copyOf(lower);
    }
}
