package bactrian.jirasim.field;

import bactrian.jirasim.site.FieldKind;
import bactrian.jirasim.site.FieldRefusal;
import bactrian.jirasim.site.Site;
import bactrian.jirasim.site.View;
import bactrian.jirasim.site.Writing;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The status, which only transitions change. */
public record StatusKind() implements FieldKind {

    @Override
    public String type() {
        return "status";
    }

    @Override
    public List<String> operations() {
        return List.of();
    }

    @Override
    public JsonNode accept(JsonNode input, Writing writing) {
        throw new FieldRefusal("Field 'status' cannot be set. It is not on the appropriate screen, or unknown.");
    }

    @Override
    public JsonNode show(JsonNode value, View view) {
        return Shapes.status(view.site().vocabulary().statuses().get(value.asText()), view);
    }

    @Override
    public Said say(JsonNode value, Site site) {
        return new Said(
                value.asText(), site.vocabulary().statuses().get(value.asText()).name());
    }
}
