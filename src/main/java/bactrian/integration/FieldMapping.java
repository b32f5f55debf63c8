package bactrian.integration;

import bactrian.field.ConflictPolicy;
import bactrian.field.Direction;
import bactrian.field.FieldType;
import bactrian.jira.JiraFieldKind;
import java.time.Instant;
import java.util.Map;

/**
 * One portfolio field and one Jira field.
 *
 * @param id keeps the base through changes of the mapping
 * @param portfolioField the portfolio field's name
 * @param jiraField the Jira field's id
 * @param jiraName the Jira field's name when the mapping was saved
 * @param computed whether Bactrian makes the portfolio's value
 * @param values Jira's option names by the portfolio's option names, where they differ
 */
public record FieldMapping(
        String id,
        String portfolioField,
        FieldType portfolioType,
        boolean computed,
        String jiraField,
        String jiraName,
        JiraFieldKind jiraKind,
        Direction direction,
        ConflictPolicy conflict,
        Map<String, String> values,
        Instant createdAt) {
    /** Copies what it is given. */
    public FieldMapping {
        values = Map.copyOf(values);
    }
}
