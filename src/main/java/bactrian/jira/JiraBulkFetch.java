package bactrian.jira;

import bactrian.jira.JiraFault.OfIntegration;
import bactrian.jira.JiraFault.Scope;
import bactrian.jira.JiraFault.Transient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads many issues, a hundred a call. What a bulk answer leaves out is read singly, since neither deployment says why:
 * Cloud omits what is not there, Data Center searches in an index that lags behind.
 */
public final class JiraBulkFetch {

    private static final int MOST = 100;

    private final JiraHttp http;

    JiraBulkFetch(JiraHttp http) {
        this.http = http;
    }

    /**
     * Reads issues.
     *
     * @param issues numeric ids or keys, as many as needed; one that is named twice is read once
     * @throws IllegalArgumentException when entity properties are asked for on Data Center, whose search gives none
     * @throws JiraException when the fault is the integration's or the site's, not a single issue's
     */
    public BulkResult fetch(Collection<String> issues, IssueParts parts) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        Map<String, JiraException> missing = new LinkedHashMap<>();
        List<String> asked = List.copyOf(new LinkedHashSet<>(issues));
        for (int from = 0; from < asked.size(); from += MOST) {
            List<String> some = asked.subList(from, Math.min(from + MOST, asked.size()));
            Set<String> open = new LinkedHashSet<>(some);
            collect(bulk(some, parts), found, open);
            open.forEach(issue -> fetchSingly(issue, parts, found, missing));
        }
        return new BulkResult(new ArrayList<>(found.values()), missing);
    }

    private void fetchSingly(
            String issue, IssueParts parts, Map<String, JsonNode> found, Map<String, JiraException> missing) {
        try {
            JsonNode read = new JiraIssues(http).fetch(issue, parts);
            found.putIfAbsent(read.path("id").asText(""), read);
        } catch (JiraException e) {
            if (concernsAll(e)) {
                throw e;
            }
            missing.put(issue, e);
        }
    }

    private static boolean concernsAll(JiraException failure) {
        JiraFault fault = JiraFaults.classify(failure, Instant.EPOCH, 0, 0);
        return fault instanceof OfIntegration || (fault instanceof Transient wait && wait.scope() != Scope.ISSUE);
    }

    private static void collect(List<JsonNode> issues, Map<String, JsonNode> found, Set<String> open) {
        for (JsonNode issue : issues) {
            found.putIfAbsent(issue.path("id").asText(""), issue);
            open.remove(issue.path("id").asText(""));
            open.remove(issue.path("key").asText(""));
        }
    }

    private List<JsonNode> bulk(List<String> issues, IssueParts parts) {
        boolean cloud = http.connection().deployment() == Deployment.CLOUD;
        if (!cloud && !parts.properties().isEmpty()) {
            throw new IllegalArgumentException(
                    "Data Center's search gives no entity properties; read the issues singly");
        }
        return cloud ? cloudBulk(issues, parts) : new DataCenterBulk(http).fetch(issues, parts);
    }

    /** {@code issueErrors} names issues that Jira could not give this time: they are asked for once more. */
    private List<JsonNode> cloudBulk(List<String> issues, IssueParts parts) {
        List<JsonNode> found = new ArrayList<>();
        JsonNode answer = cloudCall(issues, parts);
        answer.path("issues").forEach(found::add);
        List<String> again = new ArrayList<>();
        answer.path("issueErrors").forEach(error -> again.add(error.path("id").asText("")));
        if (!again.isEmpty()) {
            cloudCall(again, parts).path("issues").forEach(found::add);
        }
        return found;
    }

    private JsonNode cloudCall(List<String> issues, IssueParts parts) {
        ObjectNode body = new RequestBody(http.json())
                .texts("issueIdsOrKeys", issues)
                .texts("fields", parts.fields())
                .texts("expand", parts.expand())
                .texts("properties", parts.properties())
                .build();
        return http.send(JiraRequest.ask(http.api("issue", "bulkfetch"), body));
    }
}
