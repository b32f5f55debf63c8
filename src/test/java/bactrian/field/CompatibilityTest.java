package bactrian.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CompatibilityTest {
    record Pair(FieldType portfolio, FieldType jira) {}

    static Stream<Pair> pairsOfTwoTypes() {
        return Arrays.stream(FieldType.values())
                .flatMap(portfolio -> Arrays.stream(FieldType.values()).map(jira -> new Pair(portfolio, jira)))
                .filter(pair -> pair.portfolio() != pair.jira());
    }

    @ParameterizedTest
    @EnumSource
    void oneTypeFitsItselfEitherWay(FieldType type) {
        for (Direction direction : Direction.values()) {
            assertThat(Compatibility.fault(type, type, direction)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"URL, TEXT, WRITE", "TEXT, URL, READ"})
    void aUrlMayBecomeAText(FieldType portfolio, FieldType jira, Direction direction) {
        assertThat(Compatibility.fault(portfolio, jira, direction)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "URL, TEXT, READ, choose write",
        "URL, TEXT, BOTH, choose write",
        "TEXT, URL, WRITE, choose read",
        "TEXT, URL, BOTH, choose read"
    })
    void aTextMayNotBecomeAUrl(FieldType portfolio, FieldType jira, Direction direction, String advice) {
        assertThat(Compatibility.fault(portfolio, jira, direction))
                .hasValueSatisfying(
                        fault -> assertThat(fault).contains("need not be a URL").endsWith(advice));
    }

    @ParameterizedTest
    @MethodSource("pairsOfTwoTypes")
    void twoTypesDoNotFitUnlessAUrlBecomesAText(Pair pair) {
        for (Direction direction : Direction.values()) {
            boolean urlBecomesText =
                    pair.equals(new Pair(FieldType.URL, FieldType.TEXT)) && direction == Direction.WRITE
                            || pair.equals(new Pair(FieldType.TEXT, FieldType.URL)) && direction == Direction.READ;

            assertThat(Compatibility.fault(pair.portfolio(), pair.jira(), direction)
                            .isEmpty())
                    .as("%s %s", pair, direction)
                    .isEqualTo(urlBecomesText);
        }
    }

    @ParameterizedTest
    @CsvSource({"NUMBER, DATE", "SELECT, USER", "RICH_TEXT, TEXT"})
    void namesBothTypesThatDoNotFit(FieldType portfolio, FieldType jira) {
        assertThat(Compatibility.fault(portfolio, jira, Direction.BOTH))
                .hasValueSatisfying(fault -> assertThat(fault).contains(portfolio.title(), jira.title()));
    }
}
