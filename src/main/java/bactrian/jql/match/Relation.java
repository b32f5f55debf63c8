package bactrian.jql.match;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.IntPredicate;

/** How two values may stand to each other, and what is known of it for dates and times. */
enum Relation {
    EQUAL(order -> order == 0),
    LESS(order -> order < 0),
    LESS_OR_EQUAL(order -> order <= 0),
    GREATER(order -> order > 0),
    GREATER_OR_EQUAL(order -> order >= 0);

    private final IntPredicate holds;

    Relation(IntPredicate holds) {
        this.holds = holds;
    }

    boolean holds(int order) {
        return holds.test(order);
    }

    Finding test(FieldValue value, Literal literal, Scene scene) {
        if (!literal.time().isReadable()) {
            return Finding.undecidable("Jira does not read '" + literal.text()
                    + "' as a date; write yyyy-MM-dd, \"yyyy-MM-dd HH:mm\", a period such as -5d, or a date function");
        }
        if (value instanceof FieldValue.Day day) {
            return Finding.of(holds(day.day().compareTo(literal.time().day(scene))));
        }
        return value instanceof FieldValue.Moment moment
                ? instants(moment.instant(), literal.time().instant(scene))
                : Finding.undecidable("'" + value + "' cannot be compared with a date");
    }

    /** Jira's index may keep seconds only, so what depends on less than one is left open. */
    private Finding instants(Instant one, Instant other) {
        boolean exact = holds(one.compareTo(other));
        boolean seconds = holds(one.truncatedTo(ChronoUnit.SECONDS).compareTo(other.truncatedTo(ChronoUnit.SECONDS)));
        return exact == seconds ? Finding.of(exact) : Finding.undecidable("less than a second decides");
    }
}
