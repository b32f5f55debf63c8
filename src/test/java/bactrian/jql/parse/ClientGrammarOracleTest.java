package bactrian.jql.parse;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.oracle.Shared;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Holds the parser to the verdicts and trees of Atlassian's own grammar. The verdicts are the same in both dialects;
 * the trees are compared in {@link JqlDialect#CLIENT}, since the server turns escapes into characters and we read
 * typographic quotes.
 */
class ClientGrammarOracleTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @EnumSource
    void acceptsEveryValidQuery(JqlDialect dialect) throws IOException {
        assertThat(lines("jql/jql-valid.txt")).hasSizeGreaterThan(100).allSatisfy(text -> assertThat(
                        JqlParser.read(text, dialect).faults())
                .as(text)
                .isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void rejectsEveryInvalidQuery(JqlDialect dialect) throws IOException {
        assertThat(lines("jql/jql-invalid.txt")).hasSizeGreaterThan(200).allSatisfy(text -> assertThat(
                        JqlParser.read(text, dialect).faults())
                .as(text)
                .isNotEmpty());
    }

    @Test
    void readsEveryValidQueryIntoTheSameTree() throws IOException {
        for (JsonNode entry : cases("jql/jql-ast.json")) {
            assertSameTree(entry);
        }
    }

    @ParameterizedTest
    @EnumSource
    void agreesWithTheExtraVerdicts(JqlDialect dialect) throws IOException {
        for (JsonNode entry : cases("jql/jql-extra-verdicts.json")) {
            ParseResult result = JqlParser.read(entry.get("query").asText(), dialect);
            assertThat(result.faults().isEmpty())
                    .as(entry.get("query").asText())
                    .isEqualTo(entry.get("syntaxValid").asBoolean());
        }
    }

    @Test
    void readsTheExtraQueriesIntoTheSameTree() throws IOException {
        for (JsonNode entry : cases("jql/jql-extra-verdicts.json")) {
            if (entry.get("syntaxValid").asBoolean()) {
                assertSameTree(entry);
            }
        }
    }

    private static void assertSameTree(JsonNode entry) {
        String text = entry.get("query").asText();
        JsonNode ours =
                new ClientTree(text).of(JqlParser.read(text, JqlDialect.CLIENT).query());
        assertThat(ours).as(text).isEqualTo(ClientTree.withoutTexts(entry.get("ast")));
    }

    private static JsonNode cases(String file) throws IOException {
        return JSON.readTree(Files.readString(Shared.path(file))).get("cases");
    }

    private static List<String> lines(String file) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String line : Files.readAllLines(Shared.path(file))) {
            texts.add(JSON.readValue(line, String.class));
        }
        return texts;
    }
}
