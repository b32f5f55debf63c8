package bactrian.jql.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bactrian.jql.parse.JqlParser;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JqlFilterTest {

    private static final Map<String, FieldValue> FIELDS = Map.of(
            "status", new FieldValue.Named(FieldValue.Named.Kind.OTHER, "3", List.of("In Progress")),
            "labels", new FieldValue.Many(List.of(new FieldValue.Named("one"), new FieldValue.Named("two"))),
            "resolution", FieldValue.EMPTY);

    private static final JqlIssue ISSUE = name -> FIELDS.getOrDefault(name, FieldValue.ABSENT);

    @Test
    void explainsEachClauseWithTheValueItSaw() {
        Explanation explanation = filter("status = Done OR NOT (labels = one OR resolution = Fixed) OR assignee = ann")
                .explain(ISSUE);

        assertThat(explanation.display())
                .isEqualTo(
                        """
                        ?   OR
                          no  status = Done   [In Progress (3)]
                          no  AND
                            no  labels != one   [one, two]
                            no  resolution != Fixed   [empty]
                          ?   assignee = ann   [unknown]   the issue was read without this field
                        """);
    }

    @Test
    void namesTheClauseThatIsUndecidable() {
        Decision decision =
                filter("status = \"In Progress\" AND NOT sprint = 7").decide(ISSUE);

        assertThat(decision)
                .isEqualTo(new Decision(Verdict.UNDECIDABLE, "sprint != 7", "the issue was read without this field"));
        assertThatThrownBy(decision::matches)
                .hasMessage(
                        "Only Jira can decide the JQL clause 'sprint != 7': the issue was read without this field.");
    }

    @ParameterizedTest
    @CsvSource({
        // the night of 29 March 2026 has 23 hours in Oslo
        "2026-03-29T12:00:00Z, created >= startOfDay(), 2026-03-28T23:00:00Z, MATCHES",
        "2026-03-29T12:00:00Z, created <= endOfDay(), 2026-03-29T21:59:59Z, MATCHES",
        "2026-03-29T12:00:00Z, created <= endOfDay(), 2026-03-29T22:00:00Z, DOES_NOT_MATCH",
        "2026-03-29T12:00:00Z, created >= -1d, 2026-03-28T12:00:00Z, MATCHES",
        "2026-03-29T12:00:00Z, created >= -1d, 2026-03-28T11:59:59Z, DOES_NOT_MATCH",
        "2026-03-29T12:00:00Z, created >= startOfDay(-1), 2026-03-27T23:00:00Z, MATCHES",
        "2026-03-29T12:00:00Z, created < 2026-03-29, 2026-03-28T22:59:59Z, MATCHES",
        "2026-03-29T12:00:00Z, created = '2026-03-29 12:30', 2026-03-29T10:30:00Z, MATCHES",
        "2026-03-29T12:00:00Z, created > now(), 2026-03-29T12:00:00.5Z, UNDECIDABLE",
        "2026-03-31T12:00:00Z, created <= endOfMonth(-1), 2026-02-28T22:59:59Z, MATCHES",
        "2026-03-31T12:00:00Z, created <= endOfMonth(-1), 2026-02-28T23:00:00Z, DOES_NOT_MATCH",
        "2026-03-31T12:00:00Z, created >= -1M, 2026-02-28T11:00:00Z, DOES_NOT_MATCH",
        "2026-03-31T12:00:00Z, created >= -1M, 2026-02-28T13:00:00Z, MATCHES",
        "2026-03-31T12:00:00Z, created >= -999999999y, 2026-02-28T13:00:00Z, MATCHES",
        "2026-04-01T12:00:00Z, created >= startOfWeek(), 2026-03-28T23:00:00Z, MATCHES",
        "2026-04-01T12:00:00Z, created >= startOfYear('+1M'), 2026-01-31T23:00:00Z, MATCHES",
    })
    void comparesTimesInTheZoneOfTheAccount(String now, String query, String created, Verdict verdict) {
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        JqlSettings settings = JqlSettings.of(clock, ZoneId.of("Europe/Oslo"));
        JqlIssue issue = name -> new FieldValue.Moment(Instant.parse(created));

        assertThat(JqlFilter.of(JqlParser.parse(query), settings).decide(issue).verdict())
                .isEqualTo(verdict);
    }

    @Test
    void anIssueBringsItsAccountsSettingsWhereTheQueryDependsOnThem() {
        JqlIssue inOslo = new JqlIssue() {
            @Override
            public FieldValue field(String name) {
                return new FieldValue.Moment(Instant.parse("2026-01-31T23:30:00Z"));
            }

            @Override
            public Optional<JqlSettings> settings() {
                return Optional.of(JqlSettings.of(Clock.systemUTC(), ZoneId.of("Europe/Oslo")));
            }
        };

        assertThat(filter("created >= 2026-02-01").decide(inOslo).matches()).isTrue();
        assertThat(filter("created < 2026-02-01").decide(inOslo).matches()).isFalse();
    }

    @Test
    void theAccountIsNotAskedForWhatMeansTheSameForAnyone() {
        JqlIssue issue = new JqlIssue() {
            @Override
            public FieldValue field(String name) {
                return new FieldValue.Named("Done");
            }

            @Override
            public Optional<JqlSettings> settings() {
                throw new AssertionError("The query has no dates and no functions.");
            }
        };

        assertThat(filter("status = Done AND NOT (type IN (Bug, Task) OR labels IS EMPTY)")
                        .decide(issue)
                        .matches())
                .isTrue();
    }

    private static JqlFilter filter(String query) {
        return JqlFilter.of(JqlParser.parse(query), JqlSettings.of(Clock.systemUTC(), ZoneOffset.UTC));
    }
}
