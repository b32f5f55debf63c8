package bactrian.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.jirasim.site.Deployment;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The main job, end to end; each deployment has a subclass. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TwoWaySyncTest {
    private final SyncedSite site;

    TwoWaySyncTest(Deployment deployment) {
        site = SyncedSite.start(deployment);
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @AfterEach
    void letJiraBe() {
        site.control().delete("/control/webhooks");
        site.quiet();
    }

    @Test
    void fields_travel_both_ways_and_the_echo_costs_no_write() {
        JsonNode item =
                site.linkedItem("{\"name\":\"First\",\"overallRag\":\"Green\",\"description\":\"One\\n\\nTwo\"}");
        String id = item.path("id").asText();
        String key = item.path("link").path("issueKey").asText();
        assertThat(site.issue(key).path("summary").asText()).isEqualTo("First");

        site.colleague().put(site.jiraApi() + "/issue/" + key, "{\"fields\":{\"summary\":\"From Jira\"}}");
        SyncedSite.await(() -> site.item(id).at("/fields/name").asText().equals("From Jira"));

        site.quiet();
        site.control().delete("/control/calls");
        site.api()
                .patch(
                        "/api/portfolio/items/" + id,
                        "{\"fields\":{\"name\":\"From here\",\"startDate\":\"2026-02-03\",\"lifecycleStage\":\"In Progress\"}}");
        SyncedSite.await(
                () -> site.issue(key).path("status").path("name").asText().equals("In Progress"));
        site.quiet();

        assertThat(site.issue(key).path("summary").asText()).isEqualTo("From here");
        assertThat(site.calls("PUT")).as("one edit, none for the echo").isEqualTo(1);
        assertThat(site.item(id).at("/fields/lifecycleStage").asText()).isEqualTo("In Progress");
        JsonNode row = site.api()
                .get("/api/activity?issue=" + key + "&field=name")
                .body()
                .at("/items/0");
        assertThat(row.path("before").asText()).isEqualTo("From Jira");
        assertThat(row.path("after").asText()).isEqualTo("From here");
        assertThat(row.path("sourceBefore").asText()).isEqualTo("From Jira");
        assertThat(row.path("sourceAfter").asText()).isEqualTo("From here");
        assertThat(row.path("calls").asInt())
                .as("one edit, one list of transitions, one transition")
                .isEqualTo(3);
        assertThat(row.path("durationMs").asLong()).isPositive();
    }

    @Test
    void twins_are_made_once_and_never_again_after_a_delete() {
        JsonNode made = site.colleague()
                .post(
                        site.jiraApi() + "/issue",
                        "{\"fields\":{\"project\":{\"key\":\"DEV\"},\"issuetype\":{\"name\":\"Initiative\"},\"summary\":\"Born in Jira\"}}")
                .body();
        String key = made.path("key").asText();
        SyncedSite.await(() -> !site.itemOf(key).isEmpty());
        site.quiet();
        String id = site.itemOf(key);
        assertThat(site.item(id).at("/fields/name").asText()).isEqualTo("Born in Jira");

        site.colleague().delete(site.jiraApi() + "/issue/" + key);
        SyncedSite.await(() -> site.itemOf(key).isEmpty());
        site.control().delete("/control/calls");
        site.api().patch("/api/portfolio/items/" + id, "{\"fields\":{\"name\":\"Alone\"}}");
        site.quiet();
        assertThat(site.item(id).has("link")).isFalse();
        assertThat(site.calls("POST")).as("no twin is made again").isZero();
    }

    @Test
    void a_refused_field_becomes_a_dead_letter_and_the_others_are_written() {
        JsonNode item = site.linkedItem("{\"name\":\"Screens\"}");
        String id = item.path("id").asText();
        String key = item.at("/link/issueKey").asText();
        String startField = startField(site);
        site.control().put("/control/screens/Initiative", "{\"hidden\":[\"" + startField + "\"]}");

        site.api()
                .patch(
                        "/api/portfolio/items/" + id,
                        "{\"fields\":{\"name\":\"Still written\",\"startDate\":\"2026-04-05\"}}");
        SyncedSite.await(
                () -> site.api().get("/api/dead-letters").body().path("items").size() == 1);
        JsonNode letter =
                site.api().get("/api/dead-letters").body().path("items").get(0);
        assertThat(site.issue(key).path("summary").asText()).isEqualTo("Still written");
        assertThat(letter.path("field").asText()).isEqualTo("startDate");
        assertThat(letter.path("reason").asText()).contains("cannot be set");
        assertThat(letter.path("advice").asText()).contains("edit screen");

        site.control().put("/control/screens/Initiative", "{\"hidden\":[]}");
        site.api().post("/api/dead-letters/" + letter.path("id").asText() + "/replay", "");
        SyncedSite.await(() -> site.issue(key).path(startField).asText().equals("2026-04-05"));
        SyncedSite.await(
                () -> site.api().get("/api/dead-letters").body().path("items").isEmpty());
    }

    private static String startField(SyncedSite site) {
        for (JsonNode field : site.colleague().get(site.jiraApi() + "/field").body()) {
            if (field.path("name").asText().equals("Target start")) {
                return field.path("id").asText();
            }
        }
        throw new AssertionError("The stand-in has no field Target start");
    }

    @Test
    void an_issue_whose_creation_got_no_answer_is_found_by_its_mark_and_not_made_twice() {
        site.control()
                .post(
                        "/control/faults",
                        "{\"match\":\"POST " + site.jiraApi() + "/issue\",\"times\":1,\"drop\":\"after\"}");

        JsonNode item = site.linkedItem("{\"name\":\"Made once\"}");

        assertThat(site.jira().jira().site().issues().all())
                .filteredOn(issue -> issue.value("summary")
                        .map(JsonNode::asText)
                        .filter("Made once"::equals)
                        .isPresent())
                .singleElement()
                .satisfies(issue -> assertThat(issue.key())
                        .isEqualTo(item.at("/link/issueKey").asText()));
    }

    @Test
    void what_was_accepted_survives_a_kill() {
        JsonNode item = site.linkedItem("{\"name\":\"Before\"}");
        String id = item.path("id").asText();
        String key = item.at("/link/issueKey").asText();
        site.api().post(site.path("/pause"), "");
        site.colleague().put(site.jiraApi() + "/issue/" + key, "{\"fields\":{\"summary\":\"After\"}}");
        SyncedSite.await(
                () -> site.api().get(site.path("")).body().path("backlog").asInt() == 1);

        site.bactrian().kill();
        site.bactrian().start();
        assertThat(site.item(id).at("/fields/name").asText()).isEqualTo("Before");
        site.api().post(site.path("/resume"), "");

        SyncedSite.await(() -> site.item(id).at("/fields/name").asText().equals("After"));
    }

    @Test
    void duplicates_and_reversed_order_end_in_the_newest_state_with_one_write() {
        JsonNode item = site.linkedItem("{\"name\":\"Zero\"}");
        String id = item.path("id").asText();
        String issueId = item.at("/link/issueId").asText();
        String key = item.at("/link/issueKey").asText();
        site.control().post("/control/webhooks", "{\"drop\":1}");
        site.colleague().put(site.jiraApi() + "/issue/" + key, "{\"fields\":{\"summary\":\"Newest\"}}");

        assertThat(site.deliver(delivery(issueId, key, "Newest", 2), "b")).isEqualTo(200);
        assertThat(site.deliver(delivery(issueId, key, "Newest", 2), "b")).isEqualTo(200);
        assertThat(site.deliver(delivery(issueId, key, "Older", 1), "a")).isEqualTo(200);
        SyncedSite.await(() -> site.item(id).at("/fields/name").asText().equals("Newest"));
        site.quiet();

        assertThat(site.item(id).at("/fields/name").asText()).isEqualTo("Newest");
        assertThat(site.portfolioWrites(key, "name")).containsExactly("Zero -> Newest");
    }

    private static String delivery(String issueId, String key, String summary, int timestamp) {
        return """
                {"timestamp":%d,"webhookEvent":"jira:issue_updated","issue":{"id":"%s","key":"%s","fields":{
                "summary":"%s","project":{"id":"10000","key":"DEV"}}}}"""
                .formatted(timestamp, issueId, key, summary);
    }
}
