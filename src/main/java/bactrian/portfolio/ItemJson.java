package bactrian.portfolio;

import bactrian.field.InputFault;
import bactrian.field.InvalidInputException;
import bactrian.field.Value;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Field values as the API writes them: date {@code yyyy-MM-dd}, date-time as ISO 8601 with an offset, select by option
 * name, team by name, {@code initiative} by item id, user by e-mail or account id, rich text as Markdown, several options,
 * users or labels as a list of names, {@code null} clears.
 */
public final class ItemJson {
    private final PortfolioFields fields;
    private final ValueReader values;

    /** Reads single values by the given reader. */
    public ItemJson(PortfolioFields fields, ValueReader values) {
        this.fields = fields;
        this.values = values;
    }

    /**
     * Reads the {@code fields} member of a request.
     *
     * @throws InvalidInputException with every fault: unknown or computed fields, and values that do not fit
     */
    public Map<String, Value> read(ItemType type, JsonNode json) {
        if (!json.isObject()) {
            throw new InvalidInputException("fields", "fields must be an object of field names and values");
        }
        Map<String, Value> values = new LinkedHashMap<>();
        List<InputFault> faults = new ArrayList<>();
        json.properties().forEach(entry -> {
            try {
                values.put(entry.getKey(), value(type, entry.getKey(), entry.getValue()));
            } catch (InvalidInputException e) {
                faults.addAll(e.faults());
            }
        });
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        return values;
    }

    private Value value(ItemType type, String name, JsonNode json) {
        FieldDefinition field = fields.find(type, name)
                .orElseThrow(() -> fault(
                        name,
                        "an " + type.id() + " has no field \"" + name + "\"; it has "
                                + String.join(
                                        ", ",
                                        fields.all(type).stream()
                                                .map(FieldDefinition::name)
                                                .toList())));
        if (field.computed()) {
            throw fault(name, "\"" + name + "\" is made by Bactrian and cannot be set");
        }
        if (json.isNull() || json.isTextual() && json.textValue().isEmpty() || json.isArray() && json.isEmpty()) {
            if (field.required()) {
                throw fault(name, "\"" + name + "\" is required and cannot be cleared");
            }
            return Value.EMPTY;
        }
        return values.read(field, json);
    }

    private static InvalidInputException fault(String name, String message) {
        return new InvalidInputException("fields." + name, message);
    }

    /** The {@code fields} member of an answer: every field of the item's type, unset ones as {@code null}. */
    public ObjectNode write(Item item) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        fields.all(item.type()).forEach(field -> json.set(field.name(), write(named(field, item.value(field.name())))));
        return json;
    }

    /** An option under the name that its list has for it now. */
    private static Value named(FieldDefinition field, Value value) {
        return value instanceof Value.Option option
                ? field.option(option).map(Value.class::cast).orElse(value)
                : value;
    }

    /** One value as the API writes it. */
    public static JsonNode write(Value value) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (value instanceof Value.Empty) {
            return json.nullNode();
        }
        if (value instanceof Value.Number number) {
            return json.numberNode(number.number());
        }
        if (value instanceof Value.YesNo yesNo) {
            return json.booleanNode(yesNo.yes());
        }
        if (value instanceof Value.Options many) {
            return array(many.options().stream().map(Value.Option::name));
        }
        if (value instanceof Value.People many) {
            return array(many.people().stream().map(Value.Person::id));
        }
        if (value instanceof Value.Labels labels) {
            return array(labels.labels().stream());
        }
        return json.textNode(oneText(value));
    }

    private static String oneText(Value value) {
        return value instanceof Value.Reference reference
                ? reference.id()
                : value instanceof Value.Person person ? person.id() : value.display();
    }

    private static ArrayNode array(Stream<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }
}
