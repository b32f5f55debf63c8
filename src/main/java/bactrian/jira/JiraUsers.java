package bactrian.jira;

import com.fasterxml.jackson.databind.JsonNode;

/** People, as far as the account may see them; e-mail addresses are often hidden. */
public final class JiraUsers {

    private final JiraHttp http;

    JiraUsers(JiraHttp http) {
        this.http = http;
    }

    /** Users whose name or e-mail address begins with this: {@code [{accountId | name, displayName, active, …}]}. */
    public JsonNode search(String query) {
        return http.send(JiraRequest.get(http.api("user", "search")).with(parameter(), query));
    }

    /** The same among those to whom issues of a project can be assigned; an empty query finds all of them. */
    public JsonNode assignable(String projectKey, String query) {
        return http.send(JiraRequest.get(http.api("user", "assignable", "search"))
                .with("project", projectKey)
                .with(parameter(), query));
    }

    private String parameter() {
        return http.connection().deployment() == Deployment.CLOUD ? "query" : "username";
    }
}
