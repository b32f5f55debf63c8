package bactrian.jirasim.field;

import bactrian.jirasim.Json;
import bactrian.jirasim.site.FieldKind;
import bactrian.jirasim.site.FieldRefusal;
import bactrian.jirasim.site.Issue;
import bactrian.jirasim.site.Site;
import bactrian.jirasim.site.View;
import bactrian.jirasim.site.Writing;
import com.fasterxml.jackson.databind.JsonNode;

/** A field that points to an issue by key: Data Center's Parent Link, the Epic Link. */
public record IssueKeyKind() implements FieldKind {

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
        Issue target = writing.site()
                .issues()
                .find(input.asText())
                .filter(issue -> writing.site().may(writing.caller(), issue.project(), "BROWSE_PROJECTS"))
                .orElseThrow(() -> new FieldRefusal("The issue key \"" + input.asText() + "\" for field \""
                        + writing.field().name() + "\" is not valid."));
        boolean parentLink = writing.field().typeKey().endsWith("parent");
        if (parentLink && target.type().level() != writing.type().level() + 1) {
            throw new FieldRefusal("Issue type is not a valid parent for this issue.");
        }
        return Json.of(target.id());
    }

    @Override
    public JsonNode show(JsonNode value, View view) {
        return view.site()
                .issues()
                .byId(value.asLong())
                .map(issue -> Json.string(issue.key()))
                .orElseGet(Json::nothing);
    }

    @Override
    public Said say(JsonNode value, Site site) {
        String key = site.issues().byId(value.asLong()).map(Issue::key).orElse("");
        return new Said(value.asText(), key);
    }
}
