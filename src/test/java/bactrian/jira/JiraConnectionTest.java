package bactrian.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JiraConnectionTest {

    private static final JiraAuth AUTH = new JiraAuth.Bearer("s3cret");

    @ParameterizedTest
    @CsvSource({
        "https://acme.atlassian.net, https://acme.atlassian.net/rest/x",
        "https://acme.atlassian.net/, https://acme.atlassian.net/rest/x",
        "http://jira.example.com:8080/jira, http://jira.example.com:8080/jira/rest/x",
        "https://example.com/tools/jira//, https://example.com/tools/jira/rest/x",
        "https://api.atlassian.com/ex/jira/4b1c-7, https://api.atlassian.com/ex/jira/4b1c-7/rest/x",
        "http://[::1]:8080, http://[::1]:8080/rest/x"
    })
    void keepsPortAndPathOfTheBaseUrl(URI base, URI resolved) {
        assertThat(connection(base).resolve("/rest/x")).isEqualTo(resolved);
    }

    @Test
    void reachesAtlassiansGatewayThroughASiteOrDirectly() {
        String path = "/gateway/api/public/teams/v1/org/o/teams?size=1";
        assertThat(connection(URI.create("https://acme.atlassian.net")).resolve(path))
                .hasToString("https://acme.atlassian.net" + path);
        assertThat(connection(URI.create("https://api.atlassian.com/ex/jira/4b1c"))
                        .resolve(path))
                .hasToString("https://api.atlassian.com/public/teams/v1/org/o/teams?size=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jira.example.com",
                "ftp://jira.example.com",
                "https:///jira",
                "https://me:s3cret@jira.example.com",
                "https://jira.example.com/browse?x=1",
                "https://jira.example.com/#top"
            })
    void refusesWhatCannotBeABaseUrlWithoutRepeatingIt(URI base) {
        assertThatThrownBy(() -> connection(base))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The Jira URL cannot be used: it must ")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void showsNoSecret() {
        assertThat(connection(URI.create("https://jira.example.com")).toString())
                .doesNotContain("s3cret");
        assertThat(new JiraAuth.Basic("me@example.com", "s3cret").toString())
                .contains("me@example.com")
                .doesNotContain("s3cret");
        assertThatThrownBy(() -> new JiraAuth.Bearer("s3cret\r\nX-Other: 1")).hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> new JiraAuth.Bearer("s3crét")).hasMessageNotContaining("s3cr");
    }

    @Test
    void namesTheDeployments() {
        assertThat(Deployment.of("cloud")).isEqualTo(Deployment.CLOUD);
        assertThat(Deployment.of("data-center").apiPath()).isEqualTo("/rest/api/2");
        assertThatThrownBy(() -> Deployment.of("server")).hasMessageContaining("'cloud' or 'data-center'");
    }

    @Test
    void sharesAClientUntilTheConnectionChanges() {
        JiraClients clients = new JiraClients(JiraTimeouts.defaults());
        JiraConnection connection = connection(URI.create("https://jira.example.com"));
        JiraConnection rotated =
                new JiraConnection("one", Deployment.CLOUD, connection.baseUrl(), new JiraAuth.Bearer("new"));

        JiraClient client = clients.client(connection);

        assertThat(clients.client(connection(URI.create("https://jira.example.com/"))))
                .isSameAs(client);
        assertThat(clients.client(rotated)).isNotSameAs(client);
        assertThat(clients.client(rotated).connection()).isEqualTo(rotated);
    }

    private static JiraConnection connection(URI base) {
        return new JiraConnection("one", Deployment.CLOUD, base, AUTH);
    }
}
