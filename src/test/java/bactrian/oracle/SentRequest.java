package bactrian.oracle;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A request to a Jira.
 *
 * @param path as sent, without the query
 * @param query decoded parameters
 * @param body text of the body, empty for none
 */
public record SentRequest(String method, String path, List<Map.Entry<String, String>> query, String body) {

    /** From path and query as they went over the wire. */
    public static SentRequest of(String method, String target, String body) {
        String[] parts = target.split("\\?", 2);
        List<Map.Entry<String, String>> query = parts.length < 2
                ? List.of()
                : Arrays.stream(parts[1].split("&")).map(SentRequest::parameter).toList();
        return new SentRequest(method, parts[0], query, body);
    }

    private static Map.Entry<String, String> parameter(String pair) {
        String[] parts = pair.split("=", 2);
        return Map.entry(decoded(parts[0]), parts.length < 2 ? "" : decoded(parts[1]));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
