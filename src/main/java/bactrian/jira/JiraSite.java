package bactrian.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What a site as a whole tells. */
public final class JiraSite {

    private final JiraHttp http;

    JiraSite(JiraHttp http) {
        this.http = http;
    }

    /** Our own account: {@code {accountId | name, displayName, emailAddress?, timeZone, …}}. */
    public JsonNode myself() {
        return http.send(JiraRequest.get(http.api("myself")));
    }

    /** The server: {@code {baseUrl, version, versionNumbers, deploymentType, …}}. Answered to anyone. */
    public JsonNode serverInfo() {
        return http.send(JiraRequest.get(http.api("serverInfo")));
    }

    /**
     * What the account may do: {@code {permissions: {KEY: {havePermission}}}}.
     *
     * @param permissions the keys asked about, such as {@code EDIT_ISSUES}; Cloud needs at least one and refuses one it does
     *     not know, Data Center answers about all of them
     * @param project key or id of a project; empty for the site as a whole
     */
    public JsonNode permissions(List<String> permissions, String project) {
        boolean id = !project.isEmpty() && project.chars().allMatch(c -> c >= '0' && c <= '9');
        List<String> asked = http.connection().deployment() == Deployment.CLOUD ? permissions : List.of();
        return http.send(JiraRequest.get(http.api("mypermissions"))
                .with("permissions", asked)
                .with(id ? "projectId" : "projectKey", project));
    }

    /** All fields: {@code [{id, name, custom, schema?, …}]}. Names are not unique. */
    public JsonNode fields() {
        return http.send(JiraRequest.get(http.api("field")));
    }

    /** All statuses of the site: {@code [{id, name, statusCategory}]}. */
    public JsonNode statuses() {
        return http.send(JiraRequest.get(http.api("status")));
    }

    /** All issue types of the site: {@code [{id, name, subtask, hierarchyLevel?}]}. */
    public JsonNode issueTypes() {
        return http.send(JiraRequest.get(http.api("issuetype")));
    }
}
