package bactrian.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decision table of {@link Compare}, row by row; {@code -} is the empty value. */
class CompareTest {

    @ParameterizedTest(name = "row {0}: base {1}, Jira {2}, portfolio {3}, {5} -> {6}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # row | base | Jira | portfolio | agree | directions      | decision
                1 | none | J    | P         | no    | write read both | record J P
                1 | none | V    | V         | yes   | write read both | record V V
                1 | none | -    | P         | no    | write read both | record - P
                1 | none | J    | -         | no    | write read both | record J -
                2 | V V  | V    | V         | yes   | write read both | unchanged
                2 | J P  | J    | P         | no    | write read both | unchanged
                2 | - -  | -    | -         | yes   | write read both | unchanged
                3 | V V  | W    | W         | yes   | write read both | record W W
                3 | V W  | W    | W         | yes   | write read both | record W W
                3 | V W  | V    | V         | yes   | write read both | record V V
                3 | V V  | neu  | new       | yes   | write read both | record neu new
                3 | V V  | -    | -         | yes   | write read both | record - -
                4 | V V  | J    | V         | no    | read both       | write portfolio J over V
                4 | A B  | J    | B         | no    | read both       | write portfolio J over B
                4 | V V  | -    | V         | no    | read both       | write portfolio - over V
                4 | - -  | J    | -         | no    | read both       | write portfolio J over -
                5 | V V  | J    | V         | no    | write           | record J V
                5 | A B  | -    | B         | no    | write           | record - B
                6 | V V  | V    | P         | no    | write both      | write jira P over V
                6 | A B  | A    | P         | no    | write both      | write jira P over A
                6 | V V  | V    | -         | no    | write both      | write jira - over V
                7 | V V  | V    | P         | no    | read            | record V P
                7 | A B  | A    | -         | no    | read            | record A -
                8 | V V  | J    | P         | no    | write           | write jira P over J
                9 | V V  | J    | P         | no    | read            | write portfolio J over P
               10 | V V  | J    | P         | no    | both            | conflict J P
               10 | V V  | -    | P         | no    | both            | conflict - P
               10 | A B  | B    | A         | no    | both            | conflict B A
            """)
    void decides(
            int row, String base, String jira, String portfolio, String agree, String directions, String decision) {
        for (String direction : directions.split(" ")) {
            Decision decided = Compare.decide(
                    base(base),
                    value(jira),
                    value(portfolio),
                    Direction.of(direction).orElseThrow(),
                    agree.equals("yes"));

            assertThat(shown(decided)).as(direction).isEqualTo(decision);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "none, J, P, BOTH, starting point",
        "V V, W, W, BOTH, both sides agree",
        "V V, J, V, WRITE, 'changed on Jira''s side, which is not read here'",
        "V V, V, P, READ, 'changed on the portfolio''s side, which is not read here'"
    })
    void saysWhyAPairIsRecordedWithoutAWrite(
            String base, String jira, String portfolio, Direction direction, String why) {
        Decision decided = Compare.decide(base(base), value(jira), value(portfolio), direction, jira.equals(portfolio));

        assertThat(decided).isInstanceOfSatisfying(Decision.Settle.class, settle -> assertThat(settle.why())
                .isEqualTo(why));
    }

    private static Optional<Base> base(String text) {
        if (text.equals("none")) {
            return Optional.empty();
        }
        String[] halves = text.split(" ");
        return Optional.of(new Base(value(halves[0]), value(halves[1])));
    }

    private static Value value(String text) {
        return text.equals("-") ? Value.EMPTY : new Value.Text(text);
    }

    private static String shown(Decision decision) {
        if (decision instanceof Decision.Settle settle) {
            return "record " + shown(settle.base().jira()) + " "
                    + shown(settle.base().portfolio());
        }
        if (decision instanceof Decision.Write write) {
            return "write " + write.target().id() + " " + shown(write.value()) + " over " + shown(write.lost());
        }
        if (decision instanceof Decision.Conflict conflict) {
            return "conflict " + shown(conflict.jira()) + " " + shown(conflict.portfolio());
        }
        return "unchanged";
    }

    private static String shown(Value value) {
        return value.equals(Value.EMPTY) ? "-" : value.display();
    }
}
