package bactrian.jira.field;

import bactrian.field.UnrepresentableException;
import bactrian.field.Value;
import com.fasterxml.jackson.databind.JsonNode;

/** A kind that is not known: shown as text, never written. */
record ShownCodec() implements FieldCodec {
    @Override
    public Value decode(JsonNode json) {
        return new Value.Text(json.isValueNode() ? json.asText() : json.toString());
    }

    @Override
    public JsonNode encode(Value value, Target target) {
        throw new UnrepresentableException("This kind of Jira field can only be read: choose direction read.");
    }
}
