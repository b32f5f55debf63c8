package bactrian.jira.field;

import bactrian.field.TextLimit;
import bactrian.field.UnrepresentableException;
import bactrian.field.Value;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** One shape that values have on the wire. Neither way ever sees an empty value: that is {@link JiraFieldCodec}'s. */
interface FieldCodec {
    JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The canonical value of what was read; {@link Value.Text} where it has another shape than it should. */
    Value decode(JsonNode json);

    /**
     * What to send.
     *
     * @throws UnrepresentableException if the field cannot hold the value
     */
    JsonNode encode(Value value, Target target);

    /** What clears the field. */
    default JsonNode cleared() {
        return JSON.nullNode();
    }

    /**
     * What is written over.
     *
     * @param current the field's current JSON, a missing node for a new issue
     * @param limit how long a text may be
     */
    record Target(JsonNode current, TextLimit limit) {}
}
