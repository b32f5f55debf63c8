package bactrian.jira.field;

import bactrian.field.Value;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An option and its child as one option: ids joined with a colon, names as Jira joins them. */
record CascadingCodec() implements FieldCodec {
    private static final String ID_SEPARATOR = ":";
    private static final String NAME_SEPARATOR = " - ";

    @Override
    public Value decode(JsonNode json) {
        JsonNode child = json.path("child");
        String id = json.path("id").asText();
        String name = json.path("value").asText();
        return child.isObject()
                ? joined(
                        id, name, child.path("id").asText(), child.path("value").asText())
                : new Value.Option(id, name);
    }

    static Value.Option joined(String id, String name, String childId, String childName) {
        return new Value.Option(id + ID_SEPARATOR + childId, name + NAME_SEPARATOR + childName);
    }

    @Override
    public JsonNode encode(Value value, Target target) {
        Value.Option option = (Value.Option) value;
        return option.id().isEmpty()
                ? level("value", option.name().split(NAME_SEPARATOR, 2))
                : level("id", option.id().split(ID_SEPARATOR, 2));
    }

    private static ObjectNode level(String member, String... path) {
        ObjectNode json = JSON.objectNode().put(member, path[0]);
        if (path.length > 1) {
            json.putObject("child").put(member, path[1]);
        }
        return json;
    }
}
