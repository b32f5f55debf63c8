package bactrian.jql.parse;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.jql.GoldenFile;
import bactrian.jql.match.Decision;
import bactrian.jql.match.FieldCheck;
import bactrian.jql.match.FieldValue;
import bactrian.jql.match.JqlFilter;
import bactrian.jql.match.JqlIssue;
import bactrian.jql.match.JqlSettings;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Random and mutated texts: each is accepted, then printed, read again and decided; or rejected; and nothing else. */
class JqlFuzzTest {

    /** How many texts; more through {@code -Dbactrian.jql.fuzz=1000000}, which also prints the slowest one. */
    private static final int TEXTS = Integer.getInteger("bactrian.jql.fuzz", 5_000);

    private static final String[] PIECES = {
        "a",
        "status",
        "=",
        "!=",
        "~",
        "!~",
        "<",
        ">=",
        "in",
        "not",
        "is",
        "was",
        "changed",
        "empty",
        "null",
        "(",
        ")",
        ",",
        "[",
        "]",
        "and",
        "or",
        "&&",
        "|",
        "!",
        "order",
        "by",
        "asc",
        "desc",
        "cf",
        "cf[1]",
        "12",
        "-5",
        "\"x y\"",
        "'z'",
        "\"",
        "'",
        "\\",
        "\\u00e9",
        "“",
        "”",
        "‘",
        "’",
        "@",
        "*",
        "before",
        "during",
        "from",
        "to",
        "now()",
        "\n",
        "\t",
        "\u0000",
        "\ud83d",
        "é",
        " ",
        "between",
        "like",
        "-1w",
        "2026-02-30",
        "startOfDay(-1)"
    };

    private static final List<FieldValue> VALUES = List.of(
            FieldValue.ABSENT,
            FieldValue.EMPTY,
            new FieldValue.Text("x y z", true),
            new FieldValue.Named("a"),
            new FieldValue.Number(BigDecimal.TEN),
            new FieldValue.Day(LocalDate.EPOCH),
            new FieldValue.Moment(Instant.EPOCH),
            new FieldValue.Many(List.of(new FieldValue.Named("z"), new FieldValue.Named("12"))));

    private static final Logger LOG = LoggerFactory.getLogger(JqlFuzzTest.class);
    private static final JqlIssue ISSUE = name -> VALUES.get(Math.floorMod(name.hashCode(), VALUES.size()));
    private static final JqlSettings SETTINGS = JqlSettings.of(Clock.systemUTC(), ZoneOffset.UTC);

    private final Random random = new Random(1);
    private final List<String> seeds = GoldenFile.lines("accepted.txt");
    private String slowest = "";
    private long slowestNanos;

    @Test
    void anyTextIsAcceptedOrRejectedAndNothingElse() {
        for (int i = 0; i < TEXTS; i++) {
            String text = i % 2 == 0 ? pieces() : mutated();
            JqlDialect dialect = JqlDialect.values()[i / 2 % JqlDialect.values().length];
            long nanos = nanosToRead(text, dialect);
            if (nanos > slowestNanos) {
                note(text, dialect, nanos);
            }
        }
        if (Integer.getInteger("bactrian.jql.fuzz") != null) {
            LOG.info("{} texts, the slowest took {} µs: {}", TEXTS, slowestNanos / 1000, slowest);
        }
    }

    private static void read(String text, JqlDialect dialect) {
        ParseResult result = JqlParser.read(text, dialect);
        if (!(result instanceof ParseResult.Accepted accepted)) {
            assertThat(result.faults()).as(text).isNotEmpty();
            return;
        }
        if (dialect == JqlDialect.JIRA) {
            assertThat(JqlParser.parse(accepted.query().toString())).as(text).isEqualTo(accepted.query());
        }
        FieldCheck.faults(text, accepted.query().where());
        JqlFilter filter = JqlFilter.of(accepted.query(), SETTINGS);
        Decision decision = filter.decide(ISSUE);
        assertThat(filter.explain(ISSUE).verdict()).as(text).isEqualTo(decision.verdict());
    }

    private String pieces() {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(piece -> PIECES[random.nextInt(PIECES.length)] + (random.nextBoolean() ? " " : ""))
                .collect(Collectors.joining());
    }

    /** A query that is right, with some of it taken out, doubled, or replaced. */
    private String mutated() {
        StringBuilder text = new StringBuilder(seeds.get(random.nextInt(seeds.size())));
        for (int i = random.nextInt(4); i >= 0 && text.length() > 0; i--) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(8));
            switch (random.nextInt(3)) {
                case 0 -> text.delete(from, to);
                case 1 -> text.insert(to, text.substring(from, to));
                default -> text.replace(from, to, PIECES[random.nextInt(PIECES.length)]);
            }
        }
        return text.toString();
    }

    private static long nanosToRead(String text, JqlDialect dialect) {
        long start = System.nanoTime();
        read(text, dialect);
        return System.nanoTime() - start;
    }

    /** What is slow for its own sake is slow again; what only met a pause or the compiler is not. */
    private void note(String text, JqlDialect dialect, long nanos) {
        long best = nanos;
        for (int i = 0; i < 20; i++) {
            best = Math.min(best, nanosToRead(text, dialect));
        }
        if (best > slowestNanos) {
            slowestNanos = best;
            slowest = text;
        }
    }
}
