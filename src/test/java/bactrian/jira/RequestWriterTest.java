package bactrian.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient.Version;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestWriterTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.atlassian.net, HTTP_2",
        "https://api.atlassian.com/ex/jira/4b1c, HTTP_2",
        "HTTPS://jira.example.com:8443/jira, HTTP_2",
        "http://jira.example.com:8080/jira, HTTP_1_1"
    })
    void offersVersionTwoWhereTheServerCanChoose(URI baseUrl, Version version) {
        JiraConnection connection =
                new JiraConnection("one", Deployment.CLOUD, baseUrl, new JiraAuth.Bearer("secret-token"));
        RequestWriter writer = new RequestWriter(new ObjectMapper(), connection, Duration.ofSeconds(7));

        var request = writer.write(JiraRequest.get("/rest/api/3/myself"));

        assertThat(request.version()).contains(version);
        assertThat(request.uri()).hasToString(baseUrl + "/rest/api/3/myself");
        assertThat(request.timeout()).contains(Duration.ofSeconds(7));
    }
}
