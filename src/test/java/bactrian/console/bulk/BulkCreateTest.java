package bactrian.console.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.console.Console;
import bactrian.e2e.Http.Answer;
import bactrian.jirasim.SimOptions;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bulk create and bulk link: tried first, matched by a field, each twin made once, stopped and resumed. */
abstract class BulkCreateTest {
    private static final String MAPPINGS =
            """
            [{"itemType":"initiative","issueType":"Initiative","onCreate":"none","fields":[
              {"portfolioField":"name","jiraField":"summary"}]}]""";

    private final SimOptions options;
    private Console console;
    private String path;

    BulkCreateTest(SimOptions options) {
        this.options = options;
    }

    @BeforeEach
    void setUp() {
        console = Console.start(options);
        path = console.integrate();
        console.api().put(path + "/mappings", MAPPINGS);
    }

    @AfterEach
    void stop() {
        console.close();
    }

    private void items(int count) {
        for (int number = 1; number <= count; number++) {
            console.api()
                    .post(
                            "/api/portfolio/items",
                            "{\"itemType\":\"initiative\",\"fields\":{\"name\":\"Item " + number + "\"}}");
        }
    }

    private JsonNode start(String request) {
        Answer answer = console.api().post(path + "/bulk-create", request);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(202);
        return answer.body();
    }

    private JsonNode job(JsonNode started) {
        return console.api().get("/api/jobs/" + started.path("id").asText()).body();
    }

    private JsonNode ended(JsonNode started) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !job(started).path("state").asText().equals("running"));
        return job(started);
    }

    private int links() {
        return console.api().get(path + "/links").body().path("items").size();
    }

    @Test
    void aDryRunCountsAndShowsAndMakesNothingAndTheRealOneMakesEachTwinOnce() {
        items(7);

        JsonNode tried = ended(start("{\"itemType\":\"initiative\",\"direction\":\"jira\",\"dryRun\":true}"));
        assertThat(tried.path("state").asText()).isEqualTo("done");
        assertThat(tried.at("/counts/create").asInt()).isEqualTo(7);
        assertThat(tried.path("rows")).hasSize(7);
        assertThat(links()).isZero();

        JsonNode done = ended(start("{\"itemType\":\"initiative\",\"direction\":\"jira\"}"));
        assertThat(done.path("reason").asText()).isEmpty();
        assertThat(links()).isEqualTo(7);

        JsonNode again = ended(start("{\"itemType\":\"initiative\",\"direction\":\"jira\"}"));
        assertThat(again.path("counts")).isEmpty();
        assertThat(links()).isEqualTo(7);
    }

    @Test
    void existingOnesAreJoinedByTheFieldAskedForBeforeTheRestIsMade() {
        items(3);
        console.jira().jira().addIssue(11001, "DEV-201", "Initiative", Map.of("summary", "Item 2"));

        String request = "{\"itemType\":\"initiative\",\"direction\":\"portfolio\",\"matchBy\":\"name\","
                + "\"filter\":\"summary ~ Item\",\"dryRun\":%s}";
        JsonNode tried = ended(start(request.formatted(true)));
        assertThat(tried.path("counts").toString()).isEqualTo("{\"link\":1}");
        ended(start(request.formatted(false)));
        assertThat(links()).isEqualTo(1);

        ended(start("{\"itemType\":\"initiative\",\"direction\":\"portfolio\"}"));
        assertThat(links()).as("DEV-1 to DEV-3 are joined with new items").isEqualTo(4);

        ended(start("{\"itemType\":\"initiative\",\"direction\":\"jira\",\"matchBy\":\"name\"}"));
        assertThat(links()).as("items 1 and 3 are joined with new issues").isEqualTo(6);
    }

    @Test
    void twoItemsOfOneValueAreLeftForAPerson() {
        items(1);
        items(1);
        console.jira().jira().addIssue(11001, "DEV-201", "Initiative", Map.of("summary", "Item 1"));

        JsonNode tried = ended(start("{\"itemType\":\"initiative\",\"direction\":\"portfolio\",\"matchBy\":\"name\","
                + "\"filter\":\"summary ~ Item\",\"dryRun\":true}"));

        assertThat(tried.at("/counts/ambiguous").asInt()).isEqualTo(1);
    }

    @Test
    void whatEndedIsMadeAgainWhenAskedForAndAStoppedJobGoesOn() {
        items(1);
        ended(start("{\"itemType\":\"initiative\",\"direction\":\"jira\"}"));
        String link =
                console.api().get(path + "/links").body().at("/items/0/id").asText();
        console.api().delete(path + "/links/" + link);
        console.api().post(path + "/pause", "");

        JsonNode started = start("{\"itemType\":\"initiative\",\"direction\":\"jira\"}");
        String job = "/api/jobs/" + started.path("id").asText();
        assertThat(console.api().post(job + "/stop", "").body().path("state").asText())
                .isEqualTo("stopped");
        assertThat(console.api().post(job + "/resume", "").body().path("state").asText())
                .isEqualTo("running");
        console.api().post(path + "/resume", "");

        assertThat(ended(started).path("state").asText()).isEqualTo("done");
        assertThat(links()).isEqualTo(1);
        assertThat(console.api().post(job + "/resume", "").status()).isEqualTo(422);
    }

    @Test
    void everyFaultOfARequestIsToldAtOnce() {
        Answer answer = console.api()
                .post(
                        path + "/bulk-create",
                        "{\"itemType\":\"outcome\",\"direction\":\"up\",\"matchBy\":\"colour\",\"filter\":\"summary ~\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("errors").findValuesAsText("field")).contains("direction", "itemType", "filter");
        assertThat(console.api().get("/api/jobs/99").status()).isEqualTo(404);
    }
}
