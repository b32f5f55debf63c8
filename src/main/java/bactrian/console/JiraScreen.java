package bactrian.console;

import bactrian.field.Value;
import bactrian.jira.field.JiraOptions;
import bactrian.jira.metadata.FieldMeta;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Jira tells of the screens of one issue type.
 *
 * @param issueType its name
 * @param fields what can be set when creating, by field id
 * @param statuses the statuses of its workflow
 */
record JiraScreen(String issueType, Map<String, FieldMeta> fields, List<Value.Option> statuses) {
    static JiraScreen of(String issueType, JsonNode createFields, List<Value.Option> statuses) {
        return new JiraScreen(issueType, FieldMeta.allOf(createFields), statuses);
    }

    /** The options that a field's list has; empty where Jira does not tell. */
    List<Value.Option> options(String fieldId) {
        return fieldId.equals("status")
                ? statuses
                : Optional.ofNullable(fields.get(fieldId)).map(JiraOptions::of).orElse(List.of());
    }

    /** Whether a field is on the create screen. */
    boolean has(String fieldId) {
        return fields.containsKey(fieldId);
    }

    /** The fields that must have a value when an issue is created and that Jira does not fill itself. */
    List<FieldMeta> required() {
        return fields.values().stream()
                .filter(field -> field.required() && !field.hasDefault())
                .filter(field -> !List.of("project", "issuetype", "reporter")
                        .contains(field.field().id()))
                .toList();
    }
}
