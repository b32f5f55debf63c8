package bactrian.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Lists as the API answers them: {@code {items:[…], next?}}. */
final class Pages {
    private static final int PAGE = 100;

    private Pages() {}

    /** A whole list. */
    static ObjectNode of(List<? extends JsonNode> rows) {
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        rows.forEach(page.putArray("items")::add);
        return page;
    }

    /** A page; when it is full, {@code next} is the id to ask on from. */
    static ObjectNode of(List<? extends JsonNode> rows, long lastId) {
        ObjectNode page = of(rows);
        return rows.size() < PAGE ? page : page.put("next", String.valueOf(lastId));
    }
}
