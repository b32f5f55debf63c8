package bactrian.jql.json;

import bactrian.jql.match.FieldValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** The words of a document in Atlassian Document Format. */
final class AdfText {

    /** Nodes that add no words, or whose words are all in their content. */
    private static final Set<String> PLAIN = Set.of(
            "doc",
            "paragraph",
            "heading",
            "bulletList",
            "orderedList",
            "listItem",
            "blockquote",
            "codeBlock",
            "panel",
            "rule",
            "hardBreak",
            "table",
            "tableRow",
            "tableCell",
            "tableHeader",
            "text",
            "layoutSection",
            "layoutColumn",
            "taskList",
            "taskItem",
            "decisionList",
            "decisionItem");

    private AdfText() {}

    /** The text, not whole if the document holds cards, mentions, media or anything else that may be indexed. */
    static FieldValue of(JsonNode document) {
        StringBuilder text = new StringBuilder();
        boolean whole = true;
        Deque<JsonNode> open = new ArrayDeque<>();
        open.push(document);
        while (!open.isEmpty()) {
            JsonNode node = open.pop();
            String type = node.path("type").asText();
            whole &= PLAIN.contains(type);
            text.append(type.equals("text") ? "" : "\n")
                    .append(node.path("text").asText());
            JsonNode content = node.path("content");
            for (int i = content.size() - 1; i >= 0; i--) {
                open.push(content.get(i));
            }
        }
        String words = text.toString().strip();
        return words.isEmpty() && whole ? FieldValue.EMPTY : new FieldValue.Text(words, whole);
    }
}
