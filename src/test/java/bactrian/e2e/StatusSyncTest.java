package bactrian.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.jirasim.site.Deployment;
import bactrian.jirasim.site.Transition;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How a status chosen in the portfolio reaches an issue through its workflow; each deployment has a subclass. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StatusSyncTest {
    private static final String TO_DO = "10000";
    private static final String IN_PROGRESS = "10001";
    private static final String IN_REVIEW = "10002";
    private static final String DONE = "10003";
    private static final String RESOLVED = "{\"resolution\":{\"name\":\"Done\"}}";

    private final SyncedSite site;

    StatusSyncTest(Deployment deployment) {
        site = SyncedSite.start(deployment);
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @BeforeEach
    void workflow() {
        transition("11", Set.of(), TO_DO, List.of(), Set.of());
        transition("21", Set.of(), IN_PROGRESS, List.of(), Set.of());
        transition("31", Set.of(), IN_REVIEW, List.of(), Set.of());
        transition("41", Set.of(), DONE, List.of("resolution"), Set.of("resolution"));
    }

    @AfterEach
    void quiet() {
        site.jira().jira().site().vocabulary().transitions().remove("51");
        site.quiet();
    }

    private void transition(String id, Set<String> from, String to, List<String> screen, Set<String> required) {
        site.jira()
                .jira()
                .site()
                .vocabulary()
                .transitions()
                .put(new Transition(id, "Step " + id, from, to, screen, required));
    }

    private void rules(String transitions) {
        assertThat(site.api()
                        .put(
                                site.path("/mappings"),
                                """
                                [{"itemType":"initiative","issueType":"Initiative","transitions":%s,"fields":[
                                  {"portfolioField":"name","jiraField":"summary"},
                                  {"portfolioField":"overallRag","jiraField":"RAG Status"},
                                  {"portfolioField":"lifecycleStage","jiraField":"status"}]}]"""
                                        .formatted(transitions))
                        .status())
                .isEqualTo(200);
    }

    private JsonNode linked(String name) {
        return site.linkedItem("{\"name\":\"" + name + "\",\"lifecycleStage\":\"To Do\"}");
    }

    private void want(JsonNode item, String stage) {
        site.api()
                .patch(
                        "/api/portfolio/items/" + item.path("id").asText(),
                        "{\"fields\":{\"lifecycleStage\":\"" + stage + "\"}}");
    }

    private String status(JsonNode item) {
        return site.issue(item.at("/link/issueKey").asText()).at("/status/name").asText();
    }

    private List<JsonNode> letters(JsonNode item) {
        return StreamSupport.stream(
                        site.api().get("/api/dead-letters").body().path("items").spliterator(), false)
                .filter(letter ->
                        letter.path("itemId").asText().equals(item.path("id").asText()))
                .toList();
    }

    private List<String> stages(JsonNode item) {
        return site.portfolioWrites(item.at("/link/issueKey").asText(), "lifecycleStage");
    }

    @Test
    void aRequiredScreenFieldIsNamedUntilItHasADefault() {
        rules("{}");
        JsonNode item = linked("Screen");
        want(item, "Done");
        SyncedSite.await(() -> letters(item).size() == 1);
        assertThat(letters(item).get(0).path("reason").asText()).contains("resolution");
        assertThat(letters(item).get(0).path("advice").asText()).contains("transitions.defaults.Done");

        rules("{\"defaults\":{\"Done\":" + RESOLVED + "}}");
        SyncedSite.await(() -> status(item).equals("Done") && letters(item).isEmpty());
        assertThat(site.issue(item.at("/link/issueKey").asText())
                        .at("/resolution/name")
                        .asText())
                .isEqualTo("Done");
    }

    @Test
    void aDefaultForAFieldThatIsNotOnTheScreenIsTakenOut() {
        transition("41", Set.of(), DONE, List.of(), Set.of());
        rules("{\"defaults\":{\"Done\":" + RESOLVED + "}}");
        JsonNode item = linked("No screen");
        want(item, "Done");

        SyncedSite.await(() -> status(item).equals("Done"));
        site.quiet();
        assertThat(letters(item)).isEmpty();
    }

    @Test
    void aRequiredScreenFieldThatIsMappedTakesTheItemsValue() {
        transition("41", Set.of(), DONE, List.of("customfield_10040"), Set.of("customfield_10040"));
        rules("{}");
        JsonNode item = linked("Mapped");
        site.api()
                .patch(
                        "/api/portfolio/items/" + item.path("id").asText(),
                        "{\"fields\":{\"overallRag\":\"Amber\",\"lifecycleStage\":\"Done\"}}");

        SyncedSite.await(() -> status(item).equals("Done"));
        site.quiet();
        assertThat(letters(item)).isEmpty();
        assertThat(site.issue(item.at("/link/issueKey").asText())
                        .at("/customfield_10040/value")
                        .asText())
                .isEqualTo("Amber");
    }

    @Test
    void ofTwoTransitionsToOneStatusTheEasierOneIsTaken() {
        transition("51", Set.of(), DONE, List.of(), Set.of());
        rules("{}");
        JsonNode item = linked("Two ways");
        want(item, "Done");

        SyncedSite.await(() -> status(item).equals("Done"));
    }

    @Test
    void aPathIsWalkedAndItsStagesNeverReachThePortfolio() {
        transition("21", Set.of(TO_DO), IN_PROGRESS, List.of(), Set.of());
        transition("31", Set.of(IN_PROGRESS), IN_REVIEW, List.of(), Set.of());
        transition("41", Set.of(IN_REVIEW), DONE, List.of("resolution"), Set.of("resolution"));
        rules("{\"paths\":{\"Done\":[\"In Progress\",\"In Review\",\"Done\"]},\"defaults\":{\"Done\":" + RESOLVED
                + "}}");
        JsonNode item = linked("Path");
        want(item, "Done");

        SyncedSite.await(() -> status(item).equals("Done"));
        site.quiet();
        assertThat(stages(item)).isEmpty();
        assertThat(site.item(item.path("id").asText())
                        .at("/fields/lifecycleStage")
                        .asText())
                .isEqualTo("Done");
        assertThat(letters(item)).isEmpty();
    }

    @Test
    void aPathThatIsBlockedStopsSaysWhatCanBeReachedAndGoesOnWhenItIsOpen() {
        transition("21", Set.of(TO_DO), IN_PROGRESS, List.of(), Set.of());
        transition("31", Set.of(DONE), IN_REVIEW, List.of(), Set.of());
        transition("41", Set.of(IN_REVIEW), DONE, List.of("resolution"), Set.of("resolution"));
        rules("{\"paths\":{\"Done\":[\"In Progress\",\"In Review\"]},\"defaults\":{\"Done\":" + RESOLVED + "}}");
        JsonNode item = linked("Blocked");
        want(item, "Done");

        SyncedSite.await(() -> letters(item).size() == 1);
        site.quiet();
        assertThat(status(item)).isEqualTo("In Progress");
        assertThat(letters(item).get(0).path("reason").asText()).contains("cannot be reached", "To Do");
        assertThat(stages(item)).as("the stage is ours alone").isEmpty();
        assertThat(site.item(item.path("id").asText())
                        .at("/fields/lifecycleStage")
                        .asText())
                .isEqualTo("Done");

        transition("31", Set.of(IN_PROGRESS), IN_REVIEW, List.of(), Set.of());
        site.api().post("/api/dead-letters/" + letters(item).get(0).path("id").asText() + "/replay", "");
        SyncedSite.await(() -> status(item).equals("Done") && letters(item).isEmpty());
        assertThat(stages(item)).isEmpty();
    }

    @Test
    void aPathCutByAKillIsWalkedToItsEnd() throws InterruptedException {
        transition("21", Set.of(TO_DO), IN_PROGRESS, List.of(), Set.of());
        transition("31", Set.of(IN_PROGRESS), IN_REVIEW, List.of(), Set.of());
        transition("41", Set.of(IN_REVIEW), DONE, List.of("resolution"), Set.of("resolution"));
        rules("{\"paths\":{\"Done\":[\"In Progress\",\"In Review\"]},\"defaults\":{\"Done\":" + RESOLVED + "}}");
        JsonNode item = linked("Killed");
        site.control()
                .post(
                        "/control/kill",
                        "{\"match\":\"POST " + site.jiraApi() + "/issue/*/transitions\",\"when\":\"after\",\"pid\":"
                                + site.bactrian().pid() + "}");
        want(item, "Done");
        SyncedSite.await(() -> !site.bactrian().isAlive());
        assertThat(status(item)).isEqualTo("In Progress");

        site.bactrian().start();

        SyncedSite.await(() -> status(item).equals("Done"));
        site.quiet();
        assertThat(stages(item)).isEmpty();
    }

    @Test
    void aStatusThatTheWorkflowDoesNotHaveIsRefusedWhenTheMappingIsSaved() {
        var answer = site.api()
                .put(
                        site.path("/mappings"),
                        """
                        [{"itemType":"initiative","issueType":"Initiative","transitions":{"paths":{"Shipped":["To Do"]}},
                          "fields":[{"portfolioField":"name","jiraField":"summary"}]}]""");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().at("/errors/0/message").asText()).contains("no status \"Shipped\"", "In Review");
    }
}
