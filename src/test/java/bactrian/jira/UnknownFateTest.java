package bactrian.jira;

import static bactrian.jira.JiraHttpTest.failure;
import static bactrian.jira.ScriptedJira.json;
import static org.assertj.core.api.Assertions.assertThat;

import bactrian.jira.ScriptedJira.Answer;
import bactrian.jira.ScriptedJira.Ending;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whether a failed write may have been carried out all the same. */
class UnknownFateTest {

    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json;charset=UTF-8");

    private final ScriptedJira jira = new ScriptedJira();

    @AfterEach
    void stop() {
        jira.close();
    }

    @Test
    void doesNotKnowTheFateOfAPostWhoseAnswerIsLost() {
        jira.on("POST /rest/api/3/issue", new Answer(0, JSON, new byte[0], Ending.DROPPED));

        JiraException failure =
                failure(() -> jira.client(Deployment.CLOUD).issues().add(json("{'fields':{}}")));

        assertThat(failure.status()).isZero();
        assertThat(failure.fateUnknown()).isTrue();
        assertThat(failure).hasMessageContaining("Whether Jira carried it out is not known");
        assertThat(jira.asked()).hasSize(1);
    }

    @Test
    void doesNotKnowTheFateOfAPostWhoseAnswerIsCutOff() {
        byte[] half = "{\"id\":\"100".getBytes();
        jira.on("POST /rest/api/3/issue", new Answer(201, JSON, half, Ending.CUT));

        JiraException failure =
                failure(() -> jira.client(Deployment.CLOUD).issues().add(json("{'fields':{}}")));

        assertThat(failure.fateUnknown()).isTrue();
    }

    @Test
    void saysWhenASuccessIsNotJson() {
        jira.on("POST /rest/api/3/issue", 201, JSON, "{\"id\":\"100");

        JiraException failure =
                failure(() -> jira.client(Deployment.CLOUD).issues().add(json("{'fields':{}}")));

        assertThat(failure.status()).isEqualTo(201);
        assertThat(failure.bodyKind()).isEqualTo(JiraErrorBody.Kind.UNREADABLE);
        assertThat(failure.fateUnknown()).isTrue();
    }

    @Test
    void knowsThatARefusedConnectionCarriedNothing() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        URI nobody = URI.create("http://127.0.0.1:" + free);
        JiraConnection connection = new JiraConnection("one", Deployment.CLOUD, nobody, new JiraAuth.Bearer("t"));

        JiraException failure = failure(() -> new JiraClients(JiraTimeouts.defaults())
                .client(connection)
                .issues()
                .add(json("{'fields':{}}")));

        assertThat(failure.status()).isZero();
        assertThat(failure.fateUnknown()).isFalse();
        assertThat(failure).hasMessageContaining("the connection was refused");
    }

    @Test
    void neverTakesTheFateOfAReadForUnknown() {
        jira.on("POST /rest/api/3/search/jql", new Answer(0, JSON, new byte[0], Ending.DROPPED));

        JiraException failure = failure(() -> jira.client(Deployment.CLOUD)
                .search()
                .page(SearchRequest.of("project = DEV", List.of()), JiraSearch.FIRST_PAGE));

        assertThat(failure.fateUnknown()).isFalse();
    }

    @Test
    void doesNotKnowTheFateOfAWriteThatFailedTheServerButOfARefusedOne() {
        jira.on("POST /rest/api/3/issue", 502, Map.of("Content-Type", "text/html"), "<html></html>");
        jira.on("POST /rest/api/3/issue", 429, Map.of("Retry-After", "7"), "");
        JiraIssues issues = jira.client(Deployment.CLOUD).issues();

        assertThat(failure(() -> issues.add(json("{}"))).fateUnknown()).isTrue();
        JiraException limited = failure(() -> issues.add(json("{}")));
        assertThat(limited.fateUnknown()).isFalse();
        assertThat(limited.retryAfter()).contains(Duration.ofSeconds(7));
    }

    @Test
    void knowsThatARefusalIsOneAlsoWhenItsWordsAreCutOff() {
        byte[] half = "{\"errorMessages\":[".getBytes();
        jira.on("POST /rest/api/3/issue", new Answer(400, JSON, half, Ending.CUT));

        JiraException failure =
                failure(() -> jira.client(Deployment.CLOUD).issues().add(json("{'fields':{}}")));

        assertThat(failure.status()).isEqualTo(400);
        assertThat(failure.fateUnknown()).isFalse();
    }
}
