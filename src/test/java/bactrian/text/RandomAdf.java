package bactrian.text;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Random documents, valid by Atlassian's schema, in which every node and every mark of it turns up. */
final class RandomAdf {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String QUOTE =
            "paragraph paragraph orderedList bulletList codeBlock mediaSingle mediaGroup extension";
    private static final String PANEL = QUOTE + " heading blockCard taskList rule decisionList";
    private static final String NESTED = QUOTE + " heading taskList decisionList rule panel blockquote";
    private static final String CELL = NESTED + " blockCard embedCard nestedExpand";
    private static final String BODY = NESTED + " blockCard embedCard table";
    private static final String COLUMN = BODY + " expand bodiedExtension";
    private static final String SYNCED = COLUMN.replace(" extension", "").replace(" bodiedExtension", "");

    /** What may stand in what. */
    private static final Map<String, List<String>> CONTENT = Map.ofEntries(
            entry("doc", COLUMN + " layoutSection syncBlock bodiedSyncBlock paragraph table panel"),
            entry("layoutColumn", COLUMN),
            entry("bodiedSyncBlock", SYNCED),
            entry("bodiedExtension", BODY),
            entry("expand", BODY + " nestedExpand"),
            entry("nestedExpand", NESTED),
            entry("panel", PANEL),
            entry("blockquote", QUOTE),
            entry("listItem", "paragraph paragraph bulletList orderedList taskList mediaSingle codeBlock extension"),
            entry("tableCell", CELL),
            entry("tableHeader", CELL),
            entry("blockTaskItem", "paragraph extension"),
            entry("bulletList", "listItem"),
            entry("orderedList", "listItem"),
            entry("taskList", "taskItem taskItem taskList blockTaskItem"),
            entry("decisionList", "decisionItem"),
            entry("tableRow", "tableCell tableCell tableHeader"),
            entry("table", "tableRow"));

    private final RandomGenerator random;
    private final RandomAttributes attributes;
    private final RandomInlines inlines;

    RandomAdf(RandomGenerator random) {
        this.random = random;
        attributes = new RandomAttributes(random);
        inlines = new RandomInlines(random);
    }

    private static Map.Entry<String, List<String>> entry(String parent, String children) {
        return Map.entry(parent, List.of(children.split(" ")));
    }

    /** A document of up to that many blocks. */
    ObjectNode document(int size) {
        ObjectNode doc = JSON.objectNode().put("type", "doc").put("version", 1);
        ArrayNode content = doc.putArray("content");
        for (int i = random.nextInt(size + 1); i > 0; i--) {
            content.add(child("doc", 3));
        }
        return doc;
    }

    private ObjectNode child(String parent, int depth) {
        List<String> kinds = CONTENT.get(parent);
        String kind = kinds.get(random.nextInt(kinds.size()));
        boolean leaf = !CONTENT.containsKey(kind) && !kind.equals("layoutSection");
        return depth > 0 || leaf || kinds.size() == 1 || parent.equals("tableRow")
                ? node(kind, parent, depth)
                : child(parent, depth);
    }

    private ObjectNode node(String kind, String parent, int depth) {
        ObjectNode node = JSON.objectNode().put("type", kind);
        attributes.put(node, kind);
        attributes.putMarks(node, kind, parent);
        switch (kind) {
            case "paragraph", "heading", "taskItem", "decisionItem" -> inlines.fill(node);
            case "codeBlock" -> inlines.fillCode(node);
            case "mediaSingle" -> mediaSingle(node);
            case "mediaGroup" -> fill(node, () -> inlines.media(), 2);
            case "layoutSection" -> {
                int columns = 2 + random.nextInt(2);
                ArrayNode content = node.putArray("content");
                for (int i = 0; i < columns; i++) {
                    content.add(node("layoutColumn", kind, depth - 1));
                }
            }
            default -> {
                if (CONTENT.containsKey(kind)) {
                    fill(node, () -> child(kind, depth - 1), 3);
                }
            }
        }
        return node;
    }

    private void mediaSingle(ObjectNode node) {
        ArrayNode content = node.putArray("content");
        content.add(inlines.media());
        if (random.nextInt(3) == 0) {
            content.add(inlines.caption());
        }
    }

    private void fill(ObjectNode node, Supplier<ObjectNode> child, int most) {
        ArrayNode content = node.putArray("content");
        for (int i = random.nextInt(most); i >= 0; i--) {
            content.add(child.get());
        }
    }
}
