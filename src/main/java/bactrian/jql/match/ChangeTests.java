package bactrian.jql.match;

import bactrian.jql.match.FieldHistory.Change;
import bactrian.jql.match.HistoryConditions.Stay;
import bactrian.jql.tree.Operand;
import bactrian.jql.tree.Predicate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The predicates of a historic clause, compiled. A change, or a time a value lasted, has to pass all of them. */
final class ChangeTests {

    /** What a date without time may stand for where a range ends; elsewhere it is the start of the day. */
    enum Reading {
        START_OF_DAY,
        END_OF_DAY
    }

    private static final Finding NO_TIME =
            Finding.undecidable("Jira does not read the operand of AFTER, BEFORE, ON or DURING as a time");

    private final List<Timing> timings = new ArrayList<>();
    private final List<FieldTest> authors = new ArrayList<>();
    private final List<FieldTest> from = new ArrayList<>();
    private final List<FieldTest> to = new ArrayList<>();

    private ChangeTests() {}

    static ChangeTests of(String field, List<Predicate> predicates) {
        ChangeTests tests = new ChangeTests();
        for (Predicate predicate : predicates) {
            switch (predicate.kind()) {
                case BY -> tests.authors.add(Equality.of("by", predicate.operand()));
                case FROM -> tests.from.add(Equality.of(field, predicate.operand()));
                case TO -> tests.to.add(Equality.of(field, predicate.operand()));
                default -> tests.timings.add(Timing.of(predicate));
            }
        }
        return tests;
    }

    Finding ofChange(Change change, Scene scene, Reading reading) {
        Finding finding = all(authors, change.author(), scene)
                .and(all(from, change.from(), scene))
                .and(all(to, change.to(), scene));
        for (Timing timing : timings) {
            finding = finding.and(timing.overlaps(change.at(), change.at(), scene, reading, true));
        }
        return finding;
    }

    Finding duringStay(Stay stay, Scene scene, Reading reading) {
        Finding finding = all(authors, stay.author(), scene);
        for (Timing timing : timings) {
            finding = finding.and(timing.overlaps(stay.since(), stay.until(), scene, reading, false));
        }
        return finding;
    }

    private static Finding all(List<FieldTest> tests, FieldValue value, Scene scene) {
        Finding finding = Finding.MATCHES;
        for (FieldTest test : tests) {
            finding = finding.and(test.test(value, scene));
        }
        return finding;
    }

    /** A predicate on time: two points for DURING, else one. */
    private record Timing(Predicate.Kind kind, List<TimePoint> points) {

        static Timing of(Predicate predicate) {
            if (predicate.operand() instanceof Operand.Values values) {
                return new Timing(
                        predicate.kind(),
                        values.elements().stream().map(TimePoints::of).toList());
            }
            return new Timing(predicate.kind(), List.of(TimePoints.of(predicate.operand())));
        }

        Finding overlaps(Instant since, Instant until, Scene scene, Reading reading, boolean wholeDay) {
            boolean during = kind == Predicate.Kind.DURING;
            if (points.size() != (during ? 2 : 1) || !points.stream().allMatch(TimePoint::isReadable)) {
                return NO_TIME;
            }
            TimePoint first = points.get(0);
            return Finding.of(
                    switch (kind) {
                        case AFTER -> until.isAfter(first.instant(scene));
                        case BEFORE -> since.isBefore(first.instant(scene));
                        case DURING ->
                            !until.isBefore(first.instant(scene))
                                    && !since.isAfter(bound(points.get(1), scene, reading));
                        default -> on(first, since, until, scene, wholeDay || reading == Reading.END_OF_DAY);
                    });
        }

        private static boolean on(TimePoint point, Instant since, Instant until, Scene scene, boolean wholeDay) {
            boolean day = wholeDay || isDay(point);
            Instant first = day ? endpoint(point.day(scene), scene) : point.instant(scene);
            Instant last = day ? endpoint(point.day(scene).plusDays(1), scene).minusMillis(1) : first;
            return !until.isBefore(first) && !since.isAfter(last);
        }

        private static Instant bound(TimePoint point, Scene scene, Reading reading) {
            boolean end = isDay(point) && reading == Reading.END_OF_DAY;
            return end
                    ? endpoint(point.day(scene).plusDays(1), scene).minus(1, ChronoUnit.MILLIS)
                    : point.instant(scene);
        }

        private static Instant endpoint(LocalDate day, Scene scene) {
            return day.atStartOfDay(scene.settings().zone()).toInstant();
        }

        private static boolean isDay(TimePoint point) {
            return point instanceof TimePoint.Absolute absolute
                    && absolute.local().toLocalTime().toSecondOfDay() == 0;
        }
    }
}
