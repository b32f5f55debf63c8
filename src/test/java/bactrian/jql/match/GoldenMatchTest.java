package bactrian.jql.match;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.jql.GoldenFile;
import bactrian.jql.json.JsonFields;
import bactrian.jql.json.JsonIssue;
import bactrian.jql.parse.JqlParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenMatchTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private static final JqlSettings SETTINGS = new JqlSettings(
            Clock.fixed(Instant.parse("2026-04-01T10:00:00Z"), OSLO),
            OSLO,
            DayOfWeek.MONDAY,
            Set.of("5b10a2844c20165700ede21g"),
            GoldenMatchTest::rank);

    private static final JsonFields FIELDS = JsonFields.ofNames(
            Map.of("Points", "customfield_10001", "RAG Status", "customfield_10002", "Team", "customfield_10004"));

    static List<String> evaluated() {
        return GoldenFile.lines("evaluated.txt");
    }

    @ParameterizedTest
    @MethodSource("evaluated")
    void decidesAsTheFileSays(String line) throws JsonProcessingException {
        String query =
                line.substring(line.indexOf(':') + 1).replaceFirst(" -- .*", "").strip();
        JqlIssue issue = JsonIssue.of(new ObjectMapper().readTree(GoldenFile.text("issue.json")), FIELDS);

        Decision decision = JqlFilter.of(JqlParser.parse(query), SETTINGS).decide(issue);

        String verdict =
                switch (decision.verdict()) {
                    case MATCHES -> "matches:";
                    case DOES_NOT_MATCH -> "does not:";
                    case UNDECIDABLE -> "undecidable:";
                };
        String reason = decision.reason().isEmpty() ? "" : " -- " + decision.reason();
        assertThat((String.format("%-14s", verdict) + query + reason).strip()).isEqualTo(line.strip());
    }

    private static OptionalInt rank(String field, String value) {
        List<String> order =
                switch (field) {
                    case "fixversion" -> List.of("1.0", "2.0", "2.1");
                    case "priority" -> List.of("Low", "High", "Highest");
                    default -> List.of();
                };
        return order.contains(value) ? OptionalInt.of(order.indexOf(value)) : OptionalInt.empty();
    }
}
