package bactrian.jira.field;

import bactrian.field.Value;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;

/** A day as {@code yyyy-MM-dd}: it has no zone and never shifts. */
record DateCodec() implements FieldCodec {
    @Override
    public Value decode(JsonNode json) {
        try {
            return new Value.Day(LocalDate.parse(json.asText()));
        } catch (DateTimeException e) {
            return new Value.Text(json.asText());
        }
    }

    @Override
    public JsonNode encode(Value value, Target target) {
        return JSON.textNode(value.display());
    }
}
