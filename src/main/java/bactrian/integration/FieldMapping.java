package bactrian.integration;

import bactrian.field.ConflictPolicy;
import bactrian.field.Direction;
import bactrian.field.FieldType;
import bactrian.field.OptionTable;
import bactrian.field.Value;
import bactrian.jira.field.JiraFieldKind;
import java.time.Instant;

/**
 * One portfolio field and one Jira field.
 *
 * @param id keeps the base through changes of the mapping
 * @param portfolioField the portfolio field's name, or empty where a fixed value is written
 * @param computed whether Bactrian makes the portfolio's value: it then counts as changed when the field mapping is made
 * @param jiraField the Jira field's id
 * @param jiraName the Jira field's name when the mapping was saved
 * @param options which options mean the same
 * @param fallback what is written to Jira where the portfolio's field is empty, in the portfolio's terms; the fixed value
 *     where there is no portfolio field
 * @param route the route of the administrator's own that carries it, or empty for the one of its kind
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
        OptionTable options,
        Value fallback,
        TextRule text,
        String route,
        Instant createdAt) {

    /** Whether a value of its own is written, whatever the item says. */
    public boolean fixed() {
        return portfolioField.isEmpty();
    }

    /** What people call it: the portfolio field, or Jira's for a fixed value. */
    public String title() {
        return fixed() ? jiraName : portfolioField;
    }

    /** The route that carries a change of it. */
    public String routeId() {
        return route.isEmpty() ? jiraKind.route() : route;
    }

    /** The same field mapping with the options that Jira's list has now. */
    public FieldMapping with(OptionTable known) {
        return new FieldMapping(
                id,
                portfolioField,
                portfolioType,
                computed,
                jiraField,
                jiraName,
                jiraKind,
                direction,
                conflict,
                known,
                fallback,
                text,
                route,
                createdAt);
    }
}
