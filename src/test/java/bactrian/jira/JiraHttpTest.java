package bactrian.jira;

import static bactrian.jira.ScriptedJira.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bactrian.jira.ScriptedJira.Answer;
import bactrian.jira.ScriptedJira.Ending;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JiraHttpTest {

    private final ScriptedJira jira = new ScriptedJira();

    @AfterEach
    void stop() {
        jira.close();
    }

    @Test
    void signsInWithABearerTokenAndAsksForPackedAnswers() {
        jira.on("GET /rest/api/2/myself", 200, "{}");

        jira.client(Deployment.DATA_CENTER).site().myself();

        assertThat(jira.onlyAsked().headers().getFirst("Authorization")).isEqualTo("Bearer secret-token");
        assertThat(jira.onlyAsked().headers().getFirst("Accept-encoding")).isEqualTo("gzip");
        assertThat(jira.onlyAsked().headers()).doesNotContainKey("Upgrade");
    }

    @Test
    void signsInWithBasicOnAContextPath() {
        URI base = URI.create(jira.url() + "/jira/");
        JiraAuth basic = new JiraAuth.Basic("me@example.com", "tök");
        jira.on("GET /jira/rest/api/3/myself", 200, "{\"accountId\":\"a\"}");

        JiraClient client = new JiraClients(JiraTimeouts.defaults())
                .client(new JiraConnection("one", Deployment.CLOUD, base, basic));

        assertThat(client.site().myself().path("accountId").asText()).isEqualTo("a");
        assertThat(jira.onlyAsked().headers().getFirst("Authorization"))
                .isEqualTo("Basic bWVAZXhhbXBsZS5jb206dMO2aw==");
    }

    @Test
    void unpacksPackedAnswers() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("{\"name\":\"Zoë\"}".getBytes("UTF-8"));
        }
        Map<String, String> headers = Map.of("Content-Type", "application/json", "Content-Encoding", "gzip");
        jira.on("GET /rest/api/3/myself", new Answer(200, headers, packed.toByteArray(), Ending.WHOLE));

        JsonNode myself = jira.client(Deployment.CLOUD).site().myself();

        assertThat(myself.path("name").asText()).isEqualTo("Zoë");
    }

    @Test
    void understandsARefusalAndKeepsTheQueryOutOfIt() {
        jira.on(
                "GET /rest/api/3/user/search",
                400,
                "{\"errorMessages\":[\"no\"],\"errors\":{\"query\":\"too short\"}}");

        JiraException failure =
                failure(() -> jira.client(Deployment.CLOUD).users().search("jane@example.com"));

        assertThat(failure.status()).isEqualTo(400);
        assertThat(failure.messages()).containsExactly("no");
        assertThat(failure.fieldErrors()).containsOnly(Map.entry("query", "too short"));
        assertThat(failure)
                .hasMessage("Jira (integration one) refused the request: no; query: too short"
                        + " [GET /rest/api/3/user/search → 400]");
    }

    @Test
    void takesAFailedSignInOnASuccessForAFailure() {
        jira.on("GET /rest/api/3/myself", 200, Map.of("X-Seraph-LoginReason", "AUTHENTICATED_FAILED"), "{}");

        JiraException failure =
                failure(() -> jira.client(Deployment.CLOUD).site().myself());

        assertThat(failure.signInFailed()).isTrue();
        assertThat(failure.loginReason()).contains("AUTHENTICATED_FAILED");
        assertThat(failure).hasMessageContaining("did not accept the credentials");
    }

    @Test
    void trustsASignInThatWentWellInTheEnd() {
        Map<String, String> headers = Map.of("X-Seraph-LoginReason", "AUTHENTICATED_FAILED, OK");
        jira.on("GET /rest/api/3/myself", 200, headers, "{\"accountId\":\"a\"}");

        assertThat(jira.client(Deployment.CLOUD)
                        .site()
                        .myself()
                        .path("accountId")
                        .asText())
                .isEqualTo("a");
    }

    @Test
    void understandsAnEmptyAnswerThatIsDeclaredAsPacked() {
        Map<String, String> headers = Map.of("Content-Type", "application/json", "Content-Encoding", "gzip");
        jira.on("PUT /rest/api/3/issue/1/properties/k", 200, headers, "");

        jira.client(Deployment.CLOUD).issueProperties().set("1", "k", json("7"));

        assertThat(jira.onlyAsked().text()).isEqualTo("7");
    }

    @Test
    void takesAWebPageForAFailureWhateverItsStatus() {
        Map<String, String> html = Map.of("Content-Type", "text/html; charset=utf-8");
        jira.on("GET /rest/api/3/myself", 200, html, "<html><head><title>Sign in</title></head></html>");

        JiraException failure =
                failure(() -> jira.client(Deployment.CLOUD).site().myself());

        assertThat(failure.bodyKind()).isEqualTo(JiraErrorBody.Kind.HTML);
        assertThat(failure).hasMessageContaining("web page").hasMessageContaining("Sign in");
    }

    @Test
    void neverFollowsARedirect() {
        try (ScriptedJira other = new ScriptedJira()) {
            jira.on("GET /rest/api/3/myself", 302, Map.of("Location", other.url() + "/rest/api/3/myself"), "");

            JiraException failure =
                    failure(() -> jira.client(Deployment.CLOUD).site().myself());

            assertThat(failure).hasMessageContaining("redirects to 127.0.0.1");
            assertThat(other.asked()).isEmpty();
        }
    }

    @Test
    void givesUpOnAServerThatStallsInTheMiddleOfABody() throws IOException {
        try (StallingServer server = new StallingServer()) {
            JiraConnection connection =
                    new JiraConnection("one", Deployment.CLOUD, server.url(), new JiraAuth.Bearer("t"));
            JiraTimeouts impatient = new JiraTimeouts(Duration.ofSeconds(5), Duration.ofMillis(300));

            JiraException failure = failure(
                    () -> new JiraClients(impatient).client(connection).site().myself());

            assertThat(failure).hasMessageContaining("the time-out passed");
        }
    }

    @Test
    void tellsItsObserverOfEachCallAndOfJirasClock() {
        jira.on("GET /rest/api/3/myself", 200, Map.of("Content-Type", "application/json"), "{}");
        List<String> calls = new ArrayList<>();
        List<Instant> dates = new ArrayList<>();
        JiraClient client = jira.client(Deployment.CLOUD).observedBy((call, status, date) -> {
            calls.add(call + " " + status);
            date.ifPresent(dates::add);
        });

        client.site().myself();
        failure(() -> client.site().fields());

        assertThat(calls).containsExactly("GET /rest/api/3/myself 200", "GET /rest/api/3/field 404");
        assertThat(dates).hasSize(2);
    }

    static JiraException failure(Runnable call) {
        JiraException failure = catchThrowableOfType(JiraException.class, call::run);
        assertThat(failure).as("a failure").isNotNull();
        return failure;
    }
}
