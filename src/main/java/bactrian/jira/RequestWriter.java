package bactrian.jira;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/** Puts a request into the form that goes over the wire. */
final class RequestWriter {

    private final ObjectMapper json;
    private final JiraConnection connection;
    private final Duration timeout;

    RequestWriter(ObjectMapper json, JiraConnection connection, Duration timeout) {
        this.json = json;
        this.connection = connection;
        this.timeout = timeout;
    }

    HttpRequest write(JiraRequest request) {
        HttpRequest.Builder wire = HttpRequest.newBuilder(connection.resolve(request.target()))
                .version(version())
                .timeout(timeout)
                .header("Authorization", connection.auth().authorization())
                .header("User-Agent", "Bactrian")
                .header("Accept", "application/json")
                .header("Accept-Encoding", "gzip");
        if (request.body().isMissingNode()) {
            return wire.method(request.method(), BodyPublishers.noBody()).build();
        }
        return wire.header("Content-Type", "application/json")
                .method(request.method(), body(request.body()))
                .build();
    }

    /** In plain HTTP the upgrade to version 2 would be tried by headers that some proxies choke on. */
    private Version version() {
        boolean tls = "https".equalsIgnoreCase(connection.baseUrl().getScheme());
        return tls ? Version.HTTP_2 : Version.HTTP_1_1;
    }

    /** Whole and not in chunks, since some proxies before Jira take no request without a length. */
    private BodyPublisher body(JsonNode tree) {
        try {
            return BodyPublishers.ofByteArray(json.writeValueAsBytes(tree));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("A JSON tree could not be written", e);
        }
    }
}
