package bactrian.console.integrate;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.console.Console;
import bactrian.e2e.Http;
import bactrian.e2e.Http.Answer;
import bactrian.jirasim.SimOptions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The webhook is registered, repaired, rotated and removed with credentials that are given for one call. */
class WebhookAdministrationTest {
    private static final String OLD = "/rest/webhooks/1.0/webhook";
    private static final String NEW = "/rest/jira-webhook/1.0/webhooks";

    static Stream<Arguments> deployments() {
        return Stream.of(
                Arguments.of("cloud", SimOptions.cloud(), OLD, true),
                Arguments.of("data-center 10", SimOptions.dataCenter(), NEW, true),
                Arguments.of("data-center 9", SimOptions.dataCenter().withVersion(9, 12, 0), OLD, false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deployments")
    void theWebhookFollowsWhatIsAskedFor(String name, SimOptions options, String resource, boolean signs) {
        try (Console console = Console.start(options)) {
            Jira jira = new Jira(console, resource);
            String webhook = console.integrate() + "/webhook";
            console.jira().admin().deny("demo@example.com", "*", "ADMINISTER");

            refusesWithoutAnAdministrator(console, webhook);

            JsonNode registered = act(console, webhook, "register");
            assertThat(registered.path("signed").asBoolean()).isEqualTo(signs);
            assertThat(jira.hooks()).hasSize(1);
            assertThat(jira.only().path("url")).isEqualTo(registered.path("webhookUrl"));
            assertThat(jira.only().path("events")).hasSize(3);
            String first = jira.only().path("self").asText();

            act(console, webhook, "register");
            assertThat(jira.only().path("self").asText()).as("it was right").isEqualTo(first);

            act(console, webhook, "repair");
            assertThat(jira.only().path("self").asText()).as("made anew").isNotEqualTo(first);

            JsonNode rotated = act(console, webhook, "rotate");
            assertThat(rotated.path("webhookUrl")).isNotEqualTo(registered.path("webhookUrl"));
            assertThat(jira.only().path("url")).isEqualTo(rotated.path("webhookUrl"));

            act(console, webhook, "remove");
            assertThat(jira.hooks()).isEmpty();
            assertThat(act(console, webhook, "list").path("registered")).isEmpty();
        }
    }

    private static void refusesWithoutAnAdministrator(Console console, String webhook) {
        Answer answer = console.api().post(webhook, "{\"action\":\"register\"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().at("/errors/0/message").asText()).contains("does not administer Jira", "adminToken");
    }

    private static JsonNode act(Console console, String webhook, String action) {
        ObjectNode request =
                JsonNodeFactory.instance.objectNode().put("action", action).put("adminToken", "user-token");
        if (console.isCloud()) {
            request.put("adminUsername", "user@example.com");
        }
        Answer answer = console.api().post(webhook, request.toString());
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        assertThat(answer.body().toString()).doesNotContain("user-token");
        return answer.body();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deployments")
    void aWebhookThatAHandHasChangedIsListedWithWhatIsWrong(
            String name, SimOptions options, String resource, boolean signs) {
        try (Console console = Console.start(options)) {
            String path = console.integrate();
            act(console, path + "/webhook", "register");
            console.api()
                    .put(
                            path + "/mappings",
                            "[{\"itemType\":\"initiative\",\"issueType\":\"Initiative\",\"onCreate\":\"portfolio\",\"fields\":[]}]");

            JsonNode listed = act(console, path + "/webhook", "list");
            assertThat(listed.at("/registered/0/faults/0").asText()).contains("JQL");

            act(console, path + "/webhook", "register");
            assertThat(act(console, path + "/webhook", "list").at("/registered/0/faults"))
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deployments")
    void rotatedWithoutCredentialsTheOldUrlIsUnknownAtOnce(
            String name, SimOptions options, String resource, boolean signs) {
        try (Console console = Console.start(options)) {
            String path = console.integrate();
            String before = console.api().get(path).body().path("webhookUrl").asText();

            console.api().post(path + "/webhook", "{\"action\":\"rotate\"}");

            String after = console.api().get(path).body().path("webhookUrl").asText();
            String token = before.substring(before.lastIndexOf('/'));
            assertThat(after).isNotEqualTo(before);
            assertThat(console.api().post("/webhooks/jira" + token, "{}").status())
                    .isEqualTo(404);
            assertThat(console.api().post(path + "/webhook", "{}").status()).isEqualTo(422);
        }
    }

    /** The registrations as the colleague sees them, who administers. */
    private record Jira(Console console, String resource) {
        ArrayNode hooks() {
            Http jira = console.isCloud()
                    ? Http.basic(console.jira().baseUrl(), "user@example.com", "user-token")
                    : Http.bearer(console.jira().baseUrl(), "user-token");
            return (ArrayNode) jira.get(resource).body();
        }

        JsonNode only() {
            assertThat(hooks()).hasSize(1);
            return hooks().get(0);
        }
    }
}
