package bactrian.jql.json;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.jql.match.FieldValue;
import bactrian.jql.match.FieldValue.Named;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonIssueTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void whatIsNotThereIsUnknownAndWhatIsNullIsEmpty() throws JsonProcessingException {
        assertThat(field("status", "{}")).isInstanceOf(FieldValue.Absent.class);
        assertThat(field("status", "{\"status\": null}")).isEqualTo(FieldValue.EMPTY);
        assertThat(field("labels", "{\"labels\": []}")).isEqualTo(FieldValue.EMPTY);
        assertThat(field("description", "{\"description\": \"\"}")).isEqualTo(FieldValue.EMPTY);
        assertThat(field("statusCategory", "{\"status\": {\"id\": \"1\"}}")).isInstanceOf(FieldValue.Absent.class);
    }

    @Test
    void valuesAreToldByTheirShape() throws JsonProcessingException {
        assertThat(custom("\"2026-01-31\"")).isEqualTo(new FieldValue.Day(LocalDate.of(2026, 1, 31)));
        assertThat(custom("\"2026-01-31T10:00:00.000+0530\""))
                .isEqualTo(new FieldValue.Moment(Instant.parse("2026-01-31T04:30:00Z")));
        assertThat(custom("\"2026-01-31T10:00:00Z\""))
                .isEqualTo(new FieldValue.Moment(Instant.parse("2026-01-31T10:00:00Z")));
        assertThat(custom("\"2026-99-31\"")).isEqualTo(new FieldValue.Text("2026-99-31", true));
        assertThat(custom("0.1")).isEqualTo(new FieldValue.Number(new BigDecimal("0.1")));
        assertThat(custom("{\"id\": \"7\", \"value\": \"Red\"}"))
                .isEqualTo(new Named(Named.Kind.OTHER, "7", List.of("Red")));
        assertThat(custom("{\"accountId\": \"a1\", \"displayName\": \"Ann\"}"))
                .isEqualTo(new Named(Named.Kind.USER, "a1", List.of("Ann")));
        assertThat(custom("{\"id\": null, \"unheard\": 1}")).isInstanceOf(FieldValue.Opaque.class);
        assertThat(custom("[\"x\", null]"))
                .isEqualTo(new FieldValue.Many(List.of(new Named(Named.Kind.OTHER, "x", List.of("x")))));
    }

    @Test
    void theFieldListGivesNamesAndTypes() throws JsonProcessingException {
        JsonFields fields = JsonFields.ofFieldList(
                JSON.readTree(
                        """
                        [{"id": "customfield_1", "name": "Code", "clauseNames": ["cf[1]", "Code", "Code[Short text]"],
                          "schema": {"type": "string"}},
                         {"id": "customfield_2", "name": "Code", "schema": {"type": "date"}},
                         {"id": "customfield_3", "name": "Team", "schema": {"type": "team"}}]
                        """));
        JsonIssue issue = JsonIssue.of(
                JSON.readTree("{\"fields\": {\"customfield_1\": \"2026-01-31\", \"customfield_3\": \"36885b3c\"}}"),
                fields);

        assertThat(issue.field("Code[Short text]")).isEqualTo(new FieldValue.Text("2026-01-31", true));
        assertThat(issue.field("cf[1]")).isEqualTo(issue.field("Code[Short text]"));
        assertThat(issue.field("code")).as("a name that two fields have").isInstanceOf(FieldValue.Absent.class);
        assertThat(issue.field("Team[Team]")).isEqualTo(new Named(Named.Kind.OTHER, "36885b3c", List.of("36885b3c")));
        assertThat(issue.field("Nothing")).isEqualTo(new FieldValue.Absent("no field of this name is known here"));
    }

    @Test
    void aDocumentIsReadForItsWords() throws JsonProcessingException {
        String paragraphs =
                """
                {"description": {"type": "doc", "content": [
                  {"type": "paragraph", "content": [{"type": "text", "text": "one "}, {"type": "text", "text": "two"}]},
                  {"type": "paragraph", "content": [{"type": "text", "text": "three"}]}]}}
                """;

        assertThat(field("description", paragraphs)).isEqualTo(new FieldValue.Text("one two\nthree", true));
        assertThat(field("description", "{\"description\": {\"type\": \"doc\", \"content\": []}}"))
                .isEqualTo(FieldValue.EMPTY);
        assertThat(field(
                        "description",
                        "{\"description\": {\"type\": \"doc\", \"content\": [{\"type\": \"mention\"}]}}"))
                .isEqualTo(new FieldValue.Text("", false));
    }

    private static FieldValue custom(String value) throws JsonProcessingException {
        return field("cf[1]", "{\"customfield_1\": " + value + "}");
    }

    private static FieldValue field(String name, String fields) throws JsonProcessingException {
        JsonNode issue = JSON.readTree("{\"fields\": " + fields + "}");
        return JsonIssue.of(issue, JsonFields.NONE).field(name);
    }
}
