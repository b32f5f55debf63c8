package bactrian.jira.field;

import bactrian.field.Value;
import com.fasterxml.jackson.databind.JsonNode;

/** A JSON number. */
record NumberCodec() implements FieldCodec {
    @Override
    public Value decode(JsonNode json) {
        return json.isNumber() ? new Value.Number(json.decimalValue()) : new Value.Text(json.asText());
    }

    @Override
    public JsonNode encode(Value value, Target target) {
        return JSON.numberNode(((Value.Number) value).number());
    }
}
