package bactrian.jirasim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bactrian.jirasim.site.Deployment;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookTest {

    static final List<String> EVENTS = List.of(
            "jira:issue_created",
            "jira:issue_updated",
            "jira:issue_deleted",
            "comment_created",
            "comment_updated",
            "comment_deleted");

    @BothDeployments
    void everythingDoneByTheApiIsTold(Deployment deployment) {
        try (JiraSim sim = JiraSim.start(SimOptions.of(deployment));
                WebhookReceiver receiver = new WebhookReceiver()) {
            SimClient demo = SimClient.as(sim, "demo");
            register(demo, sim, receiver.url(), "project = Development");
            demo.edit("DEV-1", Map.of("summary", "New"));
            demo.post(demo.api() + "/issue/DEV-1/transitions", Map.of("transition", Map.of("id", "31")));
            demo.delete(demo.api() + "/issue/DEV-1");
            await().until(() -> receiver.received().size() == 3);
            assertThat(receiver.body(0).path("webhookEvent").asText()).isEqualTo("jira:issue_updated");
            assertThat(receiver.body(0).at("/changelog/items/0/toString").asText())
                    .isEqualTo("New");
            assertThat(receiver.body(0).at("/issue/fields/description").isTextual())
                    .isTrue();
            assertThat(receiver.body(1).path("issue_event_type_name").asText())
                    .isEqualTo(deployment == Deployment.CLOUD ? "issue_generic" : "issue_work_started");
            assertThat(receiver.body(2).path("webhookEvent").asText()).isEqualTo("jira:issue_deleted");
        }
    }

    @BothDeployments
    void filtersAreAskedAtEachEvent(Deployment deployment) {
        try (JiraSim sim = JiraSim.start(SimOptions.of(deployment));
                WebhookReceiver receiver = new WebhookReceiver()) {
            SimClient demo = SimClient.as(sim, "demo");
            register(demo, sim, receiver.url(), "project = \"Development\" AND issuetype = Outcome");
            demo.edit("DEV-1", Map.of("summary", "Initiative"));
            demo.edit("DEV-4", Map.of("summary", "Outcome"));
            await().until(() -> !receiver.received().isEmpty());
            assertThat(receiver.body(0).at("/issue/key").asText()).isEqualTo("DEV-4");
        }
    }

    @Test
    void theSignatureIsOverTheRawBody() throws Exception {
        try (JiraSim sim = JiraSim.start(SimOptions.cloud());
                WebhookReceiver receiver = new WebhookReceiver()) {
            register(SimClient.as(sim, "demo"), sim, receiver.url(), "");
            sim.jira().set("user@example.com", "DEV-1", Map.of("summary", "Grüße"));
            await().until(() -> receiver.received().size() == 1);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("s3cret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String expected = HexFormat.of()
                    .formatHex(mac.doFinal(receiver.received().get(0).body()));
            assertThat(receiver.received().get(0).header("X-Hub-Signature")).contains("sha256=" + expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"429, 3", "503, 3", "404, 1"})
    void cloudRepeatsWhatMayPass(int status, int attempts) {
        try (JiraSim sim = JiraSim.start(SimOptions.cloud().withRetryDelay(Duration.ofMillis(5)));
                WebhookReceiver receiver = new WebhookReceiver(2, status)) {
            register(SimClient.as(sim, "demo"), sim, receiver.url(), "");
            sim.jira().set("user@example.com", "DEV-1", Map.of("summary", "Again"));
            await().until(() -> sim.webhookCounts().path("pending").asLong() == 0
                    && !receiver.received().isEmpty());
            assertThat(receiver.received()).hasSize(attempts);
            assertThat(receiver.received().get(0).header("X-Atlassian-Webhook-Retry"))
                    .isEmpty();
            assertThat(receiver.received().stream()
                            .map(request -> request.header("X-Atlassian-Webhook-Identifier"))
                            .distinct())
                    .hasSize(1);
            if (attempts > 1) {
                assertThat(receiver.received().get(2).header("X-Atlassian-Webhook-Retry"))
                        .contains("2");
            }
        }
    }

    @Test
    void dataCenterDoesNotRepeat() {
        try (JiraSim sim = JiraSim.start(SimOptions.dataCenter().withRetryDelay(Duration.ofMillis(1)));
                WebhookReceiver receiver = new WebhookReceiver(1, 503)) {
            register(SimClient.as(sim, "demo"), sim, receiver.url(), "");
            sim.jira().set("user@example.com", "DEV-1", Map.of("summary", "Once"));
            await().until(() -> sim.webhookCounts().path("failed").asLong() == 1);
            assertThat(receiver.received()).hasSize(1);
        }
    }

    @Test
    void deliveriesAreDroppedAndDoubledOnDemand() {
        try (JiraSim sim = JiraSim.start(SimOptions.cloud());
                WebhookReceiver receiver = new WebhookReceiver()) {
            SimClient demo = SimClient.as(sim, "demo");
            register(demo, sim, receiver.url(), "");
            demo.post("/control/webhooks", Map.of("drop", 1, "duplicate", 1));
            sim.jira().set("user@example.com", "DEV-1", Map.of("summary", "Lost"));
            sim.jira().set("user@example.com", "DEV-2", Map.of("summary", "Doubled"));
            await().until(() -> receiver.received().size() == 2);
            assertThat(receiver.body(0)).isEqualTo(receiver.body(1));
            assertThat(receiver.body(0).at("/issue/fields/summary").asText()).isEqualTo("Doubled");
            assertThat(receiver.received().get(0).header("X-Atlassian-Webhook-Identifier"))
                    .isEqualTo(receiver.received().get(1).header("X-Atlassian-Webhook-Identifier"));
        }
    }

    @BothDeployments
    void eventsOfOneIssueKeepTheirOrder(Deployment deployment) {
        try (JiraSim sim = JiraSim.start(SimOptions.of(deployment));
                WebhookReceiver receiver = new WebhookReceiver()) {
            register(SimClient.as(sim, "demo"), sim, receiver.url(), "");
            IntStream.range(0, 50)
                    .forEach(i -> sim.jira().set("user@example.com", "DEV-1", Map.of("summary", "Version " + i)));
            await().until(() -> receiver.received().size() == 50);
            List<String> summaries = IntStream.range(0, 50)
                    .mapToObj(i -> receiver.body(i).at("/issue/fields/summary").asText())
                    .toList();
            assertThat(summaries)
                    .isEqualTo(
                            IntStream.range(0, 50).mapToObj(i -> "Version " + i).toList());
        }
    }

    @Test
    void dataCenterTellsOfACommentTwice() {
        try (JiraSim sim = JiraSim.start(SimOptions.dataCenter());
                WebhookReceiver receiver = new WebhookReceiver()) {
            register(SimClient.as(sim, "demo"), sim, receiver.url(), "");
            sim.jira().comment("user@example.com", "DEV-1", "Well done");
            await().until(() -> receiver.received().size() == 2);
            assertThat(receiver.body(0).path("webhookEvent").asText()).isEqualTo("comment_created");
            assertThat(receiver.body(0).has("issue")).isFalse();
            assertThat(receiver.body(1).path("issue_event_type_name").asText()).isEqualTo("issue_commented");
        }
    }

    @Test
    void registrationNeedsAnAdministratorAndNeverAnswersTheSecret() {
        try (JiraSim sim = JiraSim.start(SimOptions.cloud())) {
            SimClient demo = SimClient.as(sim, "demo");
            var answer = register(demo, sim, "http://localhost:1/x", "");
            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.json().path("isSigned").asBoolean()).isTrue();
            assertThat(answer.text()).doesNotContain("s3cret");
            String self =
                    answer.json().path("self").asText().substring(sim.baseUrl().length());
            assertThat(demo.delete(self).status()).isEqualTo(204);
            assertThat(demo.get("/rest/webhooks/1.0/webhook").json()).isEmpty();
            demo.post("/control/permissions", Map.of("account", "demo@example.com", "permission", "ADMINISTER"));
            assertThat(register(demo, sim, "http://localhost:1/x", "").status()).isEqualTo(403);
        }
    }

    @Test
    void theRegistrationPathDependsOnTheVersion() {
        try (JiraSim nine = JiraSim.start(SimOptions.dataCenter().withVersion(9, 12, 0));
                JiraSim ten = JiraSim.start(SimOptions.dataCenter())) {
            assertThat(SimClient.as(nine, "demo")
                            .get("/rest/webhooks/1.0/webhook")
                            .status())
                    .isEqualTo(200);
            assertThat(SimClient.as(ten, "demo")
                            .get("/rest/webhooks/1.0/webhook")
                            .status())
                    .isEqualTo(404);
            assertThat(SimClient.as(ten, "demo")
                            .get("/rest/jira-webhook/1.0/webhooks")
                            .status())
                    .isEqualTo(200);
        }
    }

    static SimClient.Answer register(SimClient client, JiraSim sim, String url, String jql) {
        boolean cloud = sim.jira().site().cloud();
        Map<String, Object> body = Map.of(
                "name",
                "test",
                "url",
                url,
                "events",
                EVENTS,
                "filters",
                Map.of("issue-related-events-section", jql),
                "secret",
                "s3cret",
                "configuration",
                Map.of("SECRET", "s3cret"));
        return client.post(cloud ? "/rest/webhooks/1.0/webhook" : "/rest/jira-webhook/1.0/webhooks", body);
    }

    static JsonNode last(WebhookReceiver receiver) {
        return receiver.body(receiver.received().size() - 1);
    }
}
