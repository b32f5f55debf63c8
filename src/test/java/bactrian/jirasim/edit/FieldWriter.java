package bactrian.jirasim.edit;

import bactrian.jirasim.Json;
import bactrian.jirasim.site.Field;
import bactrian.jirasim.site.FieldRefusal;
import bactrian.jirasim.site.Writing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Turns requested operations into values to keep, or refuses them all. */
public final class FieldWriter {

    private final Writing circumstances;
    private final Predicate<Field> onScreen;
    private final Map<String, String> errors = new TreeMap<>();

    /** For one write; fields that are not on the screen cannot be set. */
    public FieldWriter(Writing circumstances, Predicate<Field> onScreen) {
        this.circumstances = circumstances;
        this.onScreen = onScreen;
    }

    /**
     * The values to keep.
     *
     * @param before the values the issue has
     * @throws WriteRefused naming every field that was refused
     */
    public Map<String, JsonNode> values(Map<String, List<Operation>> operations, Map<String, JsonNode> before) {
        Map<String, JsonNode> values = new HashMap<>();
        operations.forEach((id, steps) -> {
            try {
                values.put(id, value(id, steps, before));
            } catch (FieldRefusal refusal) {
                errors.put(id, refusal.getMessage());
            }
        });
        if (!errors.isEmpty()) {
            throw new WriteRefused(errors);
        }
        return values;
    }

    /** Notes a refusal found elsewhere, to be told together with the others. */
    public void refuse(String fieldId, String message) {
        errors.put(fieldId, message);
    }

    private JsonNode value(String id, List<Operation> steps, Map<String, JsonNode> before) {
        Field field = circumstances
                .site()
                .fields()
                .byId(id)
                .filter(found -> found.editable() && onScreen.test(found))
                .orElseThrow(() -> new FieldRefusal(
                        "Field '" + id + "' cannot be set. It is not on the appropriate screen, or unknown."));
        JsonNode value = before.getOrDefault(id, field.empty());
        for (Operation step : steps) {
            value = applied(field, value, step);
        }
        return value;
    }

    private JsonNode applied(Field field, JsonNode value, Operation step) {
        return switch (step.verb()) {
            case "set" -> set(field, step.value());
            case "add", "remove" -> changed(field, value, step);
            default ->
                throw new FieldRefusal(
                        "Operation '" + step.verb() + "' is not supported for field '" + field.id() + "'.");
        };
    }

    private JsonNode set(Field field, JsonNode input) {
        if (field.id().equals("parent")) {
            return input.path("none").asBoolean() ? Json.nothing() : accept(field, input);
        }
        if (input.isNull()) {
            if (field.id().equals("summary")) {
                throw new FieldRefusal("You must specify a summary of the issue.");
            }
            return field.empty();
        }
        return accept(field, input);
    }

    private JsonNode accept(Field field, JsonNode input) {
        return field.kind().accept(input, circumstances.of(field));
    }

    private JsonNode changed(Field field, JsonNode value, Operation step) {
        if (!field.kind().operations().contains(step.verb())) {
            throw new FieldRefusal("Operation '" + step.verb() + "' is not supported for field '" + field.id() + "'.");
        }
        JsonNode parts = accept(field, Json.array(List.of(step.value())));
        ArrayNode result = Json.array();
        value.forEach(part -> {
            if (!contains(parts, part)) {
                result.add(part);
            }
        });
        return step.verb().equals("add") ? result.addAll((ArrayNode) parts) : result;
    }

    private static boolean contains(JsonNode parts, JsonNode wanted) {
        for (JsonNode part : parts) {
            if (part.equals(wanted)) {
                return true;
            }
        }
        return false;
    }
}
