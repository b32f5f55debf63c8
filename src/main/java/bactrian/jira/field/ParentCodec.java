package bactrian.jira.field;

import bactrian.field.Value;
import com.fasterxml.jackson.databind.JsonNode;

/** The parent: an object with id and key. */
record ParentCodec() implements FieldCodec {
    @Override
    public Value decode(JsonNode json) {
        return new Value.Reference(json.path("id").asText(), json.path("key").asText());
    }

    @Override
    public JsonNode encode(Value value, Target target) {
        return JSON.objectNode().put("id", ((Value.Reference) value).id());
    }
}
