package bactrian.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the compare promises for any order, repetition and interleaving of edits and deliveries. */
class CompareProperties {
    /** More looks than any settled pair needs: a look that still writes after these would write for ever. */
    private static final int ENOUGH = 3;

    enum What {
        EDIT_JIRA,
        EDIT_PORTFOLIO,
        DELIVER,
        DELIVER_WHILE_JIRA_IS_EDITED,
        CHOOSE_JIRA,
        CHOOSE_PORTFOLIO
    }

    record Step(What what, Value value, long seconds) {
        void on(TwoSides sides) {
            switch (what) {
                case EDIT_JIRA -> sides.edit(Side.JIRA, value, seconds);
                case EDIT_PORTFOLIO -> sides.edit(Side.PORTFOLIO, value, seconds);
                case DELIVER -> sides.deliver();
                case DELIVER_WHILE_JIRA_IS_EDITED -> sides.deliverWhileJiraIsEdited(value, seconds);
                case CHOOSE_JIRA -> sides.choose(Side.JIRA);
                case CHOOSE_PORTFOLIO -> sides.choose(Side.PORTFOLIO);
            }
        }
    }

    @Provide
    Arbitrary<Value> values() {
        return Arbitraries.of(Value.EMPTY, new Value.Text("a"), new Value.Text("b"), new Value.Text("c"));
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        return Combinators.combine(
                        Arbitraries.of(What.class),
                        values(),
                        Arbitraries.longs().between(0, 30))
                .as(Step::new)
                .list()
                .ofMaxSize(25);
    }

    @Property
    void endsWithBothSidesEqual(
            @ForAll("histories") List<Step> history, @ForAll ConflictPolicy policy, @ForAll("values") Value first) {
        TwoSides sides = new TwoSides(Direction.BOTH, policy, first, first);
        sides.deliver();
        history.forEach(step -> step.on(sides));
        Value jira = sides.value(Side.JIRA);
        Value portfolio = sides.value(Side.PORTFOLIO);
        settle(sides);

        assertThat(sides.value(Side.JIRA)).isEqualTo(sides.value(Side.PORTFOLIO));
        assertThat(List.of(jira, portfolio)).as("one of the two wins").contains(sides.value(Side.JIRA));
    }

    @Property
    void aValueThatBothSidesChangedIsNeverLostWithoutARow(
            @ForAll("values") Value first,
            @ForAll("values") Value jira,
            @ForAll("values") Value portfolio,
            @ForAll ConflictPolicy policy) {
        TwoSides sides = new TwoSides(Direction.BOTH, policy, first, first);
        sides.deliver();
        sides.edit(Side.JIRA, jira, 60);
        sides.edit(Side.PORTFOLIO, portfolio, 60);
        settle(sides);

        Set<Value> kept = new HashSet<>(sides.lost());
        kept.add(sides.value(Side.JIRA));
        if (!jira.equals(first) && !portfolio.equals(first)) {
            assertThat(kept).contains(jira, portfolio);
        }
    }

    @Property
    void whatAColleagueWroteBetweenOurReadAndOurWriteIsSeen(
            @ForAll("values") Value first, @ForAll("values") Value theirs, @ForAll("values") Value ours) {
        Assume.that(!theirs.equals(first));
        TwoSides sides = new TwoSides(Direction.BOTH, ConflictPolicy.NEWEST, first, first);
        sides.deliver();
        sides.edit(Side.PORTFOLIO, ours, 1);
        sides.deliverWhileJiraIsEdited(theirs, 1);

        Set<Value> kept = new HashSet<>(sides.lost());
        kept.add(sides.value(Side.JIRA));
        assertThat(kept).contains(theirs);
    }

    @Property
    void neverWritesWithoutEnd(
            @ForAll("histories") List<Step> history,
            @ForAll Direction direction,
            @ForAll ConflictPolicy policy,
            @ForAll("values") Value jira,
            @ForAll("values") Value portfolio) {
        TwoSides sides = new TwoSides(direction, policy, jira, portfolio);
        history.forEach(step -> step.on(sides));
        settle(sides);
        int settled = sides.writes();
        for (int look = 0; look < ENOUGH; look++) {
            sides.deliver();
        }

        assertThat(sides.writes()).isEqualTo(settled);
    }

    @Property
    void aSideThatTheDirectionDoesNotWriteIsNeverWritten(
            @ForAll("histories") List<Step> history, @ForAll ConflictPolicy policy, @ForAll("values") Value first) {
        for (Direction direction : List.of(Direction.READ, Direction.WRITE)) {
            Side protectedSide = direction == Direction.READ ? Side.JIRA : Side.PORTFOLIO;
            TwoSides sides = new TwoSides(direction, policy, first, first);
            Value[] lastEdited = {first};
            for (Step step : history) {
                step.on(sides);
                boolean edited = protectedSide == Side.JIRA
                        ? step.what() == What.EDIT_JIRA || step.what() == What.DELIVER_WHILE_JIRA_IS_EDITED
                        : step.what() == What.EDIT_PORTFOLIO;
                lastEdited[0] = edited ? step.value() : lastEdited[0];
            }
            settle(sides);

            assertThat(sides.value(protectedSide)).as(direction.id()).isEqualTo(lastEdited[0]);
        }
    }

    @Property
    void aFieldMappingOfAnUnequalPairMovesNothing(
            @ForAll Direction direction,
            @ForAll ConflictPolicy policy,
            @ForAll("values") Value jira,
            @ForAll("values") Value portfolio) {
        TwoSides sides = new TwoSides(direction, policy, jira, portfolio);
        sides.deliver();
        sides.deliver();

        assertThat(sides.writes()).isZero();
        assertThat(sides.value(Side.JIRA)).isEqualTo(jira);
        assertThat(sides.value(Side.PORTFOLIO)).isEqualTo(portfolio);
    }

    @Property
    void anotherDirectionMovesNothing(
            @ForAll("histories") List<Step> history, @ForAll ConflictPolicy policy, @ForAll("values") Value first) {
        TwoSides sides = new TwoSides(Direction.WRITE, policy, first, first);
        history.forEach(step -> step.on(sides));
        TwoSides both = sides.remapped(Direction.BOTH);
        both.deliver();

        assertThat(both.writes()).isZero();
    }

    private static void settle(TwoSides sides) {
        for (int look = 0; look < ENOUGH; look++) {
            sides.deliver();
            sides.choose(Side.PORTFOLIO);
        }
    }
}
