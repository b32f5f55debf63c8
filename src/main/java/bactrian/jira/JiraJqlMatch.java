package bactrian.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;

/** Which of some issues match some JQL, in Jira's own judgement. */
public final class JiraJqlMatch {

    private static final int INVALID_QUERY = 400;

    private final JiraHttp http;

    JiraJqlMatch(JiraHttp http) {
        this.http = http;
    }

    /**
     * Asks about each query and issue: {@code {matches: [{matchedIssues: [id], errors: [text]}]}} in the order of the
     * queries. Data Center has no such question; there each query is a search, and must be without {@code ORDER BY}.
     *
     * @param issueIds numeric ids
     */
    public JsonNode match(List<Long> issueIds, List<String> jqls) {
        if (http.connection().deployment() == Deployment.CLOUD) {
            ObjectNode body = new RequestBody(http.json())
                    .numbers("issueIds", issueIds)
                    .texts("jqls", jqls)
                    .build();
            return http.send(JiraRequest.ask(http.api("jql", "match"), body));
        }
        ObjectNode answer = http.json().createObjectNode();
        ArrayNode matches = answer.putArray("matches");
        jqls.forEach(jql -> matches.add(search(issueIds, jql)));
        return answer;
    }

    private ObjectNode search(List<Long> issueIds, String jql) {
        String ids = issueIds.stream().map(String::valueOf).collect(Collectors.joining(","));
        SearchRequest request = SearchRequest.of("id in (" + ids + ") AND (" + jql + ")", List.of("issuetype"));
        ObjectNode match = http.json().createObjectNode();
        ArrayNode matched = match.putArray("matchedIssues");
        ArrayNode errors = match.putArray("errors");
        try {
            for (SearchPage page : new JiraSearch(http).pages(request)) {
                page.issues().forEach(issue -> matched.add(issue.path("id").asLong()));
            }
        } catch (JiraException e) {
            if (e.status() != INVALID_QUERY) {
                throw e;
            }
            e.messages().forEach(errors::add);
        }
        return match;
    }
}
