package bactrian.jirasim.edit;

import bactrian.jirasim.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One thing to do to a field.
 *
 * @param verb {@code set}, {@code add}, {@code remove} or {@code edit}
 */
public record Operation(String verb, JsonNode value) {

    /**
     * The operations that a request's {@code fields} and {@code update} ask for, by field id.
     *
     * @throws WriteRefused when a field is in both, or {@code update} has another shape
     */
    public static Map<String, List<Operation>> of(JsonNode body) {
        Map<String, List<Operation>> all = new LinkedHashMap<>();
        body.path("fields")
                .properties()
                .forEach(entry -> all.put(entry.getKey(), List.of(new Operation("set", entry.getValue()))));
        Map<String, String> twice = new TreeMap<>();
        body.path("update").properties().forEach(entry -> {
            if (all.containsKey(entry.getKey())) {
                twice.put(
                        entry.getKey(),
                        "Field '" + entry.getKey()
                                + "' cannot be updated. It appears in both the 'fields' and 'update' sections.");
            } else {
                all.put(entry.getKey(), operations(entry.getKey(), entry.getValue()));
            }
        });
        if (!twice.isEmpty()) {
            throw new WriteRefused(twice);
        }
        return all;
    }

    private static List<Operation> operations(String fieldId, JsonNode list) {
        List<Operation> operations = new ArrayList<>();
        for (JsonNode step : list) {
            step.properties().forEach(entry -> operations.add(new Operation(entry.getKey(), entry.getValue())));
        }
        if (!list.isArray() || operations.isEmpty()) {
            throw new WriteRefused(Map.of(fieldId, "Operations must be an array of objects"));
        }
        return operations;
    }

    /** Setting a value. */
    public static Operation set(Object value) {
        return new Operation("set", Json.of(value));
    }
}
