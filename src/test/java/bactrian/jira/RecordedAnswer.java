package bactrian.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What the component has to make of a recorded answer; read from the table {@code jira/recorded-answers.txt}, which says
 * how its lines are written.
 */
record RecordedAnswer(
        Deployment deployment, String operation, String document, boolean element, List<String> expectations) {

    static List<RecordedAnswer> all() throws IOException {
        List<RecordedAnswer> answers = new ArrayList<>();
        try (InputStream table = RecordedAnswer.class.getResourceAsStream("/jira/recorded-answers.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            for (String line : lines.lines().toList()) {
                if (line.startsWith("  ")) {
                    answers.get(answers.size() - 1).expectations().add(line.strip());
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    answers.add(of(line.split(" ")));
                }
            }
        }
        return answers;
    }

    private static RecordedAnswer of(String[] parts) {
        String document = parts[2].replace("[]", "");
        return new RecordedAnswer(
                Deployment.of(parts[0]), parts[1], document, parts[2].endsWith("[]"), new ArrayList<>());
    }

    /** The answer as a server would send it. */
    String text(String recorded) {
        return element ? "[" + recorded + "]" : recorded;
    }

    void isMetBy(JsonNode body) {
        assertThat(expectations).isNotEmpty();
        expectations.forEach(expectation -> isMet(expectation, body));
    }

    private static void isMet(String expectation, JsonNode body) {
        String[] parts = expectation.split(" ", 3);
        JsonNode value = parts[0].equals(".") ? body : body.at(parts[0]);
        assertThat(value.isMissingNode()).as(expectation).isFalse();
        switch (parts[1]) {
            case "=" -> assertThat(value.asText()).as(expectation).isEqualTo(parts.length > 2 ? parts[2] : "");
            case "#" -> assertThat(value).as(expectation).hasSize(Integer.parseInt(parts[2]));
            case "@" ->
                assertThat(JiraTime.parse(value.asText(""))).as(expectation).isEqualTo(Instant.parse(parts[2]));
            default -> throw new IllegalArgumentException(expectation);
        }
    }

    @Override
    public String toString() {
        return operation + " " + document;
    }
}
