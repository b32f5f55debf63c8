package bactrian.jirasim.field;

import bactrian.jirasim.Json;
import bactrian.jirasim.site.Field;
import bactrian.jirasim.site.FieldKind;
import bactrian.jirasim.site.FieldRefusal;
import bactrian.jirasim.site.Project;
import bactrian.jirasim.site.Site;
import bactrian.jirasim.site.View;
import bactrian.jirasim.site.Writing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A set of values of another kind: multi-selects, user lists, components, versions. */
public record ListKind(FieldKind element, String items) implements FieldKind {

    @Override
    public String type() {
        return "array";
    }

    @Override
    public JsonNode accept(JsonNode input, Writing writing) {
        if (!input.isArray()) {
            throw new FieldRefusal("data was not an array");
        }
        Set<JsonNode> kept = new LinkedHashSet<>();
        input.forEach(value -> kept.add(element.accept(value, writing)));
        return Json.array(kept);
    }

    @Override
    public JsonNode show(JsonNode value, View view) {
        ArrayNode shown = Json.array();
        value.forEach(part -> shown.add(element.show(part, view)));
        return shown;
    }

    @Override
    public Said say(JsonNode value, Site site) {
        List<Said> parts = StreamSupport.stream(value.spliterator(), false)
                .map(part -> element.say(part, site))
                .toList();
        String ids = parts.stream().map(Said::id).collect(Collectors.joining(", "));
        String texts = parts.stream().map(Said::text).collect(Collectors.joining(", "));
        return parts.size() == 1 ? parts.get(0) : new Said(ids.isEmpty() ? "" : "[" + ids + "]", texts);
    }

    @Override
    public List<JsonNode> allowed(Field field, Project project, View view) {
        return element.allowed(field, project, view);
    }
}
