package bactrian.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A call to be made.
 *
 * @param path below the base URL, encoded
 * @param query parameters, not yet encoded; empty values are left out when sent
 * @param body JSON to send; a {@link MissingNode} for none
 * @param writes whether the call changes something in Jira, so that it must not be repeated blindly
 */
record JiraRequest(String method, String path, Map<String, String> query, JsonNode body, boolean writes) {

    static JiraRequest get(String path) {
        return new JiraRequest("GET", path, Map.of(), MissingNode.getInstance(), false);
    }

    /** A POST that only asks: a search, for instance. */
    static JiraRequest ask(String path, JsonNode body) {
        return new JiraRequest("POST", path, Map.of(), body, false);
    }

    static JiraRequest post(String path, JsonNode body) {
        return new JiraRequest("POST", path, Map.of(), body, true);
    }

    static JiraRequest put(String path, JsonNode body) {
        return new JiraRequest("PUT", path, Map.of(), body, true);
    }

    static JiraRequest delete(String path) {
        return new JiraRequest("DELETE", path, Map.of(), MissingNode.getInstance(), true);
    }

    /** The same call with one more query parameter; an empty value adds none. */
    JiraRequest with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(query);
        if (!value.isEmpty()) {
            more.put(name, value);
        }
        return new JiraRequest(method, path, more, body, writes);
    }

    /** The same call with a list as one comma separated parameter; an empty list adds none. */
    JiraRequest with(String name, Collection<String> values) {
        return with(name, String.join(",", values));
    }

    /** Path and query, encoded. */
    String target() {
        String parameters = query.entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return parameters.isEmpty() ? path : path + "?" + parameters;
    }

    /**
     * A path of segments, encoded, that begins with a slash.
     *
     * @throws IllegalArgumentException for a segment that would lead to another resource than the one meant
     */
    static String path(String... segments) {
        StringBuilder path = new StringBuilder();
        for (String segment : segments) {
            if (segment.isBlank() || segment.equals(".") || segment.equals("..")) {
                throw new IllegalArgumentException("'" + segment + "' is no id or key that Jira could have");
            }
            path.append('/').append(encoded(segment));
        }
        return path.toString();
    }

    /** One path segment or query value, so that no character of it has a meaning in a URL. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
