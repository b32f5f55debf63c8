package bactrian.field;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides a conflict by its policy. {@link ConflictPolicy#NEWEST} takes the later of the two changes of that very field;
 * when one time is not known, or both are closer than the margin, a person is asked.
 */
public final class ConflictRule {
    /** Changes closer together than this plus the clocks' uncertainty are not told apart. */
    public static final Duration MARGIN = Duration.ofSeconds(5);

    private ConflictRule() {}

    /**
     * The side whose value wins, or empty when a person must decide.
     *
     * @param jiraChanged when Jira's value changed, on our clock, or empty if not known
     * @param portfolioChanged when the portfolio's value changed
     * @param uncertainty how far the two clocks may be apart
     */
    public static Optional<Side> winner(
            ConflictPolicy policy, Optional<Instant> jiraChanged, Instant portfolioChanged, Duration uncertainty) {
        return switch (policy) {
            case JIRA -> Optional.of(Side.JIRA);
            case PORTFOLIO -> Optional.of(Side.PORTFOLIO);
            case ASK -> Optional.empty();
            case NEWEST -> jiraChanged.flatMap(changed -> newest(changed, portfolioChanged, uncertainty));
        };
    }

    private static Optional<Side> newest(Instant jira, Instant portfolio, Duration uncertainty) {
        Duration apart = Duration.between(portfolio, jira);
        if (apart.abs().compareTo(MARGIN.plus(uncertainty)) < 0) {
            return Optional.empty();
        }
        return Optional.of(apart.isNegative() ? Side.PORTFOLIO : Side.JIRA);
    }
}
