package bactrian.field;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What decides a field that changed on both sides.
 *
 * @param chosen the side that a person chose, or empty if nobody was asked or has answered
 * @param jiraChanged when Jira's value changed, on our clock, or empty if not known
 * @param portfolioChanged when the portfolio's value changed
 * @param uncertainty how far the two clocks may be apart
 */
public record Contest(
        ConflictPolicy policy,
        Optional<Side> chosen,
        Optional<Instant> jiraChanged,
        Instant portfolioChanged,
        Duration uncertainty) {

    /** The side whose value wins, or empty when a person must decide. */
    public Optional<Side> winner() {
        return chosen.or(() -> ConflictRule.winner(policy, jiraChanged, portfolioChanged, uncertainty));
    }

    /** Who decided, for the activity log. */
    public String because() {
        return chosen.isPresent() ? "a person chose it" : "the policy is " + policy.id();
    }
}
