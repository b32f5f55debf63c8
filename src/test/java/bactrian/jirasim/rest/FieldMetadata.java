package bactrian.jirasim.rest;

import bactrian.jirasim.Json;
import bactrian.jirasim.field.Shapes;
import bactrian.jirasim.site.Field;
import bactrian.jirasim.site.Project;
import bactrian.jirasim.site.View;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What create, edit and transition metadata say of a field. */
final class FieldMetadata {

    private FieldMetadata() {}

    static ObjectNode of(Field field, Project project, View view, boolean required) {
        ObjectNode json = Json.object().put("required", required);
        json.set("schema", field.schema());
        json.put("name", field.name());
        if (view.site().cloud()) {
            json.put("key", field.id());
        }
        json.put("hasDefaultValue", field.id().equals("priority"));
        if (field.kind().type().equals("user")) {
            json.put("autoCompleteUrl", view.self("user/assignable/search?project=" + project.key() + "&query="));
        }
        json.set("operations", Json.strings(field.kind().operations()));
        List<JsonNode> allowed = allowed(field, project, view);
        if (!allowed.isEmpty()) {
            json.set("allowedValues", Json.array(allowed));
        }
        return json;
    }

    /** The same for creating, where metadata is a list and names the field in each element. */
    static ObjectNode ofCreate(Field field, Project project, View view, boolean required) {
        return of(field, project, view, required).put("fieldId", field.id());
    }

    private static List<JsonNode> allowed(Field field, Project project, View view) {
        return switch (field.id()) {
            case "project" -> List.of(Shapes.project(project, view));
            case "issuetype" ->
                view.site().vocabulary().types().all().stream()
                        .<JsonNode>map(type -> Shapes.issueType(type, view))
                        .toList();
            default -> field.kind().allowed(field, project, view);
        };
    }
}
