package bactrian.jira;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.oracle.Shared;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that real servers gave, played back over HTTP. */
class RecordedAnswersTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ScriptedJira jira = new ScriptedJira();
    private final JiraClient cloud = jira.client(Deployment.CLOUD);
    private final JiraClient dataCenter = jira.client(Deployment.DATA_CENTER);

    @AfterEach
    void stop() {
        jira.close();
    }

    @Test
    void readsASearchOfCloud() throws IOException {
        jira.on("POST /rest/api/3/search/jql", 200, text("jira-cli/search.json"));

        SearchPage page = cloud.search().page(SearchRequest.of("project = TEST", List.of()), JiraSearch.FIRST_PAGE);

        assertThat(page.next()).isEmpty();
        assertThat(page.issues())
                .extracting(issue -> issue.path("key").asText())
                .contains("TEST-1", "TEST-2", "TEST-3");
    }

    @Test
    void goesOnAfterAPageOfDataCenterThatIsNotTheLast() throws IOException {
        jira.on("POST /rest/api/2/search", 200, text("jrjc/search/many-issues.json"));

        SearchPage page = dataCenter.search().page(SearchRequest.of("project = TST", List.of()), JiraSearch.FIRST_PAGE);

        assertThat(page.issues()).hasSize(8);
        assertThat(page.next()).contains("8");
    }

    @ParameterizedTest
    @CsvSource({
        "jrjc/issue/valid-5.0-with-changelog.json, 10000 10001 10003 10002",
        "jrjc/issue/valid-all-expanded.json, ''"
    })
    void sortsTheHistoryOfOldServersByTime(String document, String ids) throws IOException {
        jira.on("GET /rest/api/2/issue/TST-1", 200, text(document));

        ArrayNode history = dataCenter.issues().changelog("TST-1");

        assertThat(history).isNotEmpty();
        assertThat(history)
                .extracting(entry -> JiraTime.parse(entry.path("created").asText()))
                .isSorted();
        if (!ids.isEmpty()) {
            assertThat(history.findValuesAsText("id")).containsExactly(ids.split(" "));
        }
    }

    @Test
    void readsIssueTypesFromAPageThatMiscounts() throws IOException {
        jira.on("GET /rest/api/2/issue/createmeta/TEST/issuetypes", 200, text("jira-cli/createmetav9.json"));

        assertThat(dataCenter.projects().creatableIssueTypes("TEST")).hasSize(3);
        assertThat(jira.asked()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "amp-labs/create-issue-invalid-project.json, 400, '', project",
        "amp-labs/create-issue-invalid-type.json, 400, '', issuetype",
        "amp-labs/delete-issue-not-found.json, 404, 1, ''",
        "amp-labs/jql-error.json, 400, 1, ''",
        "amp-labs/path-not-found.json, 404, 1, ''",
        "jrjc/error/valid.json, 400, '', customfield_10000",
        "jrjc/error/valid2.json, 400, a b xxx, ''",
        "jrjc/error/valid3.json, 400, '', ab cd",
        "jrjc/error/valid4.json, 400, a b, a c",
        "jrjc/issueLinks/links-disabled-error.json, 404, 1, ''",
        "go-jira/no_permissionscheme.json, 404, 1, ''",
        "go-jira/no_role.json, 404, 1, ''"
    })
    void understandsRefusals(String document, int status, String messages, String fields) throws IOException {
        jira.on("GET /rest/api/3/myself", status, text(document));

        JiraException failure = JiraHttpTest.failure(() -> cloud.site().myself());

        assertThat(failure.status()).isEqualTo(status);
        assertThat(failure.fieldErrors().keySet()).isEqualTo(words(fields));
        if (messages.equals("1")) {
            assertThat(failure.messages()).singleElement().asString().isNotBlank();
        } else {
            assertThat(Set.copyOf(failure.messages())).isEqualTo(words(messages));
        }
        boolean gateway = document.contains("path-not-found");
        assertThat(failure.bodyKind()).isEqualTo(gateway ? JiraErrorBody.Kind.GATEWAY : JiraErrorBody.Kind.JSON);
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
    }

    /** Cloud answers to a query that a guest may not judge with nothing, and without a mark of a next page. */
    @Test
    void readsTheEmptySearchesThatCloudWasSeenToAnswer() throws IOException {
        int read = 0;
        for (JsonNode row : JSON.readTree(text("observed-cloud-answers.json")).path("rows")) {
            if (row.path("status").asInt() == 200 && row.path("response").isObject()) {
                try (ScriptedJira server = new ScriptedJira()) {
                    server.on(
                            "POST /rest/api/3/search/jql",
                            200,
                            row.path("response").toString());
                    SearchPage page = server.client(Deployment.CLOUD)
                            .search()
                            .page(SearchRequest.of("project = DEV", List.of()), JiraSearch.FIRST_PAGE);
                    assertThat(page.issues()).isEmpty();
                    assertThat(page.next()).isEmpty();
                    read++;
                }
            }
        }
        assertThat(read).isGreaterThan(5);
    }

    /** Whoever answered with a refusal, it is understood as one, and its first reason reaches the message. */
    @TestFactory
    Stream<DynamicTest> understandsWhatCloudWasSeenToRefuse() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode row : JSON.readTree(text("observed-cloud-answers.json")).path("rows")) {
            if (row.path("status").asInt() >= 400) {
                String name =
                        row.path("method").asText() + " " + row.path("path").asText();
                tests.add(DynamicTest.dynamicTest(name, () -> understands(row)));
            }
        }
        assertThat(tests).hasSizeGreaterThan(10);
        return tests.stream();
    }

    private void understands(JsonNode row) {
        JsonNode body = row.path("response");
        Map<String, String> type =
                Map.of("Content-Type", row.path("contentType").asText());
        try (ScriptedJira server = new ScriptedJira()) {
            server.on("GET /rest/api/3/myself", row.path("status").asInt(), type, body.isNull() ? "" : body.toString());
            JiraException failure = JiraHttpTest.failure(
                    () -> server.client(Deployment.CLOUD).site().myself());

            assertThat(failure.status()).isEqualTo(row.path("status").asInt());
            body.path("errorMessages")
                    .forEach(message -> assertThat(failure.messages()).contains(message.asText()));
            body.path("errors").properties().forEach(error -> assertThat(failure.fieldErrors())
                    .containsEntry(error.getKey(), error.getValue().asText()));
            assertThat(failure.retryAfter()).isEmpty();
        }
    }

    private static String text(String document) throws IOException {
        return Files.readString(Shared.path("rest/" + document));
    }
}
