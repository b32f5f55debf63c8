package bactrian.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Data Center has no bulk read: a search for the ids, unchecked so that an unknown one does not refuse the rest. */
final class DataCenterBulk {

    private final JiraHttp http;

    DataCenterBulk(JiraHttp http) {
        this.http = http;
    }

    /** The issues that the search finds; a server may give fewer a page than asked for. */
    List<JsonNode> fetch(List<String> issues, IssueParts parts) {
        List<JsonNode> found = new ArrayList<>();
        JsonNode page;
        do {
            page = http.send(JiraRequest.ask(http.api("search"), body(issues, parts, found.size())));
            page.path("issues").forEach(found::add);
        } while (!page.path("issues").isEmpty()
                && found.size() < page.path("total").asInt());
        return found;
    }

    private ObjectNode body(List<String> issues, IssueParts parts, int startAt) {
        String ids = issues.stream().map(DataCenterBulk::operand).collect(Collectors.joining(","));
        return new RequestBody(http.json())
                .text("jql", "id in (" + ids + ")")
                .number("startAt", startAt)
                .number("maxResults", issues.size())
                .flag("validateQuery", false)
                .texts("fields", parts.fields())
                .texts("expand", parts.expand())
                .build();
    }

    /** A number would be taken for a key when quoted; a key may be a reserved word when not. */
    private static String operand(String issue) {
        boolean id = issue.chars().allMatch(c -> c >= '0' && c <= '9');
        return id ? issue : '"' + issue.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
