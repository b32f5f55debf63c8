package bactrian.jira.field;

import bactrian.field.UnrepresentableException;
import bactrian.field.Value;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.TreeSet;

/** An array of strings without white space. */
record LabelsCodec() implements FieldCodec {
    @Override
    public Value decode(JsonNode json) {
        TreeSet<String> labels = new TreeSet<>();
        json.forEach(label -> labels.add(label.asText()));
        return labels.isEmpty() ? new Value.Text(json.asText()) : new Value.Labels(labels);
    }

    @Override
    public JsonNode encode(Value value, Target target) {
        ArrayNode array = JSON.arrayNode();
        for (String label : ((Value.Labels) value).labels()) {
            if (label.chars().anyMatch(Character::isWhitespace)) {
                throw new UnrepresentableException("The label \"" + label
                        + "\" has white space, which Jira does not take: remove it, or set labelSpace in the field"
                        + " mapping.");
            }
            array.add(label);
        }
        return array;
    }

    @Override
    public JsonNode cleared() {
        return JSON.arrayNode();
    }
}
