package bactrian.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.jirasim.JiraSim;
import bactrian.jirasim.SimOptions;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A bulk create that is killed twice makes each issue once; {@code -Dbactrian.bulk.count=10000} for the big one. */
class BulkKillTest {
    private static final int COUNT = Integer.getInteger("bactrian.bulk.count", 60);
    private static final Duration PATIENCE = Duration.ofSeconds(60 + COUNT / 5);

    @Test
    void killedTwiceItMakesEachIssueOnce() throws IOException, InterruptedException {
        Map<String, String> settings =
                Map.of("BACTRIAN_CREATE_LAG_HORIZON", "5s", "BACTRIAN_JIRA_CALLS_PER_SECOND", "500");
        try (JiraSim jira = JiraSim.start(SimOptions.cloud());
                BactrianProcess bactrian =
                        BactrianProcess.start(Files.createTempDirectory("bactrian-bulk"), settings)) {
            String path = setUp(jira, bactrian.api());
            int before = issues(jira);

            String job = "/api/jobs/"
                    + bactrian.api()
                            .post(path + "/bulk-create", "{\"itemType\":\"initiative\",\"direction\":\"jira\"}")
                            .body()
                            .path("id")
                            .asText();
            for (int part = 1; part <= 2; part++) {
                int reached = before + COUNT * part / 3;
                await(() -> issues(jira) >= reached);
                bactrian.kill();
                bactrian.start();
            }
            await(() -> bactrian.api().get(job).body().path("state").asText().equals("done"));

            assertThat(issues(jira) - before).isEqualTo(COUNT);
            JsonNode ended = bactrian.api().get(job).body();
            assertThat(ended.at("/counts/create").asInt()).isEqualTo(COUNT);
            assertThat(bactrian.api().get("/api/dead-letters").body().path("items"))
                    .isEmpty();
        }
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(condition);
    }

    private static int issues(JiraSim jira) {
        return Http.basic(jira.baseUrl(), "user@example.com", "user-token")
                .post("/rest/api/3/search/approximate-count", "{\"jql\":\"project = DEV AND issuetype = Initiative\"}")
                .body()
                .path("count")
                .asInt();
    }

    private static String setUp(JiraSim jira, Http api) {
        String path = "/api/integrations/"
                + api.post(
                                "/api/integrations",
                                """
                                {"deployment":"cloud","name":"Development","jiraUrl":"%s","username":"demo@example.com",
                                 "apiToken":"demo-token","projectId":"10000"}"""
                                        .formatted(jira.baseUrl()))
                        .body()
                        .path("id")
                        .asText();
        api.put(
                path + "/mappings",
                """
                [{"itemType":"initiative","issueType":"Initiative","onCreate":"none","fields":[
                  {"portfolioField":"name","jiraField":"summary"}]}]""");
        for (int number = 1; number <= COUNT; number++) {
            api.post(
                    "/api/portfolio/items",
                    "{\"itemType\":\"initiative\",\"fields\":{\"name\":\"Item " + number + "\"}}");
        }
        return path;
    }
}
