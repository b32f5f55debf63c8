package bactrian.jira;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What must not be seen is not seen: in no log at any level, and in no message. */
class DiscretionTest {

    private final ScriptedJira jira = new ScriptedJira();
    private final Logger log = (Logger) LoggerFactory.getLogger("bactrian.jira");
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.setLevel(Level.TRACE);
        logged.start();
        log.addAppender(logged);
    }

    @AfterEach
    void stop() {
        log.detachAppender(logged);
        log.setLevel(null);
        jira.close();
    }

    @Test
    void neitherSecretNorQueryNorBodyIsLogged() {
        jira.on("POST /rest/webhooks/1.0/webhook", 201, "{\"self\":\"https://x/1\",\"secret\":\"hook-s3cret\"}");
        JiraClient client = jira.client(Deployment.CLOUD);
        WebhookRegistration wanted =
                new WebhookRegistration("n", "https://b/h", List.of("jira:issue_updated"), "", "hook-s3cret");

        client.webhooks().register(wanted);
        JiraException failure = JiraHttpTest.failure(() -> client.users().search("jane@example.com"));

        String all =
                logged.list.stream().map(ILoggingEvent::getFormattedMessage).toList() + failure.toString();
        assertThat(all)
                .contains("POST /rest/webhooks/1.0/webhook", "GET /rest/api/3/user/search")
                .doesNotContain("secret-token", "hook-s3cret", "jane");
    }

    @Test
    void aRefusalDoesNotShowWhereARedirectWouldHaveCarriedIt() {
        Map<String, String> location = Map.of("Location", "https://sso.example.com/login?token=s3cret");
        jira.on("GET /rest/api/3/myself", 302, location, "");

        JiraException failure =
                JiraHttpTest.failure(() -> jira.client(Deployment.CLOUD).site().myself());

        assertThat(failure).hasMessageContaining("sso.example.com").hasMessageNotContaining("s3cret");
    }
}
