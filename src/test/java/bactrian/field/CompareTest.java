package bactrian.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The decision table of {@link Compare}, row by row. */
class CompareTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    /**
     * One line of the table. {@code -} is the empty value; {@code contest} is the policy, or what a person chose after
     * {@code chose-}; {@code times} says who was later by a minute, or {@code close}, or {@code unknown}.
     */
    record Row(
            int row,
            String base,
            String jira,
            String portfolio,
            String agree,
            String directions,
            String contest,
            String times,
            String decision) {
        static Row of(String line) {
            String[] cells = line.split("\\|");
            List<String> all = Arrays.stream(cells).map(String::strip).toList();
            return new Row(
                    Integer.parseInt(all.get(0)),
                    all.get(1),
                    all.get(2),
                    all.get(3),
                    all.get(4),
                    all.get(5),
                    all.get(6),
                    all.get(7),
                    all.get(8));
        }
    }

    /** The copy of a longer text is written C, the text it was made of L, an edit of the copy E. */
    static List<Row> rows() {
        return """
                 1 | none     | J   | P   | no  | write read both | newest           | -         | record J P
                 1 | none     | V   | V   | yes | write read both | newest           | -         | record V V
                 1 | none     | -   | P   | no  | write read both | newest           | -         | record - P
                 1 | none     | J   | -   | no  | write read both | newest           | -         | record J -
                 2 | computed | V   | V   | yes | write           | newest           | -         | record V V
                 3 | computed | J   | P   | no  | write           | newest           | -         | write jira P over J
                 3 | computed | -   | P   | no  | write           | newest           | -         | write jira P over -
                 4 | V V      | V   | V   | yes | write read both | newest           | -         | unchanged
                 4 | J P      | J   | P   | no  | write read both | newest           | -         | unchanged
                 4 | - -      | -   | -   | yes | write read both | newest           | -         | unchanged
                 4 | C L      | C   | L   | no  | write read both | newest           | -         | unchanged
                 5 | V V      | W   | W   | yes | write read both | newest           | -         | record W W
                 5 | V W      | W   | W   | yes | write read both | newest           | -         | record W W
                 5 | V W      | V   | V   | yes | write read both | newest           | -         | record V V
                 5 | V V      | neu | new | yes | write read both | newest           | -         | record neu new
                 5 | V V      | -   | -   | yes | write read both | newest           | -         | record - -
                 6 | C L      | E   | L   | no  | read both       | newest           | jira      | held E L
                 6 | C L      | E   | L   | no  | read both       | jira             | jira      | held E L
                 6 | C L      | E   | P   | no  | read both       | portfolio        | jira      | held E P
                 6 | C L      | E   | L   | no  | both            | chose-jira       | unknown   | write portfolio E over L, lost
                 6 | C L      | E   | L   | no  | both            | chose-portfolio  | unknown   | write jira L over E, lost
                 7 | V V      | J   | V   | no  | read both       | newest           | -         | write portfolio J over V
                 7 | A B      | J   | B   | no  | read both       | ask              | -         | write portfolio J over B
                 7 | V V      | -   | V   | no  | read both       | portfolio        | -         | write portfolio - over V
                 7 | - -      | J   | -   | no  | read both       | newest           | -         | write portfolio J over -
                 7 | C L      | J   | L   | no  | read both       | newest           | -         | write portfolio J over L
                 7 | C L      | -   | L   | no  | read both       | newest           | -         | write portfolio - over L
                 8 | V V      | J   | V   | no  | write           | newest           | -         | record J V
                 8 | A B      | -   | B   | no  | write           | newest           | -         | record - B
                 8 | C L      | E   | L   | no  | write           | newest           | -         | record E L
                 9 | V V      | V   | P   | no  | write both      | newest           | -         | write jira P over V
                 9 | A B      | A   | P   | no  | write both      | jira             | -         | write jira P over A
                 9 | V V      | V   | -   | no  | write both      | ask              | -         | write jira - over V
                 9 | C L      | C   | P   | no  | write both      | newest           | -         | write jira P over C
                10 | V V      | V   | P   | no  | read            | newest           | -         | record V P
                10 | A B      | A   | -   | no  | read            | newest           | -         | record A -
                11 | V V      | J   | P   | no  | write           | jira             | jira      | write jira P over J, lost
                12 | V V      | J   | P   | no  | read            | portfolio        | portfolio | write portfolio J over P, lost
                13 | V V      | J   | P   | no  | both            | chose-jira       | unknown   | write portfolio J over P, lost
                13 | V V      | J   | P   | no  | both            | chose-portfolio  | jira      | write jira P over J, lost
                14 | V V      | J   | P   | no  | both            | jira             | portfolio | write portfolio J over P, lost
                14 | V V      | J   | P   | no  | both            | portfolio        | jira      | write jira P over J, lost
                14 | A B      | B   | A   | no  | both            | portfolio        | unknown   | write jira A over B, lost
                15 | V V      | J   | P   | no  | both            | newest           | jira      | write portfolio J over P, lost
                15 | V V      | -   | P   | no  | both            | newest           | portfolio | write jira P over -, lost
                16 | V V      | J   | P   | no  | both            | newest           | unknown   | held J P
                16 | V V      | -   | P   | no  | both            | newest           | close     | held - P
                17 | V V      | J   | P   | no  | both            | ask              | jira      | held J P
                """
                .lines()
                .map(Row::of)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void decides(Row row) {
        for (String direction : row.directions().split(" ")) {
            Decision decision =
                    Compare.decide(compared(row, Direction.of(direction).orElseThrow()));

            assertThat(shown(decision)).as(direction).isEqualTo(row.decision());
        }
    }

    @Test
    void everyRowOfTheTableIsTried() {
        assertThat(rows().stream().map(Row::row).distinct())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 17).boxed().toList());
    }

    @Test
    void saysWhyAValueIsLost() {
        Row row = Row.of("14 | V V | J | P | no | both | jira | - | -");

        assertThat(Compare.decide(compared(row, Direction.BOTH)))
                .isInstanceOfSatisfying(Decision.Write.class, write -> assertThat(write.why())
                        .isEqualTo("both sides changed, and the policy is jira"));
    }

    private static Compared compared(Row row, Direction direction) {
        boolean computed = row.base().equals("computed");
        Optional<Base> base = computed || row.base().equals("none")
                ? Optional.empty()
                : Optional.of(new Base(
                        value(row.base().split(" ")[0]), value(row.base().split(" ")[1])));
        return new Compared(
                base,
                value(row.jira()),
                value(row.portfolio()),
                direction,
                computed,
                row.agree().equals("yes"),
                contest(row));
    }

    private static Contest contest(Row row) {
        Optional<Side> chosen = Arrays.stream(Side.values())
                .filter(side -> row.contest().equals("chose-" + side.id()))
                .findFirst();
        Optional<Instant> jiraChanged =
                switch (row.times()) {
                    case "jira" -> Optional.of(NOON.plusSeconds(60));
                    case "portfolio" -> Optional.of(NOON.minusSeconds(60));
                    case "close" -> Optional.of(NOON.plusSeconds(3));
                    default -> Optional.empty();
                };
        ConflictPolicy policy = ConflictPolicy.of(row.contest()).orElse(ConflictPolicy.ASK);
        return new Contest(policy, chosen, jiraChanged, NOON, Duration.ofSeconds(1));
    }

    private static final String LONG = "A caravan crosses the desert by night";

    private static Value value(String text) {
        return switch (text) {
            case "-" -> Value.EMPTY;
            case "L" -> new Value.Text(LONG);
            case "C" -> new Value.Text(LONG.substring(0, 9) + TextLimit.MARK);
            case "E" -> new Value.Text("The camel" + TextLimit.MARK);
            default -> new Value.Text(text);
        };
    }

    private static String shown(Decision decision) {
        if (decision instanceof Decision.Settle settle) {
            return "record " + shown(settle.base().jira()) + " "
                    + shown(settle.base().portfolio());
        }
        if (decision instanceof Decision.Write write) {
            return "write " + write.target().id() + " " + shown(write.value()) + " over " + shown(write.over())
                    + (write.lost() ? ", lost" : "");
        }
        if (decision instanceof Decision.Held held) {
            return "held " + shown(held.jira()) + " " + shown(held.portfolio());
        }
        return "unchanged";
    }

    private static String shown(Value value) {
        return List.of("-", "L", "C", "E").stream()
                .filter(letter -> value(letter).equals(value))
                .findFirst()
                .orElse(value.display());
    }
}
