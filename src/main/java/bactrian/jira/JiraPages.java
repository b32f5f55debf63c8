package bactrian.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Arrays;

/**
 * Gathers lists that Jira hands out in pages with {@code startAt}. Only for lists that are short by nature, such as the
 * fields of an issue type. The end is told by {@code isLast}, {@code total} or an empty page, whichever is there.
 */
final class JiraPages {

    private static final int PAGE = 100;

    private final JiraHttp http;

    JiraPages(JiraHttp http) {
        this.http = http;
    }

    /** All entries; the member that holds them is the first of these names that is there. */
    ArrayNode all(JiraRequest request, String... members) {
        ArrayNode all = http.json().createArrayNode();
        JsonNode page;
        do {
            page = http.send(request.with("startAt", String.valueOf(all.size())).with("maxResults", "" + PAGE));
        } while (add(page, all, members));
        return all;
    }

    /** Whether more is to come. */
    private static boolean add(JsonNode page, ArrayNode all, String... members) {
        if (page.isArray()) {
            page.forEach(all::add);
            return false;
        }
        JsonNode entries = Arrays.stream(members)
                .map(page::path)
                .filter(JsonNode::isArray)
                .findFirst()
                .orElse(all.arrayNode());
        entries.forEach(all::add);
        boolean last = page.path("isLast").asBoolean(false) || entries.isEmpty();
        boolean complete = page.has("total") && all.size() >= page.path("total").asInt();
        boolean endless = !page.has("isLast") && !page.has("total");
        return !last && !complete && !endless;
    }
}
