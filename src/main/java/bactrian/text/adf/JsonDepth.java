package bactrian.text.adf;

import bactrian.text.model.RichTextException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Refuses JSON so deep that copying or writing it would exhaust the stack, wherever in it the depth is. */
final class JsonDepth {
    /** Two for each level of nodes, and some for what attributes hold. */
    private static final int MAX = 500;

    private JsonDepth() {}

    static void check(JsonNode json) {
        List<JsonNode> level = List.of(json);
        for (int depth = 0; !level.isEmpty(); depth++) {
            if (depth > MAX) {
                throw new RichTextException("The JSON of the document is nested more than " + MAX + " levels deep");
            }
            List<JsonNode> below = new ArrayList<>();
            level.forEach(node -> node.forEach(child -> {
                if (child.isContainerNode()) {
                    below.add(child);
                }
            }));
            level = below;
        }
    }
}
