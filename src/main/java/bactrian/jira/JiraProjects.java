package bactrian.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

/** What projects tell. A project is named by its key or numeric id. */
public final class JiraProjects {

    private final JiraHttp http;

    JiraProjects(JiraHttp http) {
        this.http = http;
    }

    /** The project: {@code {id, key, name, issueTypes, …}}. */
    public JsonNode project(String project) {
        return http.send(JiraRequest.get(http.api("project", project)));
    }

    /** The statuses of each of its issue types: {@code [{id, name, statuses: [{id, name}]}]}. */
    public JsonNode statuses(String project) {
        return http.send(JiraRequest.get(http.api("project", project, "statuses")));
    }

    /** The issue types the account may create there: {@code [{id, name, subtask, hierarchyLevel?}]}. */
    public ArrayNode creatableIssueTypes(String project) {
        return pages("issueTypes", "createMetaIssueType", http.api("issue", "createmeta", project, "issuetypes"));
    }

    /** The fields that can be set when creating: {@code [{fieldId, name, required, hasDefaultValue, schema, …}]}. */
    public ArrayNode creatableFields(String project, String issueTypeId) {
        return pages("fields", "results", http.api("issue", "createmeta", project, "issuetypes", issueTypeId));
    }

    /** Cloud has a member of its own and a twin of it, Data Center a general page with {@code values}. */
    private ArrayNode pages(String member, String twin, String path) {
        return new JiraPages(http).all(JiraRequest.get(path), member, twin, "values");
    }
}
