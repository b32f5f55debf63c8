package bactrian.jira.field;

import bactrian.field.Value;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * An object with an id and a name; written by id, or by name where the id is not known.
 *
 * @param member which member holds the name: {@code value} for options, {@code name} for all else
 */
record OptionCodec(String member) implements FieldCodec {
    @Override
    public Value decode(JsonNode json) {
        return json.isObject()
                ? new Value.Option(json.path("id").asText(), json.path(member).asText())
                : new Value.Text(json.asText());
    }

    @Override
    public JsonNode encode(Value value, Target target) {
        Value.Option option = (Value.Option) value;
        return option.id().isEmpty()
                ? JSON.objectNode().put(member, option.name())
                : JSON.objectNode().put("id", option.id());
    }
}
