package bactrian.jira.field;

import bactrian.field.Value;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;

/** An array of options. */
record OptionsCodec(FieldCodec element) implements FieldCodec {
    @Override
    public Value decode(JsonNode json) {
        List<Value.Option> options = new ArrayList<>();
        json.forEach(one -> {
            if (element.decode(one) instanceof Value.Option option) {
                options.add(option);
            }
        });
        return options.isEmpty() ? new Value.Text(json.toString()) : new Value.Options(options);
    }

    @Override
    public JsonNode encode(Value value, Target target) {
        ArrayNode array = JSON.arrayNode();
        ((Value.Options) value).options().forEach(option -> array.add(element.encode(option, target)));
        return array;
    }

    @Override
    public JsonNode cleared() {
        return JSON.arrayNode();
    }
}
