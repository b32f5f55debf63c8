package bactrian.jirasim;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.jirasim.site.Deployment;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlTest {

    @Test
    void callsAreRecordedWithoutControl() {
        try (JiraSim sim = JiraSim.start(SimOptions.cloud())) {
            SimClient demo = SimClient.as(sim, "demo");
            demo.get("/rest/api/3/issue/DEV-1?fields=summary");
            demo.get("/rest/api/3/issue/NOPE-1");
            demo.post("/control/clock", Map.of("offsetMs", 0));
            var calls = demo.get("/control/calls").json();
            assertThat(Json.text(calls))
                    .isEqualTo("[{\"method\":\"GET\",\"path\":\"/rest/api/3/issue/DEV-1\",\"status\":200},"
                            + "{\"method\":\"GET\",\"path\":\"/rest/api/3/issue/NOPE-1\",\"status\":404}]");
            demo.delete("/control/calls");
            assertThat(demo.get("/control/calls").json()).isEmpty();
        }
    }

    @Test
    void faultsWaitForTheirCall() {
        try (JiraSim sim = JiraSim.start(SimOptions.cloud())) {
            SimClient demo = SimClient.as(sim, "demo");
            demo.post(
                    "/control/faults",
                    Map.of(
                            "match",
                            "PUT /rest/api/3/issue/*",
                            "times",
                            2,
                            "status",
                            429,
                            "headers",
                            Map.of("Retry-After", "1", "RateLimit-Reason", "jira-burst-based"),
                            "body",
                            "<html>slow down</html>"));
            assertThat(demo.get("/rest/api/3/issue/DEV-1").status()).isEqualTo(200);
            var refused = demo.edit("DEV-1", Map.of("summary", "x"));
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.text()).startsWith("<html>");
            assertThat(refused.raw().headers().firstValue("RateLimit-Reason")).contains("jira-burst-based");
            assertThat(demo.edit("DEV-1", Map.of("summary", "x")).status()).isEqualTo(429);
            assertThat(demo.edit("DEV-1", Map.of("summary", "x")).status()).isEqualTo(204);
        }
    }

    @Test
    void aConnectionIsCutBeforeOrAfterTheWork() {
        try (JiraSim sim = JiraSim.start(SimOptions.cloud())) {
            SimClient demo = SimClient.as(sim, "demo");
            demo.post("/control/faults", Map.of("match", "PUT *", "drop", "after"));
            assertThat(demo.edit("DEV-1", Map.of("summary", "Done all the same"))
                            .status())
                    .isZero();
            assertThat(sim.jira().text("DEV-1", "summary")).isEqualTo("Done all the same");
            demo.post("/control/faults", Map.of("match", "PUT *", "drop", "before"));
            assertThat(demo.edit("DEV-1", Map.of("summary", "Never")).status()).isZero();
            assertThat(sim.jira().text("DEV-1", "summary")).isEqualTo("Done all the same");
            demo.post("/control/faults", Map.of("match", "PUT *", "status", 500));
            demo.delete("/control/faults");
            assertThat(demo.edit("DEV-1", Map.of("summary", "Well")).status()).isEqualTo(204);
        }
    }

    @ParameterizedTest
    @CsvSource({"before, Open a branch in Berlin", "after, Last words"})
    void aProcessIsKilledAroundTheWork(String when, String summary) throws IOException {
        Process victim = new ProcessBuilder("sleep", "600").start();
        try (JiraSim sim = JiraSim.start(SimOptions.cloud())) {
            SimClient demo = SimClient.as(sim, "demo");
            demo.post("/control/kill", Map.of("match", "PUT /rest/api/3/issue/*", "when", when, "pid", victim.pid()));
            demo.get("/rest/api/3/issue/DEV-1");
            assertThat(victim.isAlive()).isTrue();
            demo.edit("DEV-1", Map.of("summary", "Last words"));
            assertThat(victim.onExit()
                            .completeOnTimeout(null, 5, TimeUnit.SECONDS)
                            .join())
                    .isNotNull();
            assertThat(sim.jira().text("DEV-1", "summary")).isEqualTo(summary);
        } finally {
            victim.destroyForcibly();
        }
    }

    @BothDeployments
    void manyThreadsGetKeysOfTheirOwnAndLoseNoEdit(Deployment deployment) {
        try (JiraSim sim = JiraSim.start(SimOptions.of(deployment))) {
            SimClient demo = SimClient.as(sim, "demo");
            var fields = Map.of("project", Map.of("key", "DEV"), "issuetype", Map.of("name", "Story"), "summary", "x");
            IntStream.range(0, 200).parallel().forEach(i -> {
                demo.post(demo.api() + "/issue", Map.of("fields", fields));
                var label = Map.of("labels", List.of(Map.of("add", "l" + i)));
                demo.put(demo.api() + "/issue/DEV-1", Map.of("update", label));
            });
            assertThat(sim.jira().exists("DEV-206")).isTrue();
            assertThat(sim.jira().exists("DEV-207")).isFalse();
            assertThat(sim.jira().value("DEV-1", "labels")).hasSize(201);
            assertThat(sim.jira().issue("DEV-1").changes()).hasSize(200);
        }
    }

    @BothDeployments
    void manyIssuesAreMadeWithoutWebhooks(Deployment deployment) {
        try (JiraSim sim = JiraSim.start(SimOptions.of(deployment));
                WebhookReceiver receiver = new WebhookReceiver()) {
            SimClient demo = SimClient.as(sim, "demo");
            WebhookTest.register(demo, sim, receiver.url(), "");
            var made = demo.post("/control/issues", Map.of("project", "DEV", "issueType", "Story", "count", 2000));
            assertThat(made.json().at("/firstAndLast/1").asText()).isEqualTo("DEV-2006");
            assertThat(sim.webhookCounts().path("pending").asLong()).isZero();
            assertThat(receiver.received()).isEmpty();
        }
    }

    @BothDeployments
    void aMoveKeepsTheIdAndTheOldKeyStillFindsIt(Deployment deployment) {
        try (JiraSim sim = JiraSim.start(SimOptions.of(deployment))) {
            SimClient demo = SimClient.as(sim, "demo");
            demo.post("/control/projects", Map.of("key", "OPS", "name", "Operations"));
            assertThat(demo.post("/control/move", Map.of("issue", "DEV-1", "project", "OPS"))
                            .json()
                            .path("key")
                            .asText())
                    .isEqualTo("OPS-1");
            var issue = demo.get(demo.api() + "/issue/DEV-1").json();
            assertThat(issue.path("id").asText()).isEqualTo("10001");
            assertThat(issue.path("key").asText()).isEqualTo("OPS-1");
        }
    }

    @BothDeployments
    void optionsTeamsAndUsersCanBeAdministered(Deployment deployment) {
        try (JiraSim sim = JiraSim.start(SimOptions.of(deployment))) {
            SimClient demo = SimClient.as(sim, "demo");
            demo.post("/control/options", Map.of("field", "RAG Status", "add", "Blue"));
            demo.post("/control/options", Map.of("field", "RAG Status", "rename", "Green", "to", "Emerald"));
            demo.post("/control/options", Map.of("field", "RAG Status", "disable", "Red"));
            assertThat(demo.edit("DEV-2", Map.of("customfield_10040", Map.of("value", "Blue")))
                            .status())
                    .isEqualTo(204);
            assertThat(demo.edit("DEV-2", Map.of("customfield_10040", Map.of("value", "Red")))
                            .status())
                    .isEqualTo(400);
            assertThat(sim.jira().text("DEV-1", "RAG Status")).isEqualTo("Emerald");
            assertThat(sim.jira().text("DEV-3", "RAG Status")).isEqualTo("Red");
            var teams = demo.post("/control/teams", Map.of("name", "Purple")).json();
            String id = teams.get(2).path("id").asText();
            assertThat(demo.edit("DEV-1", Map.of("customfield_10001", id)).status())
                    .isEqualTo(204);
            demo.post("/control/teams", Map.of("rename", "Purple", "to", "Violet"));
            assertThat(sim.jira().text("DEV-1", "Team")).isEqualTo("Violet");
            demo.post("/control/teams", Map.of("disable", "Violet"));
            demo.post("/control/users", Map.of("add", "new@example.com"));
            demo.post("/control/users", Map.of("rename", "new@example.com", "to", "Nora New"));
            var users = demo.post("/control/users", Map.of("disable", "new@example.com"))
                    .json();
            assertThat(demo.get("/control/teams").json()).hasSize(2);
            assertThat(users.get(2).path("displayName").asText()).isEqualTo("Nora New");
            assertThat(users.get(2).path("active").asBoolean()).isFalse();
            demo.post(
                    "/control/users",
                    Map.of("email", "user@example.com", "emailVisible", false, "timeZone", "Asia/Tokyo"));
            assertThat(demo.get(demo.api() + "/issue/DEV-1")
                            .json()
                            .at("/fields/customfield_10044")
                            .has("emailAddress"))
                    .isFalse();
            assertThat(SimClient.as(sim, "user")
                            .get(demo.api() + "/issue/DEV-1")
                            .json()
                            .at("/fields/updated")
                            .asText())
                    .endsWith("+0900");
        }
    }

    @Test
    void teamsAreListedWhereADeploymentListsThem() {
        try (JiraSim cloud = JiraSim.start(SimOptions.cloud());
                JiraSim server = JiraSim.start(SimOptions.dataCenter())) {
            String org = "0a1b2c3d-0000-4000-8000-00000000000a";
            var entities = SimClient.as(cloud, "demo")
                    .get("/gateway/api/public/teams/v1/org/" + org + "/teams")
                    .json()
                    .path("entities");
            assertThat(entities.findValuesAsText("displayName")).containsExactly("Blue", "Green");
            assertThat(SimClient.as(server, "demo")
                            .get("/rest/teams-api/1.0/team")
                            .json()
                            .findValuesAsText("title"))
                    .containsExactly("Blue", "Green");
        }
    }

    @Test
    void cloudLimitsTheWritesOfOneIssueWhenSwitchedOn() {
        try (JiraSim sim = JiraSim.start(SimOptions.cloud())) {
            SimClient demo = SimClient.as(sim, "demo");
            demo.post("/control/limits", Map.of("perIssueWrites", true));
            SimClient.Answer last = demo.edit("DEV-1", Map.of("summary", "0"));
            for (int i = 1; i < 200 && last.status() == 204; i++) {
                last = demo.edit("DEV-1", Map.of("summary", "" + i));
            }
            assertThat(last.status()).isEqualTo(429);
            assertThat(last.raw().headers().firstValue("RateLimit-Reason")).contains("jira-per-issue-on-write");
            assertThat(demo.edit("DEV-2", Map.of("summary", "Another")).status())
                    .isEqualTo(204);
        }
    }
}
