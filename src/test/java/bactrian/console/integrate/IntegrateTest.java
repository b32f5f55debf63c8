package bactrian.console.integrate;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.console.Console;
import bactrian.e2e.Http.Answer;
import bactrian.jirasim.SimOptions;
import bactrian.jirasim.control.Fault;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each wrong input of Integrate has a fault of its own at the field that is wrong; nothing is saved. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class IntegrateTest {
    private final Console console;

    IntegrateTest(SimOptions options) {
        console = Console.start(options);
    }

    @AfterAll
    void stop() {
        console.close();
    }

    @AfterEach
    void putRight() {
        console.jira().clearFaults();
        console.jira().admin().grant("demo@example.com", "DEV", "EDIT_ISSUES");
        console.jira().admin().grant("demo@example.com", "DEV", "TRANSITION_ISSUES");
        console.jira().admin().grant("demo@example.com", "*", "ADMINISTER");
        console.api().get("/api/integrations").body().path("items").forEach(row -> console.api()
                .delete("/api/integrations/" + row.path("id").asText()));
    }

    /** A wrong input, or a Jira that does not fit it. */
    record Wrong(
            String what, Consumer<ObjectNode> input, Consumer<Console> jira, String step, String field, String says) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static Wrong input(String what, Consumer<ObjectNode> input, String step, String field, String says) {
        return new Wrong(what, input, console -> {}, step, field, says);
    }

    private static Wrong jira(String what, Consumer<Console> jira, String step, String field, String says) {
        return new Wrong(what, input -> {}, jira, step, field, says);
    }

    static Stream<Wrong> wrongs() {
        Fault page =
                new Fault("GET /rest/api/*/serverInfo", 1, 200, Map.of("Content-Type", "text/html"), "<html>", 0, "");
        Fault other = new Fault(
                "GET /rest/api/*/serverInfo", 1, 200, Map.of("Content-Type", "application/json"), "{}", 0, "");
        Fault moved = new Fault(
                "GET /rest/api/*/serverInfo", 1, 302, Map.of("Location", "https://elsewhere.example/"), "", 0, "");
        return Stream.of(
                input(
                        "no such host",
                        in -> in.put("jiraUrl", "https://no.such.host.invalid"),
                        "server",
                        "jiraUrl",
                        "host name"),
                input("loopback", in -> in.put("jiraUrl", "http://127.0.0.1:1"), "address", "jiraUrl", "loopback"),
                input("metadata", in -> in.put("jiraUrl", "https://169.254.169.254"), "address", "jiraUrl", "metadata"),
                input("plain http", in -> in.put("jiraUrl", "http://jira.invalid"), "address", "jiraUrl", "Plain http"),
                jira("a web page", c -> c.jira().fault(page), "server", "jiraUrl", "web page, not Jira"),
                jira("another service", c -> c.jira().fault(other), "server", "jiraUrl", "not Jira"),
                jira("a redirect", c -> c.jira().fault(moved), "server", "jiraUrl", "redirects to elsewhere.example"),
                input(
                        "the other deployment",
                        IntegrateTest::otherDeployment,
                        "deployment",
                        "deployment",
                        "change deployment"),
                input("a wrong token", in -> in.put("apiToken", "wrong"), "credentials", "apiToken", "credentials"),
                input("a wrong id", in -> in.put("projectId", "99999"), "project", "projectId", "no project 99999"),
                input("a wrong name", in -> in.put("name", "Develpment"), "name", "name", "\"Development\""),
                jira(
                        "no permission",
                        c -> c.jira().admin().deny("demo@example.com", "DEV", "EDIT_ISSUES"),
                        "permissions",
                        "username",
                        "\"Edit Issues\""));
    }

    private static void otherDeployment(ObjectNode input) {
        boolean cloud = input.path("deployment").asText().equals("cloud");
        input.put("deployment", cloud ? "data-center" : "cloud")
                .put("username", "demo@example.com")
                .put("auth", cloud ? "basic" : "bearer");
    }

    @ParameterizedTest
    @MethodSource("wrongs")
    void aWrongInputIsNamedAtItsFieldAndNothingIsSaved(Wrong wrong) {
        wrong.jira().accept(console);
        ObjectNode input = console.rightInput();
        wrong.input().accept(input);

        Answer answer = console.api().post("/api/integrations", input.toString());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(failed(answer.body())).containsExactly(wrong.step());
        assertThat(answer.body().path("errors")).hasSize(1);
        assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo(wrong.field());
        assertThat(answer.body().at("/errors/0/message").asText())
                .contains(wrong.says())
                .doesNotContain("demo-token");
        assertThat(console.api().get("/api/integrations").body().path("items")).isEmpty();
    }

    private static List<String> failed(JsonNode report) {
        return steps(report, "failed");
    }

    private static List<String> steps(JsonNode report, String state) {
        return report.path("steps").findParents("step").stream()
                .filter(step -> step.path("state").asText().equals(state))
                .map(step -> step.path("step").asText())
                .toList();
    }

    @Test
    void faultsOfIndependentStepsAreAllToldAtOnceAndTheRightNameIsSuggested() {
        console.jira().admin().deny("demo@example.com", "DEV", "EDIT_ISSUES");
        console.jira().admin().deny("demo@example.com", "DEV", "TRANSITION_ISSUES");
        ObjectNode input = console.rightInput().put("name", "Develpment");

        JsonNode problem =
                console.api().post("/api/integrations", input.toString()).body();

        assertThat(failed(problem)).containsExactly("name", "permissions");
        assertThat(problem.path("errors")).hasSize(3);
        assertThat(problem.at("/steps/5/suggestion").asText()).isEqualTo("Development");
    }

    @Test
    void whatRestsOnAFailedStepIsLeftOut() {
        JsonNode problem = console.api()
                .post(
                        "/api/integrations",
                        console.rightInput().put("apiToken", "wrong").toString())
                .body();

        assertThat(steps(problem, "skipped"))
                .containsExactly("project", "name", "permissions", "issue-types", "webhook");
    }

    @Test
    void whatIsRightPassesEveryStepAndIsSavedWithoutShowingTheToken() {
        Answer answer =
                console.api().post("/api/integrations", console.rightInput().toString());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(failed(answer.body())).isEmpty();
        assertThat(answer.body().path("steps")).hasSize(9);
        assertThat(answer.body().path("jql").asText()).isEqualTo("project = \"Development\"");
        assertThat(answer.body().toString()).doesNotContain("demo-token");
    }

    @Test
    void aStoredIntegrationIsCheckedAgainWithTheIssueTypesAndDeletesItUses() {
        String path = console.integrate();
        console.api()
                .put(
                        path + "/mappings",
                        "[{\"itemType\":\"initiative\",\"issueType\":\"Initiative\",\"onDelete\":\"delete\","
                                + "\"fields\":[{\"portfolioField\":\"name\",\"jiraField\":\"summary\"}]}]");
        assertThat(console.api().post(path + "/check", "").body().path("ok").asBoolean())
                .isTrue();

        console.jira().admin().deny("demo@example.com", "DEV", "DELETE_ISSUES");
        JsonNode report = console.api().post(path + "/check", "").body();
        console.jira().admin().grant("demo@example.com", "DEV", "DELETE_ISSUES");

        assertThat(report.path("ok").asBoolean()).isFalse();
        assertThat(report.at("/errors/0/message").asText()).contains("Delete Issues");
    }

    @Test
    void aMappingOfAnIssueTypeThatIsNotThereIsRefused() {
        Answer answer = console.api()
                .put(
                        console.integrate() + "/mappings",
                        "[{\"itemType\":\"initiative\",\"issueType\":\"Camel\",\"fields\":[]}]");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo("[0].issueType");
        assertThat(answer.body().at("/errors/0/message").asText()).contains("Camel", "Initiative");
    }

    @Test
    void everyFaultOfFormIsToldAtOnce() {
        JsonNode problem = console.api().post("/api/integrations", "{}").body();

        assertThat(problem.path("errors").findValuesAsText("field"))
                .contains("deployment", "name", "jiraUrl", "apiToken", "projectId");
    }
}
