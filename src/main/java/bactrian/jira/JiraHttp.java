package bactrian.jira;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Sends one request and understands its answer: status and content type first, then the body. Never repeats a request.
 * Connections are pooled, HTTP/2 is used where offered, redirects are not followed, so that credentials stay with the
 * host they are for.
 */
public final class JiraHttp {
    private final HttpClient http;
    private final ObjectMapper mapper;
    private final Duration requestTimeout;

    /** With the time to wait for a connection and for a whole answer. */
    public JiraHttp(ObjectMapper mapper, Duration connectTimeout, Duration requestTimeout) {
        this.http = HttpClient.newBuilder()
                .connectTimeout(connectTimeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.mapper = mapper;
        this.requestTimeout = requestTimeout;
    }

    /**
     * Sends a request without a body.
     *
     * @param path below the base URL, with its query, already encoded
     * @throws JiraException if Jira refuses or does not answer
     */
    public JiraAnswer send(JiraConnection connection, String method, String path) {
        return send(connection, method, path, HttpRequest.BodyPublishers.noBody());
    }

    /** As {@link #send(JiraConnection, String, String)}, with a JSON body. */
    public JiraAnswer send(JiraConnection connection, String method, String path, JsonNode body) {
        try {
            return send(
                    connection, method, path, HttpRequest.BodyPublishers.ofByteArray(mapper.writeValueAsBytes(body)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The body of " + method + " " + path + " has no JSON form", e);
        }
    }

    private JiraAnswer send(
            JiraConnection connection, String method, String path, HttpRequest.BodyPublisher publisher) {
        HttpRequest request = HttpRequest.newBuilder(connection.resolve(path))
                .timeout(requestTimeout)
                .header("Authorization", connection.auth().header())
                .header("Accept", "application/json")
                .header("Accept-Encoding", "gzip")
                .header("Content-Type", "application/json")
                .method(method, publisher)
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new AnswerReader(mapper, connection.integration(), callOf(method, path))
                    .read(response, bodyOf(response));
        } catch (IOException e) {
            throw noAnswer(connection, callOf(method, path), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw noAnswer(connection, callOf(method, path), new IOException("interrupted"));
        }
    }

    /** Queries may hold names and e-mails: only the path goes into errors and logs. */
    private static String callOf(String method, String path) {
        int query = path.indexOf('?');
        return method + " " + (query < 0 ? path : path.substring(0, query));
    }

    private static JiraException noAnswer(JiraConnection connection, String call, IOException e) {
        boolean neverSent = e instanceof ConnectException || e instanceof HttpConnectTimeoutException;
        String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new JiraException(new JiraException.Details(
                connection.integration(),
                call,
                0,
                List.of(connection.baseUrl().getAuthority() + " could not be reached (" + why + ")."),
                Map.of(),
                -1,
                "",
                "",
                !neverSent));
    }

    private JsonNode bodyOf(HttpResponse<byte[]> response) throws IOException {
        boolean zipped =
                "gzip".equals(response.headers().firstValue("Content-Encoding").orElse(""));
        boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
        if (!json || response.body().length == 0) {
            return MissingNode.getInstance();
        }
        try (InputStream raw = new ByteArrayInputStream(response.body());
                InputStream body = zipped ? new GZIPInputStream(raw) : raw) {
            return mapper.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
