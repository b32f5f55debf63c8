package bactrian.jira;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.jirasim.JiraSim;
import bactrian.jirasim.SimOptions;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A search for what changed since an instant finds a change of that instant, wherever our account lives. */
class JqlTimeOnTheWireTest {

    private JiraSim jira;

    @AfterEach
    void stop() {
        jira.close();
    }

    @ParameterizedTest
    @CsvSource({
        // UTC-8 and UTC+9, in the middle of the year and around midnight
        "CLOUD, Etc/GMT+8, 2026-06-15T12:00:30Z",
        "CLOUD, Etc/GMT+8, 2026-06-15T07:59:59Z",
        "DATA_CENTER, Etc/GMT+8, 2026-06-15T08:00:00Z",
        "CLOUD, Asia/Tokyo, 2026-06-15T14:59:59Z",
        "DATA_CENTER, Asia/Tokyo, 2026-06-15T15:00:00Z",
        // clocks go forward: 02:00 becomes 03:00
        "CLOUD, America/Los_Angeles, 2026-03-08T09:59:30Z",
        "CLOUD, America/Los_Angeles, 2026-03-08T10:00:30Z",
        "DATA_CENTER, Europe/Berlin, 2026-03-29T01:00:30Z",
        // clocks go back: 01:30 comes twice, before and after the change
        "CLOUD, America/Los_Angeles, 2026-11-01T08:30:00Z",
        "CLOUD, America/Los_Angeles, 2026-11-01T09:30:00Z",
        "DATA_CENTER, Europe/Berlin, 2026-10-25T00:30:00Z",
        "DATA_CENTER, Europe/Berlin, 2026-10-25T01:30:00Z"
    })
    void noChangeHidesBehindTheAccountsZone(Deployment deployment, ZoneId zone, Instant instant) {
        JiraClient client = start(deployment, zone);
        changedAt(instant.minus(Duration.ofHours(4)), "DEV-1");
        changedAt(instant, "DEV-2");

        String since = JqlTime.of(client.site().myself()).since(instant, Duration.ZERO);
        SearchRequest request =
                SearchRequest.of("key in (DEV-1, DEV-2) AND updated >= " + since, List.of("updated", "summary"));

        assertThat(client.search().page(request, JiraSearch.FIRST_PAGE).issues())
                .extracting(issue -> issue.path("key").asText())
                .containsExactly("DEV-2");
    }

    private JiraClient start(Deployment deployment, ZoneId zone) {
        boolean cloud = deployment == Deployment.CLOUD;
        jira = JiraSim.start(cloud ? SimOptions.cloud() : SimOptions.dataCenter());
        var accounts = jira.jira().site().accounts();
        accounts.put(accounts.get("demo@example.com").withZone(zone));
        JiraAuth auth =
                cloud ? new JiraAuth.Basic("demo@example.com", "demo-token") : new JiraAuth.Bearer("demo-token");
        return new JiraClients(JiraTimeouts.defaults())
                .client(new JiraConnection("one", deployment, URI.create(jira.baseUrl()), auth));
    }

    private void changedAt(Instant instant, String issue) {
        jira.jira().site().clock().offset(Duration.between(Instant.now(), instant));
        jira.jira().set("user@example.com", issue, Map.of("summary", "Changed " + instant));
    }
}
