package bactrian.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Search by JQL. Its index lags behind: an issue that is not found may well exist. Sort by a field that does not change
 * while paging, such as {@code id}; Data Center counts positions, so that changes in between shift the pages.
 */
public final class JiraSearch {

    /** The mark of the first page. */
    public static final String FIRST_PAGE = "";

    private final JiraHttp http;

    JiraSearch(JiraHttp http) {
        this.http = http;
    }

    /**
     * One page.
     *
     * @param mark {@link #FIRST_PAGE}, or what {@link SearchPage#next()} of the page before told
     * @throws JiraException also when Jira names the very page again that was asked for, which would never end
     */
    public SearchPage page(SearchRequest request, String mark) {
        boolean cloud = http.connection().deployment() == Deployment.CLOUD;
        SearchPage page = cloud ? cloudPage(request, mark) : dataCenterPage(request, mark);
        page.next().filter(mark::equals).ifPresent(next -> {
            throw broken("it names the same page as the next one again");
        });
        return page;
    }

    /** All pages, each read when the iterator gets there, so that one is in memory at a time. */
    public Iterable<SearchPage> pages(SearchRequest request) {
        return () -> new SearchPages(this, request);
    }

    /** The failure of a search whose answer makes no sense. */
    JiraException broken(String why) {
        JiraCall call =
                new JiraCall(http.connection().integration(), http.connection().deployment(), "POST", path());
        JiraErrorBody body = new JiraErrorBody(JiraErrorBody.Kind.JSON, List.of(why), Map.of());
        return JiraException.answered(call, 200, body, JiraErrorHeaders.none(Instant.EPOCH), false);
    }

    /** The schema of the request is closed: an unknown or empty member is refused. */
    private SearchPage cloudPage(SearchRequest request, String mark) {
        IssueParts parts = request.parts();
        ObjectNode body = new RequestBody(http.json())
                .text("jql", request.jql())
                .text("nextPageToken", mark)
                .number("maxResults", request.pageSize())
                .texts("fields", parts.fields())
                .text("expand", String.join(",", parts.expand()))
                .texts("properties", parts.properties())
                .numbers("reconcileIssues", request.reconcileIssues())
                .build();
        JsonNode answer = answer(body);
        boolean last = answer.path("isLast").asBoolean(false);
        return new SearchPage(answer, last ? "" : answer.path("nextPageToken").asText(""));
    }

    private SearchPage dataCenterPage(SearchRequest request, String mark) {
        if (!request.parts().properties().isEmpty()) {
            throw new IllegalArgumentException(
                    "Data Center's search gives no entity properties; read the issues singly");
        }
        int startAt = mark.isEmpty() ? 0 : Integer.parseInt(mark);
        ObjectNode body = new RequestBody(http.json())
                .text("jql", request.jql())
                .number("startAt", startAt)
                .number("maxResults", request.pageSize())
                .texts("fields", request.parts().fields())
                .texts("expand", request.parts().expand())
                .build();
        JsonNode answer = answer(body);
        int read = answer.path("issues").size();
        boolean more = read > 0 && startAt + read < answer.path("total").asInt();
        return new SearchPage(answer, more ? String.valueOf(startAt + read) : "");
    }

    private JsonNode answer(ObjectNode body) {
        JsonNode answer = http.send(JiraRequest.ask(path(), body));
        if (!answer.path("issues").isArray()) {
            throw broken("it has no list of issues");
        }
        return answer;
    }

    private String path() {
        return http.connection().deployment() == Deployment.CLOUD ? http.api("search", "jql") : http.api("search");
    }
}
