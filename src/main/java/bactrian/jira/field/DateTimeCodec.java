package bactrian.jira.field;

import bactrian.field.Value;
import bactrian.jira.JiraTime;
import com.fasterxml.jackson.databind.JsonNode;

/** A point in time with an offset in any of the forms that {@link JiraTime} reads. */
record DateTimeCodec() implements FieldCodec {
    @Override
    public Value decode(JsonNode json) {
        try {
            return new Value.Moment(JiraTime.parse(json.asText()));
        } catch (IllegalArgumentException e) {
            return new Value.Text(json.asText());
        }
    }

    @Override
    public JsonNode encode(Value value, Target target) {
        return JSON.textNode(JiraTime.format(((Value.Moment) value).time()));
    }
}
