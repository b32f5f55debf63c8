package bactrian.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.jirasim.site.Deployment;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs over a project whose webhooks are lost. */
class ReconciliationTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String COLLEAGUE = "user@example.com";

    private static SyncedSite site;
    private static long clockOffset;

    @BeforeAll
    static void start() {
        site = SyncedSite.start(Deployment.CLOUD);
        site.control().post("/control/webhooks", "{\"drop\":true}");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @AfterEach
    void behave() {
        site.control().delete("/control/faults");
        site.control().delete("/control/search-lag");
    }

    private static JsonNode reconcile(String request) {
        return site.reconcile(request, PATIENCE);
    }

    private static List<String> kinds(JsonNode run) {
        return StreamSupport.stream(run.at("/differences/items").spliterator(), false)
                .map(difference -> difference.path("kind").asText() + " "
                        + difference.path("field").asText() + " "
                        + difference.path("result").asText())
                .toList();
    }

    private static String linkedKey(String name) {
        JsonNode item = site.linkedItem("{\"name\":\"" + name + "\"}");
        return item.at("/link/issueKey").asText();
    }

    private static String newIssue(String name) {
        return site.jira()
                .jira()
                .create(COLLEAGUE, "DEV", "Initiative", Map.of("summary", name))
                .key();
    }

    @Test
    void makesTheTwinOfAnIssueWhoseWebhookWasLost() {
        String key = newIssue("Unheard");

        JsonNode run = reconcile("{}");

        assertThat(run.at("/counts/created/portfolio").asInt()).isEqualTo(1);
        assertThat(site.item(site.itemOf(key)).at("/fields/name").asText()).isEqualTo("Unheard");
        assertThat(reconcile("{}").at("/counts/differences").asInt()).isZero();
    }

    @Test
    void aDryRunReportsTheThreeValuesAndChangesNothing() {
        String key = linkedKey("Dry");
        String item = site.itemOf(key);
        site.jira().jira().set(COLLEAGUE, key, Map.of("summary", "Wet"));

        JsonNode run = reconcile("{\"dryRun\":true,\"filter\":\"key = " + key + "\"}");

        assertThat(kinds(run)).describedAs(run.toPrettyString()).containsExactly("field name found");
        JsonNode difference = run.at("/differences/items/0");
        assertThat(difference.at("/base/jira").asText()).isEqualTo("Dry");
        assertThat(difference.path("jira").asText()).isEqualTo("Wet");
        assertThat(difference.path("portfolio").asText()).isEqualTo("Dry");
        assertThat(difference.path("result").asText()).isEqualTo("found");
        assertThat(site.item(item).at("/fields/name").asText()).isEqualTo("Dry");

        assertThat(kinds(reconcile("{\"filter\":\"key = " + key + "\"}"))).containsExactly("field name written");
        assertThat(site.item(item).at("/fields/name").asText()).isEqualTo("Wet");
    }

    @Test
    void findsWhatWasDeletedAndMovedAndMakesNothingAgain() {
        String deleted = linkedKey("Deleted");
        String moved = linkedKey("Moved");
        site.control().post("/control/projects", "{\"id\":\"10100\",\"key\":\"OPS\",\"name\":\"Operations\"}");
        site.jira().jira().delete(COLLEAGUE, deleted);
        site.jira().jira().move(COLLEAGUE, moved, "OPS");

        JsonNode run = reconcile("{}");

        assertThat(kinds(run)).contains("issue-missing  unlinked", "out-of-scope  out-of-scope");
        assertThat(run.at("/counts/deleted").asInt()).isEqualTo(1);
        JsonNode again = reconcile("{}");
        assertThat(again.at("/counts/differences").asInt()).isZero();
        assertThat(again.at("/counts/created/jira").asInt()).isZero();
    }

    @Test
    void aSearchThatLagsIsNoDeletion() {
        String key = linkedKey("Lagging");
        site.control().post("/control/search-lag", "{\"ms\":600000}");
        site.control()
                .post(
                        "/control/faults",
                        "{\"match\":\"POST /rest/api/3/search/jql\",\"times\":0,\"status\":200,"
                                + "\"headers\":{\"Content-Type\":\"application/json\"},"
                                + "\"body\":\"{\\\"issues\\\":[],\\\"isLast\\\":true}\"}");

        JsonNode run = reconcile("{}");

        assertThat(run.path("state").asText()).isEqualTo("done");
        assertThat(run.at("/counts/deleted").asInt()).isZero();
        assertThat(site.itemOf(key)).isNotEmpty();
    }

    @Test
    void aFailedLoginWith200PausesTheIntegrationAndDeletesNothing() {
        String key = linkedKey("Locked out");
        site.control()
                .post(
                        "/control/faults",
                        "{\"match\":\"POST /rest/api/3/search/jql\",\"times\":1,\"status\":200,"
                                + "\"headers\":{\"Content-Type\":\"application/json\","
                                + "\"X-Seraph-LoginReason\":\"AUTHENTICATED_FAILED\"},"
                                + "\"body\":\"{\\\"issues\\\":[],\\\"isLast\\\":true}\"}");

        String run =
                site.api().post(site.path("/reconcile"), "{}").body().path("id").asText();
        SyncedSite.await(() ->
                site.api().get(site.path("")).body().path("state").asText().equals("paused"));

        assertThat(site.itemOf(key)).isNotEmpty();
        site.api().post(site.path("/resume"), "");
        assertThat(site.ended(run, PATIENCE).at("/counts/deleted").asInt()).isZero();
        assertThat(site.itemOf(key)).isNotEmpty();
    }

    @Test
    void oneOfTwoRunsStartedAtOnceIsRefusedAndNamesTheOther() {
        site.control()
                .post("/control/faults", "{\"match\":\"POST /rest/api/3/search/jql\",\"times\":1,\"delayMs\":1000}");
        Http.Answer first = site.api().post(site.path("/reconcile"), "{}");

        Http.Answer second = site.api().post(site.path("/reconcile"), "{}");

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body().path("detail").asText())
                .contains("Reconciliation " + first.body().path("id").asText());
        site.ended(first.body().path("id").asText(), PATIENCE);
    }

    @Test
    void aWrongFilterIsRefusedWithAllItsFaultsAndStartsNothing() {
        assertThat(site.api()
                        .post(site.path("/reconcile"), "{\"filter\":\"key =\"}")
                        .status())
                .isEqualTo(422);
        assertThat(site.api()
                        .post(site.path("/reconcile"), "{\"filter\":\"key = DEV-1 ORDER BY key\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aLightRunFindsWhatChangedAMinuteAgoOnBothSides() {
        String key = linkedKey("Lately");
        reconcile("{\"light\":true}");
        site.jira().jira().set(COLLEAGUE, key, Map.of("summary", "Later"));

        JsonNode run = reconcile("{\"light\":true}");

        assertThat(kinds(run)).contains("field name written");
        assertThat(site.item(site.itemOf(key)).at("/fields/name").asText()).isEqualTo("Later");
    }

    @Test
    void aRunThatWouldEndTooManyLinksAsks() {
        List<String> keys =
                IntStream.range(0, 12).mapToObj(at -> newIssue("Doomed " + at)).toList();
        reconcile("{}");
        keys.forEach(key -> site.jira().jira().delete(COLLEAGUE, key));

        JsonNode run = reconcile("{}");

        assertThat(run.path("state").asText()).isEqualTo("asking");
        assertThat(run.path("reason").asText()).contains("12 of ");
        assertThat(run.at("/counts/held").asInt()).isEqualTo(12);
        assertThat(keys).noneMatch(key -> site.itemOf(key).isEmpty());
        String id = run.path("id").asText();
        site.api().post("/api/reconciliations/" + id + "/resume", "");
        assertThat(site.ended(id, PATIENCE).at("/counts/deleted").asInt()).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({
        "America/Anchorage, 0s",
        "Asia/Tokyo, 0s",
        "America/New_York, 2027-11-07T05:58:30Z",
        "America/New_York, 2028-03-12T06:58:30Z"
    })
    void aChangeOneMinuteOldIsFoundInEveryZoneAndOnNightsWhenClocksChange(String zone, String night) {
        String key = linkedKey("In " + zone + " at " + night);
        site.control().post("/control/users", "{\"email\":\"demo@example.com\",\"timeZone\":\"" + zone + "\"}");
        long offset = night.equals("0s")
                ? clockOffset
                : Duration.between(Instant.now(), Instant.parse(night)).toMillis();
        setClock(offset);
        site.jira().jira().set(COLLEAGUE, key, Map.of("summary", "Before"));
        reconcile("{\"light\":true}");
        site.jira().jira().set(COLLEAGUE, key, Map.of("summary", "A minute ago"));
        setClock(offset + 60_000);

        JsonNode run = reconcile("{\"light\":true}");

        assertThat(kinds(run)).contains("field name written");
        assertThat(site.item(site.itemOf(key)).at("/fields/name").asText()).isEqualTo("A minute ago");
    }

    /** Jira's clock never goes back: time that has passed in one test has passed for the next. */
    private static void setClock(long offset) {
        clockOffset = Math.max(clockOffset, offset);
        site.control().post("/control/clock", "{\"offsetMs\":" + clockOffset + "}");
    }
}
