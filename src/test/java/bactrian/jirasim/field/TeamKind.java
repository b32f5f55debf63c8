package bactrian.jirasim.field;

import bactrian.jirasim.Json;
import bactrian.jirasim.site.Choice;
import bactrian.jirasim.site.FieldKind;
import bactrian.jirasim.site.FieldRefusal;
import bactrian.jirasim.site.Site;
import bactrian.jirasim.site.View;
import bactrian.jirasim.site.Writing;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * A team, written as an id string. Cloud shows an object, Data Center the bare id; changelogs have no ids (JRACLOUD-84120).
 */
public record TeamKind() implements FieldKind {

    @Override
    public String type() {
        return "any";
    }

    @Override
    public JsonNode accept(JsonNode input, Writing writing) {
        if (!input.isTextual()) {
            throw new FieldRefusal("Operation value must be a string");
        }
        if (input.asText().isEmpty()) {
            return Json.nothing();
        }
        return writing.site()
                .vocabulary()
                .teams()
                .byId(input.asText())
                .map(team -> Json.string(team.id()))
                .orElseThrow(() -> new FieldRefusal("Team id '" + input.asText() + "' is not valid."));
    }

    @Override
    public JsonNode show(JsonNode value, View view) {
        if (!view.site().cloud()) {
            return value;
        }
        String name = say(value, view.site()).text();
        return Json.object()
                .put("id", value.asText())
                .put("name", name)
                .put("avatarUrl", "")
                .put("isVisible", true)
                .put("isVerified", false)
                .put("title", name)
                .put("isShared", true);
    }

    @Override
    public Said say(JsonNode value, Site site) {
        return new Said(
                "",
                site.vocabulary().teams().byId(value.asText()).map(Choice::name).orElse(""));
    }
}
