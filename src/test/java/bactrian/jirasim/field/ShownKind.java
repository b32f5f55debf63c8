package bactrian.jirasim.field;

import bactrian.jirasim.site.FieldKind;
import bactrian.jirasim.site.FieldRefusal;
import bactrian.jirasim.site.Site;
import bactrian.jirasim.site.View;
import bactrian.jirasim.site.Writing;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A field that answers carry and no edit can set, such as {@code votes} or the rank. */
public record ShownKind(String type, String items) implements FieldKind {

    @Override
    public List<String> operations() {
        return List.of();
    }

    @Override
    public JsonNode accept(JsonNode input, Writing writing) {
        throw new FieldRefusal(
                "Field '" + writing.field().id() + "' cannot be set. It is not on the appropriate screen, or unknown.");
    }

    @Override
    public JsonNode show(JsonNode value, View view) {
        return value;
    }

    @Override
    public Said say(JsonNode value, Site site) {
        return new Said("", value.asText());
    }
}
