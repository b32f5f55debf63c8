package bactrian.jirasim;

import bactrian.jirasim.field.IssueShape;
import bactrian.jirasim.site.Choice;
import bactrian.jirasim.site.Directory;
import bactrian.jirasim.site.Field;
import bactrian.jirasim.site.Issue;
import bactrian.jirasim.site.Project;
import bactrian.jirasim.site.Site;
import bactrian.jirasim.site.View;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.ZoneOffset;
import java.util.Collection;

/** Translates between plain Java values and what the REST API of v2 takes and answers. */
final class PlainValues {

    private final Site site;

    PlainValues(Site site) {
        this.site = site;
    }

    /** What to send for a plain value. */
    JsonNode input(Field field, Project project, Object value) {
        if (value instanceof JsonNode json) {
            return json;
        }
        if ("".equals(value)) {
            return field.id().equals("parent") ? Json.object().put("none", true) : Json.nothing();
        }
        if (value instanceof Collection<?> list) {
            ArrayNode array = Json.array();
            list.forEach(element -> array.add(one(field.kind().items(), field, project, element)));
            return array;
        }
        return one(field.kind().type(), field, project, value);
    }

    private JsonNode one(String type, Field field, Project project, Object value) {
        String text = String.valueOf(value);
        return switch (type) {
            case "option", "option-with-child" -> Json.object().put("value", text);
            case "priority", "resolution" -> Json.object().put("name", text);
            case "component" -> named(project.components(), text);
            case "version" -> named(project.versions(), text);
            case "user" ->
                site.cloud()
                        ? Json.object()
                                .put("accountId", site.accounts().get(text).id())
                        : Json.object().put("name", site.accounts().get(text).name());
            case "issuelink" -> Json.object().put("key", text);
            case "any" ->
                field.typeKey().contains("team")
                        ? Json.string(site.vocabulary().teams().get(text).id())
                        : Json.string(text);
            default -> Json.of(value);
        };
    }

    /** Components and versions come into being when they are first used. */
    private JsonNode named(Directory<Choice> choices, String name) {
        if (choices.find(name).isEmpty()) {
            choices.put(new Choice(site.newId(), name));
        }
        return Json.object().put("name", name);
    }

    /** A field's value as a word, the empty string for none. */
    String text(Field field, Issue issue) {
        if (issue.value(field.id()).isPresent() && field.typeKey().contains("team")) {
            return field.kind().say(issue.value(field.id()).get(), site).text();
        }
        JsonNode shown = IssueShape.value(field, issue, View.ofApi(site, 2, ZoneOffset.UTC));
        for (String member : new String[] {"value", "emailAddress", "key", "name", "displayName"}) {
            if (shown.hasNonNull(member)) {
                return shown.get(member).asText();
            }
        }
        return shown.isNull() ? "" : shown.isContainerNode() ? Json.text(shown) : shown.asText();
    }
}
