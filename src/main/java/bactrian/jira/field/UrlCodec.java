package bactrian.jira.field;

import bactrian.field.TextLimit;
import bactrian.field.Value;
import com.fasterxml.jackson.databind.JsonNode;

/** A web address as a string. */
record UrlCodec() implements FieldCodec {
    @Override
    public Value decode(JsonNode json) {
        return new Value.Url(json.asText());
    }

    /** A shortened address would lead elsewhere: one that is too long is refused. */
    @Override
    public JsonNode encode(Value value, Target target) {
        return JSON.textNode(new TextLimit(target.limit().most(), false).fit(((Value.Url) value).address()));
    }
}
