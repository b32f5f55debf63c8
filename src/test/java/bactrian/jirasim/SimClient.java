package bactrian.jirasim;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Calls a stand-in over HTTP, as one of its accounts or as nobody. */
final class SimClient {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JiraSim sim;
    private final String authorization;

    private SimClient(JiraSim sim, String authorization) {
        this.sim = sim;
        this.authorization = authorization;
    }

    /** As {@code demo} or {@code user}, logged in as the deployment wants it. */
    static SimClient as(JiraSim sim, String name) {
        String credentials = name + "@example.com:" + name + "-token";
        String basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        return new SimClient(sim, sim.jira().site().cloud() ? "Basic " + basic : "Bearer " + name + "-token");
    }

    /** With that Authorization header; the empty string sends none. */
    static SimClient with(JiraSim sim, String authorization) {
        return new SimClient(sim, authorization);
    }

    /** An answer; {@code json} is null JSON where the body is none. */
    record Answer(int status, JsonNode json, String text, HttpResponse<String> raw) {

        String error(String field) {
            return json.path("errors").path(field).asText();
        }

        String message() {
            return json.path("errorMessages").path(0).asText();
        }
    }

    Answer get(String path) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody());
    }

    Answer delete(String path) {
        return send("DELETE", path, HttpRequest.BodyPublishers.noBody());
    }

    Answer post(String path, Object body) {
        return send("POST", path, HttpRequest.BodyPublishers.ofString(Json.text(Json.of(body))));
    }

    Answer put(String path, Object body) {
        return send("PUT", path, HttpRequest.BodyPublishers.ofString(Json.text(Json.of(body))));
    }

    /** A body as it stands; the call is method and path. */
    Answer send(String call, String body) {
        String[] parts = call.split(" ", 2);
        return send(parts[0], parts[1], HttpRequest.BodyPublishers.ofString(body));
    }

    /** PUT of {@code {"fields":{…}}} to an issue. */
    Answer edit(String issue, Map<String, ?> fields) {
        return put(api() + "/issue/" + issue, Map.of("fields", fields));
    }

    /** The newest REST API of the deployment. */
    String api() {
        return sim.jira().site().cloud() ? "/rest/api/3" : "/rest/api/2";
    }

    private Answer send(String method, String path, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(sim.baseUrl() + path))
                .header("Content-Type", "application/json")
                .method(method, body);
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), json(response.body()), response.body(), response);
        } catch (IOException cut) {
            return new Answer(0, Json.nothing(), cut.toString(), null);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static JsonNode json(String text) {
        try {
            return Json.parse(text);
        } catch (IllegalArgumentException noJson) {
            return Json.nothing();
        }
    }
}
