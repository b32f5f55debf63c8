package bactrian.jira.field;

import bactrian.field.Value;
import com.fasterxml.jackson.databind.JsonNode;

/** A team: read as an object, or as its bare id, without a name; always written as its id. */
record TeamCodec() implements FieldCodec {
    @Override
    public Value decode(JsonNode json) {
        return json.isObject()
                ? new Value.Team(
                        json.path("id").asText(),
                        json.path("name").asText(json.path("title").asText("")))
                : new Value.Team(json.asText(), "");
    }

    @Override
    public JsonNode encode(Value value, Target target) {
        return JSON.textNode(((Value.Team) value).id());
    }
}
