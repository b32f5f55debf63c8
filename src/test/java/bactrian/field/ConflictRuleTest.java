package bactrian.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConflictRuleTest {
    private static final Instant PORTFOLIO_CHANGED = Instant.parse("2026-03-01T08:00:00Z");

    @ParameterizedTest(name = "{0}: Jira changed {1} ms after the portfolio, clocks within {2} ms -> {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # policy    | Jira later by | uncertainty | winner
              JIRA      | -3600000      | 0           | JIRA
              JIRA      | unknown       | 0           | JIRA
              PORTFOLIO | 3600000       | 0           | PORTFOLIO
              PORTFOLIO | unknown       | 0           | PORTFOLIO
              ASK       | 3600000       | 0           | nobody
              NEWEST    | 3600000       | 0           | JIRA
              NEWEST    | -3600000      | 0           | PORTFOLIO
              NEWEST    | 5000          | 0           | JIRA
              NEWEST    | 4999          | 0           | nobody
              NEWEST    | 0             | 0           | nobody
              NEWEST    | -4999         | 0           | nobody
              NEWEST    | -5000         | 0           | PORTFOLIO
              NEWEST    | 6999          | 2000        | nobody
              NEWEST    | 7000          | 2000        | JIRA
              NEWEST    | -6999         | 2000        | nobody
              NEWEST    | -7000         | 2000        | PORTFOLIO
              NEWEST    | unknown       | 0           | nobody
            """)
    void decides(ConflictPolicy policy, String laterBy, long uncertainty, String winner) {
        Optional<Instant> jiraChanged = laterBy.equals("unknown")
                ? Optional.empty()
                : Optional.of(PORTFOLIO_CHANGED.plusMillis(Long.parseLong(laterBy)));

        Optional<Side> side =
                ConflictRule.winner(policy, jiraChanged, PORTFOLIO_CHANGED, Duration.ofMillis(uncertainty));

        assertThat(side.map(Side::name).orElse("nobody")).isEqualTo(winner);
    }
}
