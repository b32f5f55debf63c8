package bactrian.jirasim.rest;

import bactrian.jirasim.Json;
import bactrian.jirasim.field.IssueShape;
import bactrian.jirasim.http.Response;
import bactrian.jirasim.site.Change;
import bactrian.jirasim.site.Issue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** {@code /issue/{issueIdOrKey}/changelog}, Cloud only: a page, oldest first. */
final class ChangelogResource {

    void addTo(Routes routes) {
        routes.api("GET", "/issue/{issue}/changelog", ChangelogResource::page);
    }

    private static Response page(Call call) {
        Issue issue = call.issue("issue");
        int startAt = call.number("startAt", 0);
        int maxResults = Math.min(100, call.number("maxResults", 100));
        List<Change> changes = issue.changes();
        List<ObjectNode> values = changes.stream()
                .skip(startAt)
                .limit(maxResults)
                .map(change -> IssueShape.change(change, call.view()))
                .toList();
        String self = call.view().self("issue/" + issue.key() + "/changelog?maxResults=" + maxResults + "&startAt=");
        boolean last = startAt + values.size() >= changes.size();
        ObjectNode page = Json.object().put("self", self + startAt);
        if (!last) {
            page.put("nextPage", self + (startAt + maxResults));
        }
        page.put("maxResults", maxResults).put("startAt", startAt).put("total", changes.size());
        page.put("isLast", last).set("values", Json.array(values));
        return Response.ok(page);
    }
}
