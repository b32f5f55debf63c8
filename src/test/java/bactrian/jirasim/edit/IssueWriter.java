package bactrian.jirasim.edit;

import bactrian.jirasim.Json;
import bactrian.jirasim.site.Account;
import bactrian.jirasim.site.Directory;
import bactrian.jirasim.site.Field;
import bactrian.jirasim.site.Issue;
import bactrian.jirasim.site.IssueChanges;
import bactrian.jirasim.site.IssueType;
import bactrian.jirasim.site.Named;
import bactrian.jirasim.site.NewIssue;
import bactrian.jirasim.site.Project;
import bactrian.jirasim.site.Site;
import bactrian.jirasim.site.Transition;
import bactrian.jirasim.site.Writing;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Creates, edits and transitions issues as the REST API does. */
public final class IssueWriter {

    private static final Set<String> PLACEMENT = Set.of("project", "issuetype");
    private static final Set<String> NEVER_ON_EDIT_SCREEN = Set.of("resolution", "project");

    private final Site site;
    private final IssueChanges changes;

    /** Writes to that site. */
    public IssueWriter(Site site) {
        this.site = site;
        this.changes = new IssueChanges(site);
    }

    /**
     * Creates an issue from {@code {fields, update, properties}}.
     *
     * @throws WriteRefused when Jira would refuse it
     */
    public Issue create(Account caller, int api, JsonNode body) {
        Project project = named(site.projects(), body.path("fields").path("project"))
                .or(() -> site.project(
                        body.path("fields").path("project").path("key").asText()))
                .filter(found -> site.may(caller, found, "CREATE_ISSUES"))
                .orElseThrow(() -> new WriteRefused(Map.of("project", "Specify a valid project ID or key")));
        IssueType type = named(site.vocabulary().types(), body.path("fields").path("issuetype"))
                .orElseThrow(() -> new WriteRefused(Map.of("issuetype", "Specify an issue type")));
        Map<String, List<Operation>> operations = new HashMap<>(Operation.of(body));
        operations.keySet().removeAll(PLACEMENT);
        FieldWriter writer = writer(caller, api, project, type);
        if (!operations.containsKey("summary")) {
            writer.refuse("summary", "You must specify a summary of the issue.");
        }
        Map<String, JsonNode> values = writer.values(operations, Map.of());
        return changes.create(caller, new NewIssue(project, type, values, properties(body)));
    }

    /**
     * Edits an issue by {@code {fields, update, properties}}.
     *
     * @throws WriteRefused when Jira would refuse it
     */
    public Issue edit(Account caller, int api, long issueId, JsonNode body) {
        return site.exclusively(() -> {
            Issue before = site.issues().byId(issueId).orElseThrow();
            Map<String, List<Operation>> operations = new HashMap<>(Operation.of(body));
            IssueType type = Optional.ofNullable(operations.remove("issuetype"))
                    .map(steps -> named(site.vocabulary().types(), steps.get(0).value())
                            .orElseThrow(
                                    () -> new WriteRefused(Map.of("issuetype", "The issue type selected is invalid."))))
                    .orElse(before.type());
            Map<String, JsonNode> values =
                    writer(caller, api, before.project(), type).values(operations, before.values());
            Issue.Placement placement = new Issue.Placement(before.key(), before.project(), type);
            Issue after = changes.update(caller, before, placement, values);
            Map<String, JsonNode> properties = new HashMap<>(after.properties());
            properties.putAll(properties(body));
            if (!properties.equals(after.properties())) {
                changes.properties(after, properties);
            }
            return site.issues().byId(issueId).orElseThrow();
        });
    }

    /**
     * Takes a transition with the fields of its screen.
     *
     * @throws WriteRefused when Jira would refuse it
     */
    public Issue transition(Account caller, int api, long issueId, Transition transition, JsonNode body) {
        return site.exclusively(() -> {
            Issue before = site.issues().byId(issueId).orElseThrow();
            Map<String, List<Operation>> operations = Operation.of(body);
            Writing writing =
                    new Writing(site, api, caller, site.fields().get("summary"), before.project(), before.type());
            FieldWriter writer = new FieldWriter(
                    writing, field -> transition.screen().contains(field.id()) && !hidden(field, before.type()));
            for (String required : transition.required()) {
                if (!operations.containsKey(required) && before.value(required).isEmpty()) {
                    writer.refuse(required, site.fields().get(required).name() + " is required.");
                }
            }
            Map<String, JsonNode> values = new HashMap<>(writer.values(operations, before.values()));
            values.put("status", Json.string(transition.to()));
            if (!transition.screen().contains("resolution")) {
                values.put("resolution", Json.nothing());
            }
            return changes.update(caller, before, values);
        });
    }

    /** The fields that can be set on an issue of that type. */
    public boolean onScreen(Field field, IssueType type) {
        return !NEVER_ON_EDIT_SCREEN.contains(field.id()) && !hidden(field, type);
    }

    private boolean hidden(Field field, IssueType type) {
        return site.hiddenFields(type).contains(field.id());
    }

    private FieldWriter writer(Account caller, int api, Project project, IssueType type) {
        Writing writing = new Writing(site, api, caller, site.fields().get("summary"), project, type);
        return new FieldWriter(writing, field -> onScreen(field, type));
    }

    private static <T extends Named> Optional<T> named(Directory<T> directory, JsonNode input) {
        String id = input.path("id").asText();
        return id.isEmpty() ? directory.byName(input.path("name").asText()) : directory.byId(id);
    }

    private static Map<String, JsonNode> properties(JsonNode body) {
        Map<String, JsonNode> properties = new HashMap<>();
        body.path("properties")
                .forEach(property -> properties.put(property.path("key").asText(), property.path("value")));
        return properties;
    }
}
