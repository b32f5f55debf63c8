package bactrian.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole matrix: every pair of types in every direction. */
class CompatibilityTest {
    /** What the matrix has to say, in words of its own: portfolio type, Jira type, the one direction allowed. */
    private static final Map<String, Direction> ONE_WAY = Stream.of(
                    "url text",
                    "number text",
                    "date text",
                    "date-time text",
                    "yes-no text",
                    "text rich-text",
                    "select multi-select",
                    "yes-no select",
                    "user users")
            .flatMap(pair -> Stream.of(
                    Map.entry(pair, Direction.WRITE),
                    Map.entry(pair.split(" ")[1] + " " + pair.split(" ")[0], Direction.READ)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    record Pair(FieldType portfolio, FieldType jira) {
        String key() {
            return portfolio.id() + " " + jira.id();
        }
    }

    static Stream<Pair> pairs() {
        return Arrays.stream(FieldType.values())
                .flatMap(portfolio -> Arrays.stream(FieldType.values()).map(jira -> new Pair(portfolio, jira)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void saysWhichWayAPairMayBeMapped(Pair pair) {
        for (Direction direction : Direction.values()) {
            boolean allowed = pair.portfolio() == pair.jira() || direction == ONE_WAY.get(pair.key());

            assertThat(Compatibility.fault(pair.portfolio(), pair.jira(), direction)
                            .isEmpty())
                    .as("%s %s", pair, direction)
                    .isEqualTo(allowed);
        }
    }

    @Test
    void saysWhyAPairDoesNotFit() {
        assertThat(Compatibility.fault(FieldType.SELECT, FieldType.TEXT, Direction.BOTH))
                .hasValue(
                        "List (single select) cannot be mapped to a text field: the one holds one of a list's options,"
                                + " the other one line of text. Choose two fields of one type.");
    }

    @Test
    void saysWhichWayIsOpenWhereOneIs() {
        assertThat(Compatibility.fault(FieldType.URL, FieldType.TEXT, Direction.BOTH))
                .hasValue("URL can be mapped to a text field in direction write only: a text need not be a URL.");
    }

    @Test
    void bothNeedsOneType() {
        Set<Pair> both = pairs().filter(pair -> Compatibility.fault(pair.portfolio(), pair.jira(), Direction.BOTH)
                        .isEmpty())
                .collect(Collectors.toSet());

        assertThat(both).allMatch(pair -> pair.portfolio() == pair.jira()).hasSize(FieldType.values().length);
    }
}
