package bactrian.jira;

import static bactrian.jira.ScriptedJira.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JiraBulkFetchTest {

    private static final String CLOUD = "POST /rest/api/3/issue/bulkfetch";
    private static final String DATA_CENTER = "POST /rest/api/2/search";
    private static final IssueParts SUMMARY = IssueParts.fields(List.of("summary"));

    private final ScriptedJira jira = new ScriptedJira();
    private final JiraBulkFetch cloud = jira.client(Deployment.CLOUD).bulkFetch();
    private final JiraBulkFetch dataCenter = jira.client(Deployment.DATA_CENTER).bulkFetch();

    @AfterEach
    void stop() {
        jira.close();
    }

    @Test
    void readsManyInOneCallAndSaysWhyOneIsMissing() {
        jira.on(CLOUD, 200, "{\"issues\":[{\"id\":\"1\",\"key\":\"DEV-1\"},{\"id\":\"3\",\"key\":\"DEV-3\"}]}");

        BulkResult result = cloud.fetch(List.of("1", "2", "DEV-3", "1"), SUMMARY);

        assertThat(result.found())
                .extracting(issue -> issue.path("id").asText())
                .containsExactly("1", "3");
        assertThat(result.missing()).containsOnlyKeys("2");
        assertThat(result.missing().get("2").status()).isEqualTo(404);
        assertThat(jira.asked().get(0).body())
                .isEqualTo(json("{'issueIdsOrKeys':['1','2','DEV-3'],'fields':['summary']}"));
        assertThat(jira.asked()).hasSize(2);
    }

    @Test
    void asksOnceMoreForWhatCloudCouldNotGive() {
        jira.on(CLOUD, 200, "{\"issues\":[],\"issueErrors\":[{\"id\":\"1\",\"errorMessage\":\"later\"}]}");
        jira.on(CLOUD, 200, "{\"issues\":[{\"id\":\"1\",\"key\":\"DEV-1\"}],\"issueErrors\":[]}");

        BulkResult result = cloud.fetch(List.of("1"), SUMMARY);

        assertThat(result.found()).hasSize(1);
        assertThat(result.missing()).isEmpty();
        assertThat(jira.asked()).hasSize(2);
    }

    @Test
    void findsAnIssueByTheKeyItHadBeforeItMoved() {
        jira.on(CLOUD, 200, "{\"issues\":[{\"id\":\"1\",\"key\":\"NEW-7\"}]}");
        jira.on("GET /rest/api/3/issue/DEV-1", 200, "{\"id\":\"1\",\"key\":\"NEW-7\"}");

        BulkResult result = cloud.fetch(List.of("DEV-1"), SUMMARY);

        assertThat(result.found()).hasSize(1);
        assertThat(result.missing()).isEmpty();
    }

    @Test
    void oneBrokenIssueDoesNotHoldUpTheOthers() {
        jira.on(CLOUD, 200, "{\"issues\":[{\"id\":\"1\",\"key\":\"DEV-1\"}]}");
        jira.on("GET /rest/api/3/issue/2", 500, "");

        BulkResult result = cloud.fetch(List.of("1", "2"), SUMMARY);

        assertThat(result.found()).hasSize(1);
        assertThat(result.missing().get("2").status()).isEqualTo(500);
    }

    @Test
    void aFaultOfTheSiteEndsTheRead() {
        jira.on(CLOUD, 200, "{\"issues\":[]}");
        jira.on("GET /rest/api/3/issue/1", 503, "");

        JiraException failure = JiraHttpTest.failure(() -> cloud.fetch(List.of("1", "2"), SUMMARY));

        assertThat(failure.status()).isEqualTo(503);
        assertThat(jira.asked()).hasSize(2);
    }

    @Test
    void asksForAHundredACall() {
        List<String> ids = IntStream.range(0, 101).mapToObj(String::valueOf).toList();
        String all = ids.stream().map(id -> "{\"id\":\"" + id + "\"}").collect(Collectors.joining(","));
        jira.on(CLOUD, 200, "{\"issues\":[" + all + "]}");

        cloud.fetch(ids, SUMMARY);

        assertThat(jira.asked())
                .filteredOn(ask -> ask.method().equals("POST"))
                .extracting(ask -> ask.body().path("issueIdsOrKeys").size())
                .containsExactly(100, 1);
    }

    @Test
    void searchesUncheckedOnDataCenterAndReadsTheRestSingly() {
        jira.on(DATA_CENTER, 200, "{\"total\":2,\"issues\":[{\"id\":\"1\",\"key\":\"DEV-1\"}]}");
        jira.on(DATA_CENTER, 200, "{\"total\":2,\"issues\":[{\"id\":\"2\",\"key\":\"DEV-2\"}]}");
        jira.on("GET /rest/api/2/issue/3", 200, "{\"id\":\"3\",\"key\":\"DEV-3\"}");

        BulkResult result = dataCenter.fetch(List.of("1", "DEV-2", "3"), SUMMARY);

        assertThat(result.found()).hasSize(3);
        assertThat(jira.asked().get(0).body().path("jql").asText()).isEqualTo("id in (1,\"DEV-2\",3)");
        assertThat(jira.asked().get(0).body().path("validateQuery").asBoolean(true))
                .isFalse();
        assertThat(jira.asked().get(1).body().path("startAt").asInt()).isEqualTo(1);
    }

    @Test
    void saysThatDataCenterFindsNoProperties() {
        IssueParts properties = new IssueParts(List.of(), List.of(), List.of("bactrian"));

        assertThatThrownBy(() -> dataCenter.fetch(List.of("1"), properties))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no entity properties");
    }
}
