package bactrian.console;

import bactrian.field.InvalidInputException;
import bactrian.field.Value;
import bactrian.integration.Integration;
import bactrian.jira.JiraClient;
import bactrian.jira.JiraException;
import bactrian.jira.metadata.FieldMeta;
import bactrian.jql.json.JsonFields;
import bactrian.jql.resolve.NameResolver;
import bactrian.jql.tree.Field;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A project's issue types, fields and statuses as read once, for saving mappings. */
final class JiraProject implements NameResolver {
    private final Integration integration;
    private final List<JsonNode> issueTypes;
    private final List<JsonNode> fields = new ArrayList<>();
    private final JsonNode statuses;
    private final JiraClient jira;
    private final Map<String, Map<String, FieldMeta>> createFields = new HashMap<>();

    private JiraProject(
            Integration integration, JiraClient jira, List<JsonNode> issueTypes, JsonNode fields, JsonNode statuses) {
        this.integration = integration;
        this.jira = jira;
        this.issueTypes = issueTypes;
        this.statuses = statuses;
        fields.forEach(this.fields::add);
    }

    /** Reads the project's metadata. */
    static JiraProject read(Integration integration, JiraClient jira) {
        try {
            return new JiraProject(
                    integration,
                    jira,
                    issueTypes(jira, integration),
                    jira.site().fields(),
                    jira.projects().statuses(integration.projectId()));
        } catch (JiraException e) {
            throw new InvalidInputException("", "Jira does not tell what the project has. " + e.getMessage());
        }
    }

    private static List<JsonNode> issueTypes(JiraClient jira, Integration integration) {
        List<JsonNode> types = new ArrayList<>();
        jira.projects().creatableIssueTypes(integration.projectId()).forEach(types::add);
        return types;
    }

    /** The site's fields as JQL names them. */
    JsonFields filterFields() {
        return JsonFields.ofFieldList(JsonNodeFactory.instance.arrayNode().addAll(fields));
    }

    /** The fields that can be set when an issue of a type is created, by id. */
    Map<String, FieldMeta> createFields(String issueTypeId) {
        try {
            return createFields.computeIfAbsent(
                    issueTypeId,
                    type -> FieldMeta.allOf(jira.projects().creatableFields(integration.projectId(), type)));
        } catch (JiraException e) {
            throw new InvalidInputException("", "Jira does not tell what its fields offer. " + e.getMessage());
        }
    }

    /** The issue type of an id or name. */
    JsonNode issueType(String idOrName) {
        return issueTypes.stream()
                .filter(type -> type.path("id").asText().equals(idOrName)
                        || type.path("name").asText().equalsIgnoreCase(idOrName))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "issueType",
                        "The project has no issue type \"" + idOrName + "\"; it has "
                                + String.join(", ", typeNames())));
    }

    /** What Jira tells of the screens of an issue type. */
    JiraScreen screen(JsonNode issueType) {
        String id = issueType.path("id").asText();
        List<Value.Option> options = new ArrayList<>();
        statuses.forEach(type -> {
            if (type.path("id").asText().equals(id)) {
                type.path("statuses")
                        .forEach(status -> options.add(new Value.Option(
                                status.path("id").asText(), status.path("name").asText())));
            }
        });
        try {
            return JiraScreen.of(
                    issueType.path("name").asText(),
                    jira.projects().creatableFields(integration.projectId(), id),
                    options);
        } catch (JiraException e) {
            throw new InvalidInputException("issueType", "Jira does not tell what its screens have. " + e.getMessage());
        }
    }

    private List<String> typeNames() {
        return issueTypes.stream().map(type -> type.path("name").asText()).toList();
    }

    /** The field of an id, or of a name that only one field has. */
    JsonNode field(String idOrName) {
        List<JsonNode> found = fields.stream()
                .filter(field -> field.path("id").asText().equals(idOrName))
                .toList();
        if (found.isEmpty()) {
            found = fields.stream()
                    .filter(field -> field.path("name").asText().equalsIgnoreCase(idOrName))
                    .toList();
        }
        if (found.size() == 1) {
            return found.get(0);
        }
        throw new InvalidInputException(
                "jiraField",
                found.isEmpty()
                        ? "Jira has no field \"" + idOrName + "\"; GET jira-fields lists what there is"
                        : "Jira has several fields named \"" + idOrName + "\" ("
                                + String.join(
                                        ", ",
                                        found.stream()
                                                .map(f -> f.path("id").asText())
                                                .toList())
                                + "): give the id");
    }

    @Override
    public Answer resolve(Field field, String value) {
        return switch (field.name().toLowerCase(Locale.ROOT)) {
            case "project" -> project(value);
            case "issuetype", "type" -> ids("issue type", value, issueTypes, typeNames());
            case "status" ->
                ids(
                        "status",
                        value,
                        allStatuses(),
                        allStatuses().stream()
                                .map(status -> status.path("name").asText())
                                .toList());
            default -> new Answer.Unchanged();
        };
    }

    private Answer project(String value) {
        boolean ours = value.equalsIgnoreCase(integration.name())
                || value.equalsIgnoreCase(integration.projectKey())
                || value.equals(integration.projectId());
        return ours
                ? new Answer.Ids(List.of(integration.projectId()))
                : new Answer.Unknown("The integration is of project \"" + integration.name() + "\": name that one.");
    }

    private List<JsonNode> allStatuses() {
        List<JsonNode> all = new ArrayList<>();
        statuses.forEach(type -> type.path("statuses").forEach(all::add));
        return all;
    }

    private static Answer ids(String what, String value, List<JsonNode> known, List<String> names) {
        Set<String> ids = new LinkedHashSet<>();
        known.stream()
                .filter(one -> one.path("name").asText().equalsIgnoreCase(value)
                        || one.path("id").asText().equals(value))
                .forEach(one -> ids.add(one.path("id").asText()));
        return ids.isEmpty()
                ? new Answer.Unknown("The project has no " + what + " \"" + value + "\"; it has "
                        + String.join(", ", new LinkedHashSet<>(names)) + ".")
                : new Answer.Ids(List.copyOf(ids));
    }
}
