package bactrian.jirasim;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.jirasim.site.Deployment;
import bactrian.jirasim.site.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TransitionTest {

    @BothDeployments
    void theListNamesWhereEachLeadsAndWhatItsScreenNeeds(Deployment deployment) {
        try (JiraSim sim = JiraSim.start(SimOptions.of(deployment))) {
            SimClient demo = SimClient.as(sim, "demo");
            String path = demo.api() + "/issue/DEV-2/transitions";
            var plain = demo.get(path).json().path("transitions");
            assertThat(plain).hasSize(4);
            assertThat(plain.get(3).has("fields")).isFalse();
            assertThat(plain.get(3).has("hasScreen")).isEqualTo(deployment == Deployment.CLOUD);
            var done = demo.get(path + "?expand=transitions.fields&transitionId=41")
                    .json()
                    .at("/transitions/0");
            assertThat(done.at("/to/id").asText()).isEqualTo("10003");
            assertThat(done.at("/fields/resolution/required").asBoolean()).isTrue();
            assertThat(done.at("/fields/resolution/allowedValues/0/name").asText())
                    .isEqualTo("Done");
            assertThat(demo.get(path + "?transitionId=99").json().path("transitions"))
                    .isEmpty();
        }
    }

    @BothDeployments
    void doneNeedsAResolutionAndLeavingItClearsIt(Deployment deployment) {
        try (JiraSim sim = JiraSim.start(SimOptions.of(deployment))) {
            SimClient demo = SimClient.as(sim, "demo");
            assertThat(take(demo, "41", Map.of()).error("resolution")).isEqualTo("Resolution is required.");
            assertThat(sim.jira().text("DEV-2", "status")).isEqualTo("To Do");
            assertThat(take(demo, "41", Map.of("resolution", Map.of("name", "Done")))
                            .status())
                    .isEqualTo(204);
            assertThat(sim.jira().text("DEV-2", "status")).isEqualTo("Done");
            assertThat(sim.jira().text("DEV-2", "resolution")).isEqualTo("Done");
            assertThat(sim.jira().text("DEV-2", "resolutiondate")).isNotEmpty();
            assertThat(take(demo, "21", Map.of()).status()).isEqualTo(204);
            assertThat(sim.jira().text("DEV-2", "resolution")).isEmpty();
        }
    }

    @BothDeployments
    void aFieldThatIsNotOnTheScreenRefusesTheTransition(Deployment deployment) {
        try (JiraSim sim = JiraSim.start(SimOptions.of(deployment))) {
            var answer = take(SimClient.as(sim, "demo"), "21", Map.of("summary", "x"));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.error("summary")).contains("cannot be set");
            assertThat(sim.jira().text("DEV-2", "status")).isEqualTo("To Do");
        }
    }

    @BothDeployments
    void aTransitionThatIsNotAvailableIs400OnCloudAnd500OnDataCenter(Deployment deployment) {
        try (JiraSim sim = JiraSim.start(SimOptions.of(deployment))) {
            sim.jira()
                    .site()
                    .vocabulary()
                    .transitions()
                    .put(new Transition("31", "Ask for review", Set.of("10001"), "10002", List.of(), Set.of()));
            int status = deployment == Deployment.CLOUD ? 400 : 500;
            assertThat(take(SimClient.as(sim, "demo"), "31", Map.of()).status()).isEqualTo(status);
            assertThat(take(SimClient.as(sim, "demo"), "99", Map.of()).status()).isEqualTo(status);
        }
    }

    @BothDeployments
    void theControlApiMakesTheWorkflowAsNastyAsAnAdministratorCan(Deployment deployment) {
        try (JiraSim sim = JiraSim.start(SimOptions.of(deployment))) {
            SimClient demo = SimClient.as(sim, "demo");
            String path = demo.api() + "/issue/DEV-1/transitions";
            demo.put(
                    "/control/transitions",
                    Map.of(
                            "transitions",
                            List.of(
                                    Map.of(
                                            "id",
                                            "5",
                                            "name",
                                            "Close",
                                            "to",
                                            "Done",
                                            "onlyFor",
                                            List.of("user@example.com")),
                                    Map.of("id", "6", "name", "Finish", "to", "Done"),
                                    Map.of(
                                            "id",
                                            "7",
                                            "name",
                                            "Drop",
                                            "to",
                                            "Done",
                                            "required",
                                            List.of("resolution")))));

            assertThat(ids(demo.get(path))).containsExactly("6", "7");
            assertThat(ids(SimClient.as(sim, "user").get(path))).containsExactly("5", "6", "7");
            assertThat(take(demo, path, "5").status()).isEqualTo(deployment == Deployment.CLOUD ? 400 : 500);
            SimClient.Answer hidden = take(demo, path, "7");
            assertThat(hidden.status()).isEqualTo(400);
            assertThat(hidden.error("resolution")).isEqualTo("Resolution is required.");

            demo.put("/control/transitions", Map.of("transitions", List.of()));
            assertThat(ids(demo.get(path))).isEmpty();
            demo.delete("/control/transitions");
            assertThat(ids(demo.get(path))).contains("11", "21", "31", "41");
        }
    }

    private static List<String> ids(SimClient.Answer answer) {
        List<String> ids = new ArrayList<>();
        answer.json()
                .path("transitions")
                .forEach(transition -> ids.add(transition.path("id").asText()));
        return ids;
    }

    private static SimClient.Answer take(SimClient client, String path, String id) {
        return client.post(path, Map.of("transition", Map.of("id", id)));
    }

    @Test
    void withoutThePermissionTheListIsEmpty() {
        try (JiraSim sim = JiraSim.start(SimOptions.cloud())) {
            var site = sim.jira().site();
            site.permissions().deny(site.accounts().get("demo@example.com"), "DEV", "TRANSITION_ISSUES");
            var answer = SimClient.as(sim, "demo").get("/rest/api/3/issue/DEV-2/transitions");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().path("transitions")).isEmpty();
        }
    }

    private static SimClient.Answer take(SimClient client, String id, Map<String, ?> fields) {
        return client.post(
                client.api() + "/issue/DEV-2/transitions", Map.of("transition", Map.of("id", id), "fields", fields));
    }
}
