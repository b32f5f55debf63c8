package bactrian.jira.field;

import bactrian.field.Value;
import bactrian.jira.metadata.FieldMeta;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The options of a list as metadata names them. */
public final class JiraOptions {
    private JiraOptions() {}

    /** All options in Jira's order; of a cascading list each parent, followed by its children. Empty if Jira tells none. */
    public static List<Value.Option> of(FieldMeta meta) {
        List<Value.Option> options = new ArrayList<>();
        meta.allowedValues().forEach(value -> add(options, value));
        return List.copyOf(options);
    }

    private static void add(List<Value.Option> options, JsonNode value) {
        String name = value.path("value").asText(value.path("name").asText(""));
        String id = value.path("id").asText("");
        if (!id.isEmpty() && !value.path("disabled").asBoolean()) {
            options.add(new Value.Option(id, name));
            value.path("children")
                    .forEach(child -> options.add(CascadingCodec.joined(
                            id,
                            name,
                            child.path("id").asText(),
                            child.path("value").asText())));
        }
    }
}
