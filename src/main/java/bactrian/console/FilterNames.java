package bactrian.console;

import bactrian.field.InputFault;
import bactrian.jira.metadata.FieldMeta;
import bactrian.jql.json.JsonFields;
import bactrian.jql.resolve.NameResolver;
import bactrian.jql.tree.Field;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Ids in the place of the names in a filter: the project's types and statuses, custom fields by their number, and the
 * options, priorities, versions and components that Jira offers for the mapping's issue type.
 */
final class FilterNames implements NameResolver {
    private static final String CUSTOM = "customfield_";

    private final JiraProject project;
    private final JsonFields fields;
    private final String issueTypeId;
    private final List<InputFault> warnings = new ArrayList<>();

    FilterNames(JiraProject project, String issueTypeId) {
        this.project = project;
        this.fields = project.filterFields();
        this.issueTypeId = issueTypeId;
    }

    /** Values that Jira does not offer: they stay as written. */
    List<InputFault> warnings() {
        return List.copyOf(warnings);
    }

    @Override
    public Field field(Field field) {
        String id = fields.id(field.key());
        return id.startsWith(CUSTOM) && field.properties().isEmpty()
                ? new Field("cf[" + id.substring(CUSTOM.length()) + "]", List.of(), field.span())
                : field;
    }

    @Override
    public Answer resolve(Field field, String value) {
        Answer answer = project.resolve(field, value);
        return answer instanceof Answer.Unchanged ? offered(field, value) : answer;
    }

    private Answer offered(Field field, String value) {
        String id = fields.id(field.key());
        boolean named = id.startsWith(CUSTOM)
                || List.of("priority", "components", "fixVersions", "versions").contains(id);
        Map<String, FieldMeta> offers = named ? project.createFields(issueTypeId) : Map.of();
        List<JsonNode> values = offers.containsKey(id) ? offers.get(id).allowedValues() : List.of();
        List<String> ids = values.stream()
                .filter(option -> is(option, value))
                .map(option -> option.path("id").asText())
                .toList();
        if (ids.isEmpty() && !values.isEmpty()) {
            warnings.add(new InputFault(
                    "filter",
                    "Jira offers no \"" + value + "\" for \"" + field.name() + "\"; it offers "
                            + String.join(
                                    ", ", values.stream().map(FilterNames::name).toList()) + "."));
        }
        return ids.isEmpty() ? new Answer.Unchanged() : new Answer.Ids(ids);
    }

    private static boolean is(JsonNode option, String value) {
        return option.path("id").asText().equals(value) || name(option).equalsIgnoreCase(value);
    }

    private static String name(JsonNode option) {
        return Stream.of("value", "name")
                .map(member -> option.path(member).asText(""))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(option.path("id").asText());
    }
}
