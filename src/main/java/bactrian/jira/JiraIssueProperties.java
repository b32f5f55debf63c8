package bactrian.jira;

import com.fasterxml.jackson.databind.JsonNode;

/** Entity properties: JSON values that an issue carries unseen by people. */
public final class JiraIssueProperties {

    private final JiraHttp http;

    JiraIssueProperties(JiraHttp http) {
        this.http = http;
    }

    /** Reads a property: {@code {key, value}}; a missing one is a {@link JiraException} with status 404. */
    public JsonNode get(String issue, String key) {
        return http.send(JiraRequest.get(path(issue, key)));
    }

    /** Sets a property to a value of any JSON kind, at most 32,768 characters long. */
    public void set(String issue, String key, JsonNode value) {
        http.send(JiraRequest.put(path(issue, key), value));
    }

    /** Removes a property. */
    public void remove(String issue, String key) {
        http.send(JiraRequest.delete(path(issue, key)));
    }

    private String path(String issue, String key) {
        return http.api("issue", issue, "properties", key);
    }
}
