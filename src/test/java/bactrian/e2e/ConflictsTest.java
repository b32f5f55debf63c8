package bactrian.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.jirasim.site.Deployment;
import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What becomes of values that both sides changed, end to end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConflictsTest {
    private SyncedSite site;
    private String item;
    private String key;

    @BeforeAll
    void start() {
        site = SyncedSite.start(Deployment.CLOUD);
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @BeforeEach
    void pair() {
        JsonNode made = site.linkedItem("{\"name\":\"Before\"}");
        item = made.path("id").asText();
        key = made.at("/link/issueKey").asText();
    }

    @Test
    void a_held_conflict_is_decided_by_a_person_and_the_loser_can_be_restored() {
        changeBoth("From Jira", "From here");
        JsonNode conflict = awaitConflict();
        assertThat(conflict.path("reason").asText()).contains("From Jira", "From here");
        assertThat(site.api()
                        .post("/api/conflicts/" + conflict.path("id").asText(), "{\"keep\":\"nobody\"}")
                        .status())
                .isEqualTo(422);

        site.api().post("/api/conflicts/" + conflict.path("id").asText(), "{\"keep\":\"jira\"}");
        SyncedSite.await(() -> name().equals("From Jira"));
        site.quiet();
        assertThat(conflicts()).isEmpty();

        String row = lost("From here");
        assertThat(site.api().post("/api/activity/" + row + "/restore", "").status())
                .isEqualTo(200);
        SyncedSite.await(() -> summary().equals("From here"));
        assertThat(name()).isEqualTo("From here");
    }

    @Test
    void the_portfolio_can_be_kept_as_well() {
        changeBoth("Theirs", "Ours");
        site.api().post("/api/conflicts/" + awaitConflict().path("id").asText(), "{\"keep\":\"portfolio\"}");

        SyncedSite.await(() -> summary().equals("Ours"));
        site.api().post("/api/activity/" + lost("Theirs") + "/restore", "");
        SyncedSite.await(() -> summary().equals("Theirs"));
        assertThat(name()).isEqualTo("Theirs");
    }

    @Test
    void a_colleagues_edit_between_our_read_and_our_write_is_seen_and_decided() {
        site.control().delete("/control/calls");
        site.control().post("/control/faults", "{\"match\":\"PUT /rest/api/3/issue/*\",\"times\":1,\"delayMs\":1500}");
        site.api().patch("/api/portfolio/items/" + item, "{\"fields\":{\"name\":\"Ours\"}}");
        SyncedSite.await(() -> site.calls("GET") + site.calls("POST") > 0);
        site.colleague().put("/rest/api/2/issue/" + key, "{\"fields\":{\"summary\":\"Theirs\"}}");
        SyncedSite.await(() -> summary().equals("Ours"));

        JsonNode conflict = awaitConflict();
        assertThat(conflict.path("reason").asText()).contains("Theirs", "Ours");
        site.api().post("/api/conflicts/" + conflict.path("id").asText(), "{\"keep\":\"jira\"}");

        SyncedSite.await(() -> name().equals("Theirs") && summary().equals("Theirs"));
        assertThat(conflicts()).isEmpty();
    }

    private void changeBoth(String theirs, String ours) {
        site.api().post(site.path("/pause"), "");
        site.colleague().put(site.jiraApi() + "/issue/" + key, "{\"fields\":{\"summary\":\"" + theirs + "\"}}");
        site.api().patch("/api/portfolio/items/" + item, "{\"fields\":{\"name\":\"" + ours + "\"}}");
        site.api().post(site.path("/resume"), "");
    }

    private JsonNode conflicts() {
        return site.api().get("/api/conflicts").body().path("items");
    }

    private JsonNode awaitConflict() {
        Awaitility.await().until(() -> !conflicts().isEmpty());
        return conflicts().get(0);
    }

    private String name() {
        return site.item(item).at("/fields/name").asText();
    }

    private String summary() {
        return site.issue(key).path("summary").asText();
    }

    /** The row of the activity log whose write overwrote that value. */
    private String lost(String value) {
        for (JsonNode row : site.api().get("/api/activity").body().path("items")) {
            if (row.path("before").asText().equals(value)
                    && row.path("restorable").asBoolean()) {
                return row.path("id").asText();
            }
        }
        throw new AssertionError("No row lost " + value);
    }
}
