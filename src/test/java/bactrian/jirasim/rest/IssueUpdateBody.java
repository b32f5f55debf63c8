package bactrian.jirasim.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** The body of a create, an edit or a transition. */
final class IssueUpdateBody {

    private static final Set<String> MEMBERS =
            Set.of("fields", "update", "properties", "transition", "historyMetadata");

    private IssueUpdateBody() {}

    /**
     * Reads it. Data Center refuses members it does not know, Cloud's document lets them pass.
     *
     * @throws JiraError 400 when it has another shape
     */
    static ObjectNode of(Call call) {
        ObjectNode body = call.site().cloud() ? call.body() : call.body(MEMBERS);
        for (String member : List.of("fields", "update", "transition")) {
            if (body.has(member) && !body.path(member).isObject()) {
                throw JiraError.unreadable(
                        "Invalid request payload. Refer to the REST API documentation and try again.");
            }
        }
        return body;
    }
}
