package bactrian.jql;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.jql.json.JsonFields;
import bactrian.jql.json.JsonIssue;
import bactrian.jql.match.JqlFilter;
import bactrian.jql.match.JqlSettings;
import bactrian.jql.parse.JqlParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples at the end of docs/jql.md. */
class JqlGuideTest {

    private static final String ISSUE =
            """
            {"key": "DEV-7", "fields": {
              "project": {"id": "10000", "key": "DEV", "name": "Development"},
              "issuetype": {"id": "10100", "name": "Initiative"},
              "status": {"id": "3", "name": "In Progress", "statusCategory": {"id": 4, "key": "indeterminate"}},
              "resolution": null, "labels": ["harbour", "Q3"], "assignee": null}}
            """;

    static List<String> examples() throws IOException {
        String guide = Files.readString(Path.of("docs/jql.md"));
        return guide.substring(guide.indexOf("## Examples"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsTrue(String row) throws IOException {
        String[] cells = row.split(" \\| |^\\| | \\|$");
        String query = cells[1].replace("`", "");
        JsonIssue issue = JsonIssue.of(new ObjectMapper().readTree(ISSUE), JsonFields.NONE);

        JqlFilter filter = JqlFilter.of(JqlParser.parse(query), JqlSettings.of(Clock.systemUTC(), ZoneOffset.UTC));

        String expected = cells[2].strip().replace(' ', '_');
        assertThat(filter.decide(issue).verdict().name()).isEqualToIgnoringCase(expected);
    }
}
