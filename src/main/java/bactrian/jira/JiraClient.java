package bactrian.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The issue operations of one connection. Every method throws {@link JiraException} when Jira refuses or is away. */
public final class JiraClient {
    /** Issues read by one call in bulk; more is allowed only in special cases (jira-facts, bulkfetch). */
    public static final int BULK = 100;

    private final JiraConnection connection;
    private final JiraHttp http;
    private final String api;

    /** For one connection, over the shared transport. */
    public JiraClient(JiraConnection connection, JiraHttp http) {
        this.connection = connection;
        this.http = http;
        this.api = connection.deployment().apiPath();
    }

    /** One issue with the given fields and entity properties. */
    public JiraAnswer fetchIssue(String idOrKey, Collection<String> fields, Collection<String> properties) {
        return get("/issue/" + encode(idOrKey) + "?fields=" + encode(String.join(",", fields))
                + (properties.isEmpty() ? "" : "&properties=" + encode(String.join(",", properties))));
    }

    /** Makes an issue; answers its {@code id} and {@code key}. Never repeated: a lost answer leaves its fate unknown. */
    public JiraAnswer addIssue(JsonNode issue) {
        return http.send(connection, "POST", api + "/issue", issue);
    }

    /** Edits fields: all of them or, when one is refused, none. */
    public JiraAnswer updateIssue(String idOrKey, JsonNode edit) {
        return http.send(connection, "PUT", api + "/issue/" + encode(idOrKey), edit);
    }

    /** Deletes an issue; refused with 400 if it has sub-tasks. */
    public JiraAnswer deleteIssue(String idOrKey) {
        return http.send(connection, "DELETE", api + "/issue/" + encode(idOrKey));
    }

    /** The transitions that are open now, with the fields of their screens. */
    public JiraAnswer transitions(String idOrKey) {
        return get("/issue/" + encode(idOrKey) + "/transitions?expand=transitions.fields");
    }

    /** Carries out a transition: {@code {"transition":{"id":…},"fields":{…}}}. */
    public JiraAnswer transitionIssue(String idOrKey, JsonNode transition) {
        return http.send(connection, "POST", api + "/issue/" + encode(idOrKey) + "/transitions", transition);
    }

    /** The value of an entity property, under {@code value}. */
    public JiraAnswer issueProperty(String idOrKey, String key) {
        return get("/issue/" + encode(idOrKey) + "/properties/" + encode(key));
    }

    /**
     * The newest changes of an issue as an array of {@code {created, items:[…]}}, newest first. Cloud pages oldest first
     * under its own resource; the expansion is newest first on both and cut to the newest page.
     */
    public JiraAnswer changelog(String idOrKey) {
        JiraAnswer answer = get("/issue/" + encode(idOrKey) + "?fields=updated&expand=changelog");
        return new JiraAnswer(answer.status(), answer.body().path("changelog").path("histories"), answer.serverTime());
    }

    /**
     * Up to {@link #BULK} issues by numeric id; those that do not exist or cannot be seen are missing in the answer.
     *
     * @return an answer whose body has the issues under {@code issues}
     */
    public JiraAnswer bulkFetch(List<String> ids, Collection<String> fields, Collection<String> properties) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        fields.forEach(body.withArray("fields")::add);
        if (connection.deployment() == Deployment.CLOUD) {
            ids.forEach(body.withArray("issueIdsOrKeys")::add);
            properties.forEach(body.withArray("properties")::add);
            return http.send(connection, "POST", api + "/issue/bulkfetch", body);
        }
        body.put("jql", "id in (" + String.join(",", ids) + ")");
        body.put("validateQuery", false);
        body.put("maxResults", ids.size());
        return http.send(connection, "POST", api + "/search", body);
    }

    /**
     * One page of a search.
     *
     * @param next the mark of the page as {@link #nextPage} gave it, empty for the first
     */
    public JiraAnswer search(String jql, Collection<String> fields, Collection<String> properties, String next) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("jql", jql).put("maxResults", BULK);
        fields.forEach(body.withArray("fields")::add);
        if (connection.deployment() == Deployment.DATA_CENTER) {
            body.put("startAt", next.isEmpty() ? 0 : Integer.parseInt(next));
            return http.send(connection, "POST", api + "/search", body);
        }
        properties.forEach(body.withArray("properties")::add);
        if (!next.isEmpty()) {
            body.put("nextPageToken", next);
        }
        return http.send(connection, "POST", api + "/search/jql", body);
    }

    /** The mark of the page after the given one, or empty after the last. */
    public String nextPage(JsonNode page) {
        if (connection.deployment() == Deployment.CLOUD) {
            return page.path("nextPageToken").asText("");
        }
        int end = page.path("startAt").asInt() + page.path("issues").size();
        return page.path("issues").isEmpty() || end >= page.path("total").asInt() ? "" : String.valueOf(end);
    }

    /** Who we are. */
    public JsonNode myself() {
        return get("/myself").body();
    }

    /** What Jira says of itself; open to anonymous callers. */
    public JsonNode serverInfo() {
        return get("/serverInfo").body();
    }

    /** The project of an id or key. */
    public JsonNode project(String idOrKey) {
        return projectAnswer(idOrKey).body();
    }

    /** As {@link #project}, with what came along. */
    public JiraAnswer projectAnswer(String idOrKey) {
        return get("/project/" + encode(idOrKey));
    }

    /** The given permissions in a project, under {@code permissions} by their key. */
    public JsonNode permissions(String projectId, Collection<String> keys) {
        return get("/mypermissions?projectId=" + encode(projectId) + "&permissions=" + encode(String.join(",", keys)))
                .body();
    }

    /** Every field of the site. */
    public JsonNode fields() {
        return get("/field").body();
    }

    /** The issue types of a project. */
    public List<JsonNode> issueTypes(String projectId) {
        return pages("/issue/createmeta/" + encode(projectId) + "/issuetypes", "issueTypes");
    }

    /** The fields of the create screen of an issue type. */
    public List<JsonNode> createFields(String projectId, String issueTypeId) {
        return pages("/issue/createmeta/" + encode(projectId) + "/issuetypes/" + encode(issueTypeId), "fields");
    }

    /** The statuses of a project by issue type: an array of {@code {id, name, statuses:[{id, name}]}}. */
    public JsonNode statuses(String projectId) {
        return get("/project/" + encode(projectId) + "/statuses").body();
    }

    /** Reads all pages of metadata: rows under the named member (Cloud) or {@code values} (Data Center). */
    private List<JsonNode> pages(String path, String member) {
        List<JsonNode> rows = new ArrayList<>();
        JsonNode page;
        do {
            page = get(path + "?maxResults=" + BULK + "&startAt=" + rows.size()).body();
            JsonNode found = page.path(member).isArray() ? page.path(member) : page.path("values");
            if (found.isEmpty()) {
                return rows;
            }
            found.forEach(rows::add);
        } while (rows.size() < page.path("total").asInt());
        return rows;
    }

    private JiraAnswer get(String path) {
        return http.send(connection, "GET", api + path);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
