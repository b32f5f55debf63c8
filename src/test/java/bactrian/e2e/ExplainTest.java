package bactrian.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bactrian.jirasim.site.Deployment;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Explanations of situations an administrator asks about, word by word; webhooks are lost all the time. */
class ExplainTest {
    private static final Path GOLDEN = Path.of("src/test/resources/explain");
    private static final String COLLEAGUE = "user@example.com";

    private static SyncedSite site;

    @BeforeAll
    static void start() {
        site = SyncedSite.start(Deployment.CLOUD);
        site.control().post("/control/webhooks", "{\"drop\":true}");
        site.control().post("/control/projects", "{\"id\":\"10100\",\"key\":\"OPS\",\"name\":\"Operations\"}");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @AfterEach
    void showTheScreensAgain() {
        site.control().put("/control/screens/Initiative", "{\"hidden\":[]}");
    }

    @Test
    void aPairInSync() {
        assertExplained("in-sync", pair("Calm"));
    }

    @Test
    void aChangeThatWasNotHeard() {
        String key = pair("Before");
        site.jira().jira().set(COLLEAGUE, key, Map.of("summary", "After"));

        assertExplained("unheard-change", key);
    }

    @Test
    void aConflictThatIsHeld() {
        String key = pair("Contested");
        site.jira().jira().set(COLLEAGUE, key, Map.of("summary", "Jira's word"));
        patch(key, "{\"name\":\"The portfolio's word\"}");
        await(key, "deadLetters");

        assertExplained("conflict", key);
    }

    @Test
    void aFieldThatIsNotOnTheScreen() {
        String key = pair("Hidden");
        site.control().put("/control/screens/Initiative", "{\"hidden\":[\"customfield_10040\"]}");
        patch(key, "{\"overallRag\":\"Red\"}");
        await(key, "deadLetters");

        assertExplained("dead-letter", key);
    }

    @Test
    void anIssueThatWasMoved() {
        String key = pair("Moved");
        String moved = site.jira().jira().move(COLLEAGUE, key, "OPS").key();

        assertExplained("moved", key, moved);
    }

    @Test
    void anIssueOfATypeThatIsNotMapped() {
        assertExplained("story", issue("Story", "A story"));
    }

    @Test
    void anIssueCreatedBeforeTheIntegration() {
        assertExplained("created-before", "DEV-1");
    }

    @Test
    void anIssueThatWasUnlinkedByHand() {
        String key = pair("Parted");
        String link = explain(key).at("/link/id").asText();
        site.api().delete(site.path("/links/" + link));

        assertExplained("unlinked", key);
    }

    @Test
    void anIssueWhoseWebhookWasLost() {
        assertExplained("missed", issue("Initiative", "Missed"));
    }

    @Test
    void anIssueThatWasDeleted() {
        String key = pair("Deleted");
        site.jira().jira().delete(COLLEAGUE, key);

        assertExplained("deleted", key);
    }

    @Test
    void anEventThatWaitsForItsIntegration() {
        String key = pair("Waiting");
        site.api().post(site.path("/pause"), "");
        try {
            patch(key, "{\"name\":\"Still waiting\"}");

            assertExplained("paused", key);
        } finally {
            site.api().post(site.path("/resume"), "");
            site.quiet();
        }
    }

    @Test
    void anItemWhoseLinkEnded() {
        String key = pair("Left alone");
        String item = site.itemOf(key);
        site.jira().jira().delete(COLLEAGUE, key);
        site.reconcile("{\"light\":true}", Duration.ofSeconds(60));
        site.reconcile("{}", Duration.ofSeconds(60));

        assertThat(said(site.api().get("/api/explain?item=" + item).body()).replace("Item " + item, "Item ID"))
                .isEqualTo(golden("item-unlinked"));
    }

    @Test
    void anIssueOfAnotherProjectIsNothingToUs() {
        Http.Answer answer = site.api().get("/api/explain?issue=NOPE-1");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body().path("detail").asText())
                .isEqualTo(
                        "No integration is of the project of issue \"NOPE-1\", and no link knows it: nothing is synced"
                                + " with it.");
    }

    private static String pair(String name) {
        return site.linkedItem("{\"name\":\"" + name + "\"}")
                .at("/link/issueKey")
                .asText();
    }

    private static String issue(String type, String summary) {
        return site.jira()
                .jira()
                .create(COLLEAGUE, "DEV", type, Map.of("summary", summary))
                .key();
    }

    private static void patch(String key, String fields) {
        site.api().patch("/api/portfolio/items/" + site.itemOf(key), "{\"fields\":" + fields + "}");
    }

    private static JsonNode explain(String key) {
        return site.api().get("/api/explain?issue=" + key).body();
    }

    private static void await(String key, String member) {
        SyncedSite.await(() -> !explain(key).path(member).isEmpty());
        site.quiet();
    }

    private static void assertExplained(String name, String key) {
        assertExplained(name, key, key);
    }

    private static void assertExplained(String name, String key, String shownKey) {
        String said = said(explain(key)).replaceAll("\\b(" + key + "|" + shownKey + ")\\b", "KEY");
        assertThat(said).isEqualTo(golden(name));
    }

    /** The sentences without what differs from run to run. */
    private static String said(JsonNode explanation) {
        return StreamSupport.stream(explanation.path("says").spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining("\n"))
                        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", "TIME")
                        .replaceAll("item \\d+", "item ID")
                        .replaceAll("issue/\\d+", "issue/ID")
                        .replaceAll("Event \\d+", "Event ID")
                + "\n";
    }

    private static String golden(String name) {
        try {
            return Files.readString(GOLDEN.resolve(name + ".txt"), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
