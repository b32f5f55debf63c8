package bactrian.jql.json;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.jql.match.JqlFilter;
import bactrian.jql.match.JqlSettings;
import bactrian.jql.match.Verdict;
import bactrian.jql.parse.JqlParser;
import bactrian.jql.tree.Words;
import bactrian.oracle.Shared;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Asks real webhooks of Cloud and Data Center what is plain to see in them. */
class CapturedIssuesOracleTest {

    private static final JqlSettings SETTINGS = JqlSettings.of(Clock.systemUTC(), ZoneOffset.UTC);

    @Test
    void findsCapturedIssuesByWhatTheyAre() throws IOException {
        List<JsonNode> captured = captured();

        assertThat(captured).hasSizeGreaterThan(20).allSatisfy(body -> {
            JsonNode fields = body.path("issue").path("fields");
            String project = fields.path("project").path("name").asText();
            String query = "project = " + Words.quote(project)
                    + " AND project = " + fields.path("project").path("id").asText()
                    + " AND key = " + body.path("issue").path("key").asText()
                    + " AND issuetype = "
                    + Words.quote(fields.path("issuetype").path("name").asText())
                    + " AND status != " + Words.quote("no such status")
                    + " AND summary is not EMPTY AND created < now()";
            assertThat(decide(query, body)).as(query).isEqualTo(Verdict.MATCHES);
        });
    }

    @Test
    void readsEveryFieldOfEveryCapturedIssue() throws IOException {
        for (JsonNode body : captured()) {
            body.path("issue").path("fields").fieldNames().forEachRemaining(id -> {
                String field = id.startsWith("customfield_") ? "cf[" + id.substring(12) + "]" : id;
                JsonNode value = body.path("issue").path("fields").path(id);
                boolean empty = value.isNull()
                        || value.isArray() && value.isEmpty()
                        || value.isTextual() && value.asText().isEmpty();
                if (id.startsWith("customfield_")) {
                    assertThat(decide(field + " is EMPTY", body)).as(id).isEqualTo(Verdict.of(empty));
                }
            });
        }
    }

    private static Verdict decide(String query, JsonNode body) {
        JqlFilter filter = JqlFilter.of(JqlParser.parse(query), SETTINGS);
        return filter.decide(JsonIssue.of(body, JsonFields.NONE)).verdict();
    }

    private static List<JsonNode> captured() throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (Stream<Path> files = Files.walk(Shared.path("webhooks"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(file -> read(json, file))
                    .filter(body -> body.path("issue").path("fields").has("created"))
                    .toList();
        }
    }

    private static JsonNode read(ObjectMapper json, Path file) {
        try {
            return json.readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
