package bactrian.integration;

import bactrian.field.Value;
import java.util.List;
import java.util.Map;

/**
 * How one status is reached, where Jira's workflow asks for more than a transition.
 *
 * @param status the status
 * @param defaults values for the fields of the transition's screen, by field id, as Jira takes them
 * @param path the statuses to go through in order when no transition leads there directly; the portfolio never sees them
 */
public record StatusRule(Value.Option status, Map<String, Object> defaults, List<Value.Option> path) {
    /** Copies what it is given. */
    public StatusRule {
        defaults = Map.copyOf(defaults);
        path = List.copyOf(path);
    }
}
