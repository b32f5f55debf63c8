package bactrian.jira.field;

import bactrian.field.Value;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * Another issue by its key. The shape that is read is not documented: a bare key or an object with one are both understood;
 * the object that Cloud answers for its unused Parent Link has none.
 */
record IssueKeyCodec() implements FieldCodec {
    @Override
    public Value decode(JsonNode json) {
        String key = json.isTextual()
                ? json.textValue()
                : json.path("key").asText(json.at("/data/key").asText(""));
        return key.isEmpty() ? Value.EMPTY : new Value.Reference(key, key);
    }

    @Override
    public JsonNode encode(Value value, Target target) {
        return JSON.textNode(((Value.Reference) value).name());
    }
}
