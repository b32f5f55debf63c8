package bactrian.console;

import bactrian.deadletter.DeadLetters;
import bactrian.field.FieldType;
import bactrian.field.InputFault;
import bactrian.field.InvalidInputException;
import bactrian.field.Value;
import bactrian.inbox.Subject;
import bactrian.portfolio.Directory;
import bactrian.portfolio.FieldDefinition;
import bactrian.portfolio.ItemType;
import bactrian.portfolio.PortfolioFields;
import bactrian.store.Store;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Body;

/** The portfolio's fields, teams and users as the API takes and shows them. */
public final class PortfolioApi {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final PortfolioFields fields;
    private final Directory directory;
    private final DeadLetters deadLetters;
    private final Store store;

    /** Reads and writes definitions and the directory; what waited for a new team is tried again. */
    public PortfolioApi(PortfolioFields fields, Directory directory, DeadLetters deadLetters, Store store) {
        this.fields = fields;
        this.directory = directory;
        this.deadLetters = deadLetters;
        this.store = store;
    }

    /** All field definitions. */
    public ObjectNode fields() {
        return Pages.of(fields.all().stream().map(PortfolioApi::view).toList());
    }

    /** Replaces the definitions with {@code {items:[…]}} or a bare array. */
    public ObjectNode replaceFields(@Body JsonNode request) {
        JsonNode list = request.isArray() ? request : request.path("items");
        List<FieldDefinition> definitions = new ArrayList<>();
        List<InputFault> faults = new ArrayList<>();
        for (int index = 0; index < list.size(); index++) {
            JsonNode json = list.get(index);
            Optional<FieldType> type = FieldType.of(json.path("type").asText());
            if (type.isEmpty() || json.path("name").asText("").isBlank()) {
                faults.add(new InputFault("[" + index + "]", "a field needs a name and a known type"));
            } else {
                definitions.add(definition(json, type.get()));
            }
        }
        if (definitions.stream().noneMatch(definition -> definition.name().equals("name"))) {
            faults.add(new InputFault("items", "the field \"name\" cannot be removed"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        fields.replace(definitions);
        return fields();
    }

    private static FieldDefinition definition(JsonNode json, FieldType type) {
        Set<ItemType> itemTypes = EnumSet.noneOf(ItemType.class);
        json.path("itemTypes").forEach(name -> ItemType.of(name.asText()).ifPresent(itemTypes::add));
        List<Value.Option> options = new ArrayList<>();
        json.path("options").forEach(option -> options.add(option(option)));
        String name = json.path("name").asText();
        return new FieldDefinition(
                name,
                json.path("title").asText(name),
                itemTypes.isEmpty() ? EnumSet.allOf(ItemType.class) : itemTypes,
                type,
                options,
                json.path("required").asBoolean(),
                json.path("computed").asBoolean());
    }

    /** A bare name, or a name with an id that outlives a rename. */
    private static Value.Option option(JsonNode json) {
        String name = json.isObject() ? json.path("name").asText() : json.asText();
        return new Value.Option(json.path("id").asText(name), name);
    }

    private static JsonNode view(Value.Option option) {
        return option.id().equals(option.name())
                ? JSON.textNode(option.name())
                : JSON.objectNode().put("id", option.id()).put("name", option.name());
    }

    private static ObjectNode view(FieldDefinition field) {
        ObjectNode view = JSON.objectNode()
                .put("name", field.name())
                .put("title", field.title())
                .put("type", field.type().id())
                .put("required", field.required())
                .put("computed", field.computed());
        field.itemTypes().stream().map(ItemType::id).sorted().forEach(view.putArray("itemTypes")::add);
        view.putArray("options")
                .addAll(field.options().stream().map(PortfolioApi::view).toList());
        return view;
    }

    /** All teams. */
    public ObjectNode teams() {
        return Pages.of(directory.teams().stream()
                .map(team ->
                        JSON.objectNode().put("id", String.valueOf(team.id())).put("name", team.name()))
                .toList());
    }

    /** Adds a team {@code {name}}. */
    public ObjectNode addTeam(@Body JsonNode request) {
        var team = directory.addTeam(text(request, "name"));
        Subject key = new Subject(Directory.teamKey(team.name()));
        store.useTransaction(handle -> deadLetters.satisfied(handle, key));
        return JSON.objectNode().put("id", String.valueOf(team.id())).put("name", team.name());
    }

    /** All users. */
    public ObjectNode users() {
        return Pages.of(directory.users().stream()
                .map(user -> JSON.objectNode().put("email", user.email()).put("name", user.name()))
                .toList());
    }

    /** Adds a user {@code {email, name?}}. */
    public ObjectNode addUser(@Body JsonNode request) {
        String email = text(request, "email");
        var user = directory.addUser(email, request.path("name").asText(email));
        return JSON.objectNode().put("email", user.email()).put("name", user.name());
    }

    private static String text(JsonNode request, String member) {
        String text = request.path(member).asText("").strip();
        if (text.isEmpty()) {
            throw new InvalidInputException(member, member + " is required");
        }
        return text;
    }
}
