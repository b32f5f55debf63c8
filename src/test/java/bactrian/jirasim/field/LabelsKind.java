package bactrian.jirasim.field;

import bactrian.jirasim.Json;
import bactrian.jirasim.site.FieldKind;
import bactrian.jirasim.site.FieldRefusal;
import bactrian.jirasim.site.Site;
import bactrian.jirasim.site.View;
import bactrian.jirasim.site.Writing;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.TreeSet;

/** Words without spaces; Jira keeps them sorted and once each. */
public record LabelsKind() implements FieldKind {

    @Override
    public String type() {
        return "array";
    }

    @Override
    public String items() {
        return "string";
    }

    @Override
    public JsonNode accept(JsonNode input, Writing writing) {
        if (!input.isArray()) {
            throw new FieldRefusal("data was not an array");
        }
        TreeSet<String> labels = new TreeSet<>();
        for (JsonNode label : input) {
            if (!label.isTextual() || label.asText().isEmpty()) {
                throw new FieldRefusal("string expected at index " + labels.size());
            }
            if (label.asText().chars().anyMatch(Character::isWhitespace)) {
                throw new FieldRefusal("The label '" + label.asText() + "' contains spaces which is invalid.");
            }
            labels.add(label.asText());
        }
        return Json.strings(labels);
    }

    @Override
    public JsonNode show(JsonNode value, View view) {
        return value;
    }

    @Override
    public Said say(JsonNode value, Site site) {
        return new Said("", String.join(" ", Json.texts(value)));
    }
}
