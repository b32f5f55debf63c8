package bactrian.portfolio;

import bactrian.field.InputFault;
import bactrian.field.InvalidInputException;
import bactrian.field.Value;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Field values as the API writes them: date {@code yyyy-MM-dd}, select by option name, team by name, {@code initiative}
 * by item id, user by e-mail, rich text as Markdown, {@code null} clears.
 */
public final class ItemJson {
    private final PortfolioFields fields;
    private final Items items;
    private final Directory directory;

    /** Looks names up in the portfolio. */
    public ItemJson(PortfolioFields fields, Items items, Directory directory) {
        this.fields = fields;
        this.items = items;
        this.directory = directory;
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
        if (json.isNull() || json.isTextual() && json.textValue().isEmpty()) {
            if (field.required()) {
                throw fault(name, "\"" + name + "\" is required and cannot be cleared");
            }
            return Value.EMPTY;
        }
        return value(field, json);
    }

    private Value value(FieldDefinition field, JsonNode json) {
        return switch (field.type()) {
            case NUMBER ->
                json.isNumber()
                        ? new Value.Number(json.decimalValue())
                        : raise(field, "must be a number, but is " + json);
            case ITEM -> reference(field, json);
            default ->
                text(field, json.isTextual() ? json.textValue() : raise(field, "must be a string, but is " + json));
        };
    }

    private Value text(FieldDefinition field, String text) {
        return switch (field.type()) {
            case RICH_TEXT -> new Value.RichText(text);
            case DATE -> date(field, text);
            case SELECT ->
                field.option(text)
                        .<Value>map(option -> option)
                        .orElseGet(() -> raise(
                                field,
                                "has no option \"" + text + "\"; it has " + String.join(", ", field.optionNames())));
            case TEAM ->
                directory
                        .team(text)
                        .<Value>map(team -> new Value.Team(String.valueOf(team.id()), team.name()))
                        .orElseGet(() -> raise(
                                field,
                                "names the unknown team \"" + text + "\"; add it at /api/portfolio/teams first"));
            case USER ->
                directory
                        .user(text)
                        .<Value>map(user -> new Value.Person(user.email(), user.name()))
                        .orElseGet(() -> raise(
                                field,
                                "names the unknown user \"" + text + "\"; add it at /api/portfolio/users first"));
            default -> new Value.Text(text);
        };
    }

    private static Value date(FieldDefinition field, String text) {
        try {
            return new Value.Day(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return raise(field, "must be a date as yyyy-MM-dd, but is \"" + text + "\"");
        }
    }

    private Value reference(FieldDefinition field, JsonNode json) {
        Optional<Item> initiative = json.asText().matches("\\d{1,18}") ? items.find(json.asLong()) : Optional.empty();
        return initiative
                .filter(item -> item.type() == ItemType.INITIATIVE)
                .<Value>map(item -> new Value.Reference(String.valueOf(item.id()), item.name()))
                .orElseGet(() ->
                        raise(field, "must be the id of an initiative, but there is none with id " + json.asText()));
    }

    private static <T> T raise(FieldDefinition field, String message) {
        throw fault(field.name(), "\"" + field.name() + "\" " + message);
    }

    private static InvalidInputException fault(String name, String message) {
        return new InvalidInputException("fields." + name, message);
    }

    /** The {@code fields} member of an answer: every field of the item's type, unset ones as {@code null}. */
    public ObjectNode write(Item item) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        fields.all(item.type()).forEach(field -> json.set(field.name(), write(item.value(field.name()))));
        return json;
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
        if (value instanceof Value.Reference reference) {
            return json.textNode(reference.id());
        }
        return json.textNode(value instanceof Value.Person person ? person.id() : value.display());
    }
}
