package bactrian.jirasim.field;

import bactrian.jirasim.Json;
import bactrian.jirasim.site.Field;
import bactrian.jirasim.site.FieldKind;
import bactrian.jirasim.site.Option;
import bactrian.jirasim.site.Project;
import bactrian.jirasim.site.Site;
import bactrian.jirasim.site.View;
import bactrian.jirasim.site.Writing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** An option and, optionally, one of its children; kept as an array of one or two option ids. */
public record CascadeKind() implements FieldKind {

    private static final OptionKind OPTION = new OptionKind();

    @Override
    public String type() {
        return "option-with-child";
    }

    @Override
    public JsonNode accept(JsonNode input, Writing writing) {
        Option parent = OptionKind.chosen(input, writing, "");
        ArrayNode ids = Json.array().add(parent.id());
        if (input.hasNonNull("child")) {
            ids.add(OptionKind.chosen(input.get("child"), writing, parent.id()).id());
        }
        return ids;
    }

    @Override
    public JsonNode show(JsonNode value, View view) {
        JsonNode shown = OPTION.show(value.get(0), view);
        if (value.size() > 1 && shown instanceof ObjectNode parent) {
            parent.set("child", OPTION.show(value.get(1), view));
        }
        return shown;
    }

    @Override
    public Said say(JsonNode value, Site site) {
        String parent = OPTION.say(value.get(0), site).text();
        String id = value.get(0).asText();
        if (value.size() == 1) {
            return new Said("Parent values: " + parent + "(" + id + ")", parent);
        }
        String child = OPTION.say(value.get(1), site).text();
        return new Said(
                "Parent values: " + parent + "(" + id + ")Level 1 values: " + child + "("
                        + value.get(1).asText() + ")",
                parent + " - " + child);
    }

    @Override
    public List<JsonNode> allowed(Field field, Project project, View view) {
        List<Option> all = view.site().vocabulary().options(field.id()).all();
        List<JsonNode> shown = new ArrayList<>();
        for (Option parent : all) {
            if (parent.parent().isEmpty() && !parent.disabled()) {
                ArrayNode children = Json.array();
                all.stream()
                        .filter(option -> option.parent().equals(parent.id()) && !option.disabled())
                        .forEach(option -> children.add(Shapes.option(option, view)));
                shown.add(Shapes.option(parent, view).set("children", children));
            }
        }
        return shown;
    }
}
