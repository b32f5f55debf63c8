package bactrian.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** A caller of a JSON API with its credentials. */
public record Http(String baseUrl, String authorization) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** An answer: status and, where there is any, JSON. */
    public record Answer(int status, JsonNode body) {}

    /** With user and password. */
    public static Http basic(String baseUrl, String user, String secret) {
        String pair = Base64.getEncoder().encodeToString((user + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return new Http(baseUrl, "Basic " + pair);
    }

    /** With a token. */
    public static Http bearer(String baseUrl, String token) {
        return new Http(baseUrl, "Bearer " + token);
    }

    /** Reads. */
    public Answer get(String path) {
        return send("GET", path, "", Map.of());
    }

    /** Posts. */
    public Answer post(String path, String json) {
        return send("POST", path, json, Map.of());
    }

    /** Replaces. */
    public Answer put(String path, String json) {
        return send("PUT", path, json, Map.of());
    }

    /** Changes. */
    public Answer patch(String path, String json) {
        return send("PATCH", path, json, Map.of());
    }

    /** Deletes. */
    public Answer delete(String path) {
        return send("DELETE", path, "", Map.of());
    }

    /** Any request. */
    public Answer send(String method, String path, String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(path.startsWith("http") ? path : baseUrl + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            boolean json =
                    response.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(response.statusCode(), MAPPER.readTree(json ? response.body() : "null"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
