package bactrian.integration;

import bactrian.field.ConflictPolicy;
import bactrian.portfolio.ItemType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One item type and one Jira issue type inside an integration.
 *
 * @param id 0 before it is stored
 * @param filter the JQL as the administrator wrote it
 * @param scope the same JQL with names resolved to ids: what is evaluated
 * @param activeSince twins are made only for what was created, or came into the filter, after this
 * @param transitions how statuses are reached that need more than a transition
 */
public record Mapping(
        long id,
        long integration,
        ItemType itemType,
        String issueTypeId,
        String issueTypeName,
        String filter,
        String scope,
        boolean enabled,
        Instant activeSince,
        OnCreate onCreate,
        OnDelete onDelete,
        ConflictPolicy conflict,
        List<StatusRule> transitions,
        List<FieldMapping> fields) {
    /** Copies what it is given. */
    public Mapping {
        transitions = List.copyOf(transitions);
        fields = List.copyOf(fields);
    }

    Mapping withId(long storedId) {
        return new Mapping(
                storedId,
                integration,
                itemType,
                issueTypeId,
                issueTypeName,
                filter,
                scope,
                enabled,
                activeSince,
                onCreate,
                onDelete,
                conflict,
                transitions,
                fields);
    }

    /** The field mapping of an id, or empty. */
    public Optional<FieldMapping> field(String fieldMappingId) {
        return fields.stream()
                .filter(field -> field.id().equals(fieldMappingId))
                .findFirst();
    }

    /** The ids of all mapped Jira fields. */
    public List<String> jiraFields() {
        return fields.stream().map(FieldMapping::jiraField).distinct().toList();
    }
}
