package bactrian.jirasim.field;

import bactrian.jirasim.Json;
import bactrian.jirasim.site.Directory;
import bactrian.jirasim.site.Field;
import bactrian.jirasim.site.FieldKind;
import bactrian.jirasim.site.FieldRefusal;
import bactrian.jirasim.site.Option;
import bactrian.jirasim.site.Project;
import bactrian.jirasim.site.Site;
import bactrian.jirasim.site.View;
import bactrian.jirasim.site.Writing;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** One option of a select list or of radio buttons. */
public record OptionKind() implements FieldKind {

    @Override
    public String type() {
        return "option";
    }

    @Override
    public JsonNode accept(JsonNode input, Writing writing) {
        return Json.string(chosen(input, writing, "").id());
    }

    /** The option that {@code {"id"}} or {@code {"value"}} names among the children of a parent (or the top ones). */
    static Option chosen(JsonNode input, Writing writing, String parent) {
        Directory<Option> options =
                writing.site().vocabulary().options(writing.field().id());
        String id = input.path("id").asText();
        String value = input.path("value").asText();
        if (!input.isObject() || (id.isEmpty() && value.isEmpty())) {
            throw new FieldRefusal("Could not find valid 'id' or 'value' in the Parent Option object.");
        }
        return options.all().stream()
                .filter(option -> option.parent().equals(parent) && !option.disabled())
                .filter(option ->
                        id.isEmpty() ? option.name().equals(value) : option.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new FieldRefusal(
                        id.isEmpty()
                                ? "Option value '" + value + "' is not valid"
                                : "Option id '" + id + "' is not valid"));
    }

    @Override
    public JsonNode show(JsonNode value, View view) {
        return view.site()
                .vocabulary()
                .option(value.asText())
                .<JsonNode>map(option -> Shapes.option(option, view))
                .orElseGet(Json::nothing);
    }

    @Override
    public Said say(JsonNode value, Site site) {
        String name = site.vocabulary().option(value.asText()).map(Option::name).orElse("");
        return new Said(value.asText(), name);
    }

    @Override
    public List<JsonNode> allowed(Field field, Project project, View view) {
        return view.site().vocabulary().options(field.id()).all().stream()
                .filter(option -> option.parent().isEmpty() && !option.disabled())
                .<JsonNode>map(option -> Shapes.option(option, view))
                .toList();
    }
}
