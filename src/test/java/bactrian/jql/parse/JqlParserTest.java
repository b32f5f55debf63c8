package bactrian.jql.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import bactrian.jql.tree.Clause;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JqlParserTest {

    @ParameterizedTest
    @CsvSource({"'(', a = 1, ')'", "'NOT ', a = 1, ''", "'!', a = 1, ''", "'a in (', b, ')'", "'(', '', ''"})
    void nestingTooDeepIsRefusedPolitely(String opening, String middle, String closing) {
        String query = opening.repeat(100_000) + middle + closing.repeat(100_000);
        if (opening.startsWith("a in")) {
            query = "a in " + "(".repeat(100_000) + middle + closing.repeat(100_000);
        }

        assertThat(JqlParser.read(query, JqlDialect.JIRA).faults())
                .singleElement()
                .extracting(JqlFault::message)
                .isEqualTo("The query is nested more than 500 levels deep here.");
    }

    @Test
    void nestingAsDeepAsAnyoneWritesIsRead() {
        String query = "(".repeat(500) + "a = 1" + ")".repeat(500);

        assertThat(JqlParser.parse(query).where()).isInstanceOf(Clause.Comparison.class);
    }

    @Test
    void longQueriesAreNotDeepOnes() {
        String query = IntStream.range(0, 20_000).mapToObj(i -> "a = " + i).collect(Collectors.joining(" OR "));

        assertThat(JqlParser.parse(query).where()).hasToString(query);
    }

    @ParameterizedTest
    @ValueSource(strings = {"; ", "a b ", "\" \\x ", ") ", "\u0001", "a = a = "})
    void ofManyFaultsAsManyAreShownAsAPersonReads(String piece) {
        assertThat(JqlParser.read(piece.repeat(50_000), JqlDialect.JIRA).faults())
                .hasSizeBetween(1, 20)
                .allSatisfy(fault -> assertThat(fault.mark()).hasSizeLessThan(500));
    }

    @Test
    void typographicQuotesAreReadAsPlainOnesWithANotice() {
        ParseResult result = JqlParser.read("project = “Two Humps”\nAND status = ‘Done’", JqlDialect.JIRA);

        assertThat(result.query()).isEqualTo(JqlParser.parse("project = \"Two Humps\" AND status = Done"));
        assertThat(result.notices())
                .extracting(Notice::toString)
                .containsExactly(
                        "line 1, column 11: The typographic quote “ was read as a plain one.",
                        "line 2, column 14: The typographic quote ‘ was read as a plain one.");
    }

    @Test
    void typographicQuotesAreLettersInTheClientsGrammar() {
        assertThat(JqlParser.read("project = “ABC”", JqlDialect.CLIENT).query()).hasToString("project = \"“ABC”\"");
        assertThat(JqlParser.read("project = “Two Humps”", JqlDialect.CLIENT).faults())
                .hasSize(1);
    }

    @Test
    void escapesMeanCharactersInQuotesAndOutside() {
        assertThat(JqlParser.parse("summary ~ \"\\u00e9\\t\\\"\"")).isEqualTo(JqlParser.parse("summary ~ é\\t\\\""));
        assertThat(JqlParser.parse("a = b\\ c")).isEqualTo(JqlParser.parse("a = 'b c'"));
    }

    @Test
    void theExceptionShowsEveryFault() {
        assertThatThrownBy(() -> JqlParser.parse("a == 1 and b = "))
                .isInstanceOf(JqlException.class)
                .hasMessage(
                        """
                        JQL line 1, column 4: Expected a value after =, but '=' stands here.
                            a == 1 and b =\s
                               ^
                          Write a single =.
                        JQL line 1, column 16: Expected a value after =, but the query ends.
                            a == 1 and b =\s
                                           ^
                          Write a value, a function such as currentUser(), or a text in quotes.""");
    }

    @Test
    void columnsCountCharactersAndLinesEndAsTheyDoAnywhere() {
        assertThat(JqlParser.read("a = 😀 b\r\nand c", JqlDialect.JIRA).faults())
                .extracting(JqlFault::line, JqlFault::column)
                .containsExactly(tuple(1, 7), tuple(2, 6));
    }
}
