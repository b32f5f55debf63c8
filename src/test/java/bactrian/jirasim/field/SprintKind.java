package bactrian.jirasim.field;

import bactrian.jirasim.Json;
import bactrian.jirasim.site.FieldKind;
import bactrian.jirasim.site.FieldRefusal;
import bactrian.jirasim.site.Site;
import bactrian.jirasim.site.Sprint;
import bactrian.jirasim.site.View;
import bactrian.jirasim.site.Writing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Locale;

/** The sprint: written as one number, shown as a list of objects (Cloud) or of Java strings (Data Center). */
public record SprintKind() implements FieldKind {

    @Override
    public String type() {
        return "array";
    }

    @Override
    public String items() {
        return "string";
    }

    @Override
    public JsonNode empty() {
        return Json.nothing();
    }

    @Override
    public List<String> operations() {
        return List.of("set");
    }

    @Override
    public JsonNode accept(JsonNode input, Writing writing) {
        if (!input.isNumber()) {
            throw new FieldRefusal("Number value expected as the Sprint id.");
        }
        return writing.site()
                .vocabulary()
                .sprints()
                .byId(input.asText())
                .map(sprint -> Json.strings(List.of(sprint.id())))
                .orElseThrow(() -> new FieldRefusal("Sprint with id '" + input.asText() + "' does not exist."));
    }

    @Override
    public JsonNode show(JsonNode value, View view) {
        ArrayNode shown = Json.array();
        for (String id : Json.texts(value)) {
            view.site().vocabulary().sprints().byId(id).ifPresent(sprint -> shown.add(one(sprint, view)));
        }
        return shown;
    }

    private static JsonNode one(Sprint sprint, View view) {
        if (view.site().cloud()) {
            return Json.object()
                    .put("id", Long.parseLong(sprint.id()))
                    .put("name", sprint.name())
                    .put("state", sprint.state())
                    .put("boardId", 1);
        }
        return Json.string("com.atlassian.greenhopper.service.sprint.Sprint@1f[id=" + sprint.id()
                + ",rapidViewId=1,state=" + sprint.state().toUpperCase(Locale.ROOT) + ",name=" + sprint.name()
                + ",startDate=<null>,endDate=<null>,completeDate=<null>,sequence=" + sprint.id() + ",goal=]");
    }

    @Override
    public Said say(JsonNode value, Site site) {
        String id = value.path(0).asText();
        return new Said(
                id, site.vocabulary().sprints().byId(id).map(Sprint::name).orElse(""));
    }
}
