package bactrian.jirasim.field;

import bactrian.jirasim.Json;
import bactrian.jirasim.site.Choice;
import bactrian.jirasim.site.Directory;
import bactrian.jirasim.site.Field;
import bactrian.jirasim.site.FieldKind;
import bactrian.jirasim.site.FieldRefusal;
import bactrian.jirasim.site.Project;
import bactrian.jirasim.site.Site;
import bactrian.jirasim.site.View;
import bactrian.jirasim.site.Writing;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A priority, resolution, component or version; written by id or name. */
public record ChoiceKind(Of of) implements FieldKind {

    /** Which of them. */
    public enum Of {
        PRIORITY,
        RESOLUTION,
        COMPONENT,
        VERSION
    }

    @Override
    public String type() {
        return of.toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public JsonNode accept(JsonNode input, Writing writing) {
        String id = input.path("id").asText();
        String name = input.path("name").asText();
        if (!input.isObject() || (id.isEmpty() && name.isEmpty())) {
            throw new FieldRefusal("Specify a valid 'id' or 'name' for " + type());
        }
        Directory<Choice> choices = choices(writing.site(), writing.project());
        return (id.isEmpty() ? choices.byName(name) : choices.byId(id))
                .map(choice -> Json.string(choice.id()))
                .orElseThrow(() -> new FieldRefusal(unknown(id, name)));
    }

    private String unknown(String id, String name) {
        String wanted = id.isEmpty() ? name : id;
        return switch (of) {
            case PRIORITY -> "The priority selected is invalid.";
            case RESOLUTION -> "The resolution selected is invalid.";
            case COMPONENT -> "Component name '" + wanted + "' is not valid";
            case VERSION -> "Version name '" + wanted + "' is not valid";
        };
    }

    private Directory<Choice> choices(Site site, Project project) {
        return switch (of) {
            case PRIORITY -> site.vocabulary().priorities();
            case RESOLUTION -> site.vocabulary().resolutions();
            case COMPONENT -> project.components();
            case VERSION -> project.versions();
        };
    }

    @Override
    public JsonNode show(JsonNode value, View view) {
        return anywhere(value, view.site())
                .<JsonNode>map(choice -> show(choice, view))
                .orElseGet(Json::nothing);
    }

    private JsonNode show(Choice choice, View view) {
        return switch (of) {
            case PRIORITY -> Shapes.priority(choice, view);
            case RESOLUTION -> Shapes.resolution(choice, view);
            case COMPONENT -> Shapes.component(choice, view);
            case VERSION -> Shapes.version(choice, view);
        };
    }

    private Optional<Choice> anywhere(JsonNode value, Site site) {
        return site.projects().all().stream()
                .flatMap(project -> choices(site, project).byId(value.asText()).stream())
                .findFirst();
    }

    @Override
    public Said say(JsonNode value, Site site) {
        return new Said(value.asText(), anywhere(value, site).map(Choice::name).orElse(""));
    }

    @Override
    public List<JsonNode> allowed(Field field, Project project, View view) {
        return choices(view.site(), project).all().stream()
                .map(choice -> show(choice, view))
                .toList();
    }
}
