package bactrian.jirasim.control;

import bactrian.jirasim.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Something that goes wrong with the next calls that match.
 *
 * @param match pattern over {@code METHOD path}
 * @param times for how many calls
 * @param status answered without doing the work; 0 does the work
 * @param headers of that answer
 * @param body of that answer; an object is sent as JSON
 * @param delayMs waited before anything else
 * @param drop {@code before} or {@code after} the work is done the connection is cut; empty: not
 */
public record Fault(
        String match, int times, int status, Map<String, String> headers, String body, long delayMs, String drop) {

    /** Answers this status for so many calls. */
    public static Fault status(String match, int times, int status) {
        return new Fault(match, times, status, Map.of(), "", 0, "");
    }

    /** Cuts the connection {@code before} or {@code after} the work, for so many calls. */
    public static Fault drop(String match, int times, String when) {
        return new Fault(match, times, 0, Map.of(), "", 0, when);
    }

    /** Makes so many calls wait. */
    public static Fault delay(String match, int times, long delayMs) {
        return new Fault(match, times, 0, Map.of(), "", delayMs, "");
    }

    /** With a header in the answer. */
    public Fault header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Fault(match, times, status, more, body, delayMs, drop);
    }

    /** With a body in the answer. */
    public Fault body(String text) {
        return new Fault(match, times, status, headers, text, delayMs, drop);
    }

    /**
     * From JSON of the same members.
     *
     * @throws IllegalArgumentException when {@code match} is missing or {@code drop} is another word
     */
    public static Fault of(JsonNode json) {
        String match = json.path("match").asText();
        String drop = json.path("drop").asText();
        if (match.isEmpty() || !Set.of("", "before", "after").contains(drop)) {
            throw new IllegalArgumentException("A fault needs 'match'; 'drop' is 'before' or 'after'");
        }
        Map<String, String> headers = new LinkedHashMap<>();
        json.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        JsonNode body = json.path("body");
        return new Fault(
                match,
                json.path("times").asInt(1),
                json.path("status").asInt(0),
                headers,
                body.isContainerNode() ? Json.text(body) : body.asText(),
                json.path("delayMs").asLong(0),
                drop);
    }
}
