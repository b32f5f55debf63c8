package bactrian.jirasim.http;

import bactrian.jirasim.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One answer.
 *
 * @param status HTTP status; 0 means that the connection is cut without an answer
 * @param headers headers to send, beside Content-Length and Connection
 * @param body bytes to send
 */
public record Response(int status, Map<String, String> headers, byte[] body) {

    private static final String JSON = "application/json;charset=UTF-8";

    /** A JSON answer. */
    public static Response json(int status, JsonNode body) {
        return text(status, JSON, Json.text(body));
    }

    /** 200 with a JSON body. */
    public static Response ok(JsonNode body) {
        return json(200, body);
    }

    /** An answer of any media type. */
    public static Response text(int status, String contentType, String body) {
        return new Response(status, Map.of("Content-Type", contentType), body.getBytes(StandardCharsets.UTF_8));
    }

    /** 204. */
    public static Response noContent() {
        return new Response(204, Map.of(), new byte[0]);
    }

    /** No answer at all: the peer sees the connection end. */
    public static Response cut() {
        return new Response(0, Map.of(), new byte[0]);
    }

    /** The same answer with one header more. */
    public Response with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Response(status, more, body);
    }
}
