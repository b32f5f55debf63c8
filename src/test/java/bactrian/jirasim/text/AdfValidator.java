package bactrian.jirasim.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Says whether Jira would take a JSON value as an Atlassian document. */
public final class AdfValidator {

    private static final Set<String> MEMBERS = Set.of("type", "attrs", "content", "marks", "text", "version");
    private static final Set<String> INLINE_LEAVES = Set.of("hardBreak", "mention", "emoji", "date", "status");

    private AdfValidator() {}

    /** Whether the value is a document with a valid structure. */
    public static boolean valid(JsonNode document) {
        return document.isObject()
                && document.path("type").asText().equals("doc")
                && document.path("version").isInt()
                && document.path("version").asInt() == 1
                && document.path("content").isArray()
                && node(document);
    }

    private static boolean node(JsonNode node) {
        String type = node.path("type").asText();
        return node.isObject()
                && membersOnly(node)
                && AdfAttributes.valid(type, node.path("attrs"))
                && marks(type, node.path("marks"))
                && (type.equals("text") ? text(node) : content(type, node));
    }

    private static boolean membersOnly(JsonNode node) {
        Set<String> names = new HashSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return MEMBERS.containsAll(names);
    }

    private static boolean text(JsonNode node) {
        return node.path("text").isTextual() && !node.path("text").asText().isEmpty() && !node.has("content");
    }

    private static boolean content(String type, JsonNode node) {
        Set<String> allowed = AdfSchema.CHILDREN.get(type);
        JsonNode content = node.path("content");
        if (node.has("text")) {
            return false;
        }
        if (allowed == null) {
            return content.isMissingNode();
        }
        if (content.isMissingNode() || content.isEmpty()) {
            return !AdfSchema.NOT_EMPTY.contains(type) && (content.isMissingNode() || content.isArray());
        }
        return content.isArray()
                && all(content, child -> allowed.contains(child.path("type").asText()) && node(child))
                && (!type.equals("codeBlock") || all(content, child -> !child.has("marks")));
    }

    private static boolean marks(String type, JsonNode marks) {
        if (marks.isMissingNode()) {
            return true;
        }
        if (!marks.isArray() || AdfSchema.NO_MARKS.contains(type)) {
            return false;
        }
        Set<String> seen = new HashSet<>();
        boolean known = all(marks, mark -> seen.add(mark.path("type").asText()) && mark(type, mark));
        return known
                && (!seen.contains("code")
                        || Set.of("code", "link", "annotation").containsAll(seen));
    }

    private static boolean mark(String type, JsonNode mark) {
        String name = mark.path("type").asText();
        if (!type.equals("text") && !INLINE_LEAVES.contains(type)) {
            return AdfSchema.BLOCK_MARKS.contains(name);
        }
        String needed = AdfSchema.MARKS.get(name);
        return needed != null && AdfAttributes.validOfMark(needed, mark.path("attrs"));
    }

    private static boolean all(JsonNode array, Predicate<JsonNode> condition) {
        boolean[] ok = {true};
        Consumer<JsonNode> check = element -> ok[0] &= condition.test(element);
        array.forEach(check);
        return ok[0];
    }
}
