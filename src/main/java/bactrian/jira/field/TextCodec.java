package bactrian.jira.field;

import bactrian.field.UnrepresentableException;
import bactrian.field.Value;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * A single line as a string.
 *
 * @param summary whether it is the summary, which no site lets be longer than 255 and which Jira trims
 */
record TextCodec(boolean summary) implements FieldCodec {
    private static final int SUMMARY_LIMIT = 255;

    @Override
    public Value decode(JsonNode json) {
        return new Value.Text(json.asText());
    }

    @Override
    public JsonNode encode(Value value, Target target) {
        String text = ((Value.Text) value).text();
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            throw new UnrepresentableException(
                    "The text has a line break, but Jira takes a single line here: remove it.");
        }
        return JSON.textNode(
                summary
                        ? target.limit().atMost(SUMMARY_LIMIT).fit(text.strip())
                        : target.limit().fit(text));
    }
}
