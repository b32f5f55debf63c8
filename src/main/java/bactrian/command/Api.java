package bactrian.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** The API of a running instance. */
final class Api {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();
    private final String url;
    private final String authorization;

    /** At an address, as {@code name:password}. */
    Api(String url, String user) {
        this.url = url.replaceAll("/+$", "");
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    }

    /** The value as part of a query. */
    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    JsonNode get(String path) {
        return send(HttpRequest.newBuilder(URI.create(url + path)).GET());
    }

    JsonNode post(String path, JsonNode body) {
        return send(HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** The rows of all pages of a list. */
    ArrayNode all(String path, String cursor) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        String next = "";
        do {
            String separator = path.contains("?") ? "&" : "?";
            JsonNode page = get(next.isEmpty() ? path : path + separator + cursor + "=" + next);
            page.path("items").forEach(rows::add);
            next = page.path("next").asText("");
        } while (!next.isEmpty());
        return rows;
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(
                    request.header("Authorization", authorization)
                            .timeout(TIMEOUT)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            JsonNode answer = mapper.readTree(response.body());
            if (response.statusCode() >= 300) {
                throw new CommandException(answer.path("detail").asText("the answer was " + response.statusCode()));
            }
            return answer;
        } catch (IOException e) {
            throw new CommandException(url + " does not answer as Bactrian does: " + e.getMessage()
                    + ". Is it running there? --url names another address.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("interrupted");
        }
    }
}
