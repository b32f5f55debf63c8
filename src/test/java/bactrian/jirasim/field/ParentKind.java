package bactrian.jirasim.field;

import bactrian.jirasim.Json;
import bactrian.jirasim.site.FieldKind;
import bactrian.jirasim.site.FieldRefusal;
import bactrian.jirasim.site.Issue;
import bactrian.jirasim.site.Site;
import bactrian.jirasim.site.View;
import bactrian.jirasim.site.Writing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The issue above this one: on Cloud exactly one level higher, on Data Center only for sub-tasks. */
public record ParentKind() implements FieldKind {

    @Override
    public String type() {
        return "issuelink";
    }

    @Override
    public JsonNode accept(JsonNode input, Writing writing) {
        String wanted = input.path("key").asText(input.path("id").asText());
        if (!input.isObject() || wanted.isEmpty()) {
            throw new FieldRefusal("Could not find issue by id or key.");
        }
        Issue parent = writing.site()
                .issues()
                .find(wanted)
                .filter(issue -> writing.site().may(writing.caller(), issue.project(), "BROWSE_PROJECTS"))
                .orElseThrow(() -> new FieldRefusal("Could not find issue by id or key."));
        int level = writing.type().level();
        boolean fits = parent.type().level() == level + 1
                || (level < 0 && parent.type().level() >= 0);
        if (!fits || (!writing.site().cloud() && level >= 0)) {
            throw new FieldRefusal("Given parent work item does not belong to appropriate hierarchy.");
        }
        return Json.of(parent.id());
    }

    @Override
    public JsonNode show(JsonNode value, View view) {
        return view.site()
                .issues()
                .byId(value.asLong())
                .<JsonNode>map(parent -> shown(parent, view))
                .orElseGet(Json::nothing);
    }

    private static ObjectNode shown(Issue parent, View view) {
        ObjectNode fields = Json.object();
        for (String id : new String[] {"summary", "status", "priority"}) {
            FieldKind kind = view.site().fields().get(id).kind();
            parent.value(id).ifPresent(value -> fields.set(id, kind.show(value, view)));
        }
        fields.set("issuetype", Shapes.issueType(parent.type(), view));
        return Json.object()
                .put("id", Long.toString(parent.id()))
                .put("key", parent.key())
                .put("self", view.self("issue/" + parent.id()))
                .set("fields", fields);
    }

    @Override
    public Said say(JsonNode value, Site site) {
        String key = site.issues().byId(value.asLong()).map(Issue::key).orElse("");
        return new Said(value.asText(), key);
    }
}
