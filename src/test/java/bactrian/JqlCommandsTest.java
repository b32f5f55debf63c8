package bactrian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JqlCommandsTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private String issue;

    @BeforeEach
    void writeIssue() throws IOException {
        issue = folder.resolve("issue.json").toString();
        Files.writeString(
                Path.of(issue),
                """
                {"key": "DEV-7", "names": {"customfield_10001": "RAG Status"}, "fields": {
                  "project": {"id": "10000", "key": "DEV", "name": "Development"},
                  "status": {"id": "3", "name": "In Progress"},
                  "customfield_10001": {"id": "10301", "value": "Rött"}}}
                """);
    }

    @Test
    void checkAnswersALineForALineWhateverStandsThere() {
        String lines =
                """
                "project = Development"
                "status = a \\"In\\nProgress\\""
                not JSON
                17

                "RAG = \\u00e9 AND"
                ""
                """;

        assertThat(run(lines, "jql", "check")).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8).split("\n")).hasSize(7).satisfies(answers -> {
            assertThat(answers[0]).isEqualTo("valid");
            assertThat(answers[1]).startsWith("invalid\tline 1, column 12: ").contains("In Progress");
            assertThat(answers[2]).isEqualTo("invalid\tThe line is no JSON string.");
            assertThat(answers[3]).isEqualTo(answers[2]);
            assertThat(answers[4]).isEqualTo(answers[2]);
            assertThat(answers[5]).startsWith("invalid\tline 1, column ");
            assertThat(answers[6]).isEqualTo("valid");
        });
    }

    @Test
    void checkOfValidQueriesSucceeds() {
        assertThat(run("\"a = 1\"\n\"b = 2\"\n", "jql", "check")).isZero();
        assertThat(out).hasToString("valid\nvalid\n");
    }

    @Test
    void matchAnswersInWordsAndByItsExitCode() {
        assertThat(run("", "jql", "match", "--issue", issue, "project = Development AND \"RAG Status\" = rött"))
                .isZero();
        assertThat(run("", "jql", "match", "--issue", issue, "status = Done")).isEqualTo(1);
        assertThat(run("", "jql", "match", "--issue", issue, "sprint = 7")).isEqualTo(3);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("matches\ndoes not match\nundecidable\tsprint = 7: no field of this name is known here\n");
    }

    @Test
    void explainShowsEachClauseWithTheValueItSaw() {
        assertThat(run("", "jql", "explain", "--issue", issue, "status = Done OR cf[10001] = 10301"))
                .isZero();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        """
                        yes OR
                          no  status = Done   [In Progress (3)]
                          yes cf[10001] = 10301   [Rött (10301)]
                        """);
    }

    @Test
    void aMalformedQueryIsShownWithItsMark() {
        assertThat(run("", "jql", "match", "--issue", issue, "status = To Do")).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("line 1, column 10")
                .contains("^^");
    }

    @Test
    void aFileThatCannotBeReadIsNamed() {
        assertThat(run("", "jql", "match", "--issue", "missing.json", "status = Done"))
                .isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("missing.json");
    }

    @Test
    void whatIsNoCommandIsAnsweredWithTheCommands() {
        assertThat(run("", "jql", "march")).isEqualTo(2);
        assertThat(run("", "serve")).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("jql check").contains("jql explain");
    }

    private int run(String in, String... words) {
        return new Commands(
                        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(words);
    }
}
