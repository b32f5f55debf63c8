package bactrian.jirasim.rest;

import bactrian.jirasim.Json;
import bactrian.jirasim.field.FieldSelection;
import bactrian.jirasim.field.IssueShape;
import bactrian.jirasim.site.Issue;
import bactrian.jirasim.site.View;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** An issue with the expansions that GET and the searches share. */
final class IssueAnswers {

    private IssueAnswers() {}

    /** The issue with everything a GET can expand. */
    static ObjectNode expanded(
            Issue issue, FieldSelection selection, View view, List<String> expand, List<String> properties) {
        ObjectNode json = inList(issue, selection, view, expand, properties);
        if (expand.contains("names")) {
            json.set("names", IssueShape.about(selection, view, false));
        }
        if (expand.contains("schema")) {
            json.set("schema", IssueShape.about(selection, view, true));
        }
        return json;
    }

    /** The issue as an element of a list, where names and schemas stand beside the list. */
    static ObjectNode inList(
            Issue issue, FieldSelection selection, View view, List<String> expand, List<String> properties) {
        ObjectNode json = IssueShape.issue(issue, selection, view);
        json.put("expand", "operations,versionedRepresentations,editmeta,changelog,renderedFields");
        if (!properties.isEmpty()) {
            ObjectNode chosen = Json.object();
            issue.properties().forEach((key, value) -> {
                if (properties.contains(key) || properties.contains("*all")) {
                    chosen.set(key, value);
                }
            });
            json.set("properties", chosen);
        }
        if (expand.contains("changelog")) {
            json.set("changelog", IssueShape.changelog(issue, view));
        }
        return json;
    }
}
