package bactrian.jql.match;

import bactrian.jql.match.FieldHistory.Change;
import bactrian.jql.match.FieldHistory.Complete;
import bactrian.jql.tree.Clause;
import bactrian.jql.tree.Operator;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Compiles WAS and CHANGED. */
final class HistoryConditions {

    /** The fields whose past Jira searches. */
    private static final Set<String> SEARCHED =
            Set.of("assignee", "fixversion", "priority", "reporter", "resolution", "status");

    private HistoryConditions() {}

    static Condition was(Clause.Was clause) {
        boolean negated = clause.operator() == Operator.WAS_NOT || clause.operator() == Operator.WAS_NOT_IN;
        FieldTest wanted = Equality.of(clause.field().key(), clause.operand());
        ChangeTests tests = ChangeTests.of(clause.field().key(), clause.predicates());
        HistoryTest test = (history, scene, reading) -> held(history, scene, wanted, tests, reading);
        return new Remembered(clause.toString(), clause.field().name(), twice(negated ? test.negated() : test));
    }

    static Condition changed(Clause.Changed clause, boolean negated) {
        ChangeTests tests = ChangeTests.of(clause.field().key(), clause.predicates());
        HistoryTest test = (history, scene, reading) -> changed(history, scene, tests, reading);
        String text = negated ? "NOT " + clause : clause.toString();
        return new Remembered(text, clause.field().name(), twice(negated ? test.negated() : test));
    }

    private static Finding held(
            Complete history, Scene scene, FieldTest wanted, ChangeTests tests, ChangeTests.Reading reading) {
        List<Change> changes = history.changes();
        FieldValue value =
                changes.isEmpty() ? history.present() : changes.get(0).from();
        Instant since = history.created();
        FieldValue author = FieldValue.ABSENT;
        Finding finding = Finding.DOES_NOT_MATCH;
        for (Change change : changes) {
            Stay stay = new Stay(since, change.at(), author);
            finding = finding.or(wanted.test(value, scene).and(tests.duringStay(stay, scene, reading)));
            value = change.to();
            since = change.at();
            author = change.author();
        }
        Stay last = new Stay(since, scene.instant(), author);
        return finding.or(wanted.test(value, scene).and(tests.duringStay(last, scene, reading)));
    }

    private static Finding changed(Complete history, Scene scene, ChangeTests tests, ChangeTests.Reading reading) {
        Finding finding = Finding.DOES_NOT_MATCH;
        for (Change change : history.changes()) {
            finding = finding.or(tests.ofChange(change, scene, reading));
        }
        return finding;
    }

    /** Asks in both readings of a bare date; where they differ, the reading decides, and only Jira knows it. */
    private static HistoryTest twice(HistoryTest test) {
        return (history, scene, ignored) -> {
            Finding start = test.test(history, scene, ChangeTests.Reading.START_OF_DAY);
            Finding end = test.test(history, scene, ChangeTests.Reading.END_OF_DAY);
            return start.is(end.verdict()) ? start : Finding.undecidable("a change on the very day decides");
        };
    }

    /** A time during which a field kept one value; the author set it. */
    record Stay(Instant since, Instant until, FieldValue author) {}

    /** Decides by the past of a field. */
    @FunctionalInterface
    interface HistoryTest {

        Finding test(Complete history, Scene scene, ChangeTests.Reading reading);

        default HistoryTest negated() {
            return (history, scene, reading) -> test(history, scene, reading).negated();
        }
    }

    /** Asks the past of one field. */
    private record Remembered(String clause, String field, HistoryTest test) implements Condition {

        @Override
        public Decision decide(Scene scene) {
            Finding finding = finding(scene);
            return finding.is(Verdict.UNDECIDABLE)
                    ? new Decision(Verdict.UNDECIDABLE, clause, finding.reason())
                    : new Decision(finding.verdict(), "", "");
        }

        @Override
        public Explanation explain(Scene scene) {
            Finding finding = finding(scene);
            String seen = scene.issue().history(field) instanceof Complete history
                    ? history.changes().size() + " changes, now " + history.present()
                    : "unknown";
            return new Explanation(clause, finding.verdict(), seen, finding.reason(), List.of());
        }

        private Finding finding(Scene scene) {
            if (!SEARCHED.contains(field.toLowerCase(Locale.ROOT))) {
                return Finding.undecidable("Jira does not search the past of this field");
            }
            return scene.issue().history(field) instanceof Complete history
                    ? test.test(history, scene, ChangeTests.Reading.START_OF_DAY)
                    : Finding.undecidable("the field's history was not read");
        }
    }
}
