package bactrian.text.adf;

import bactrian.text.model.Attributes;
import bactrian.text.model.Details;
import bactrian.text.model.Details.Spelled;
import bactrian.text.model.Element;
import bactrian.text.model.Mark;
import bactrian.text.model.MarkType;
import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import bactrian.text.model.PlainText;
import bactrian.text.model.RichTextException;
import bactrian.text.model.Text;
import bactrian.text.model.Unknown;
import bactrian.text.model.WikiSource;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads ADF. What it does not know it keeps as {@link Unknown}; it refuses nothing but what is no ADF at all. */
public final class AdfReader {
    /** Deeper than any document that people write; below what the stack can take. */
    private static final int MAX_DEPTH = 200;

    private static final Set<String> MEMBERS = Set.of("type", "attrs", "marks", "content", "text", "version");

    private AdfReader() {}

    /**
     * Reads a document. JSON null or nothing is the empty document; a JSON string, which Jira answers for plain text
     * fields, is plain text; a single node or an array of nodes is taken as the content.
     *
     * @throws RichTextException if the JSON is none of these, or nested more than 200 nodes or 500 JSON levels deep
     */
    public static Element read(JsonNode json) {
        if (json.isMissingNode() || json.isNull()) {
            return Element.document(List.of());
        }
        if (json.isTextual()) {
            return PlainText.document(json.textValue());
        }
        JsonDepth.check(json);
        if (json.isArray()) {
            return Element.document(nodes(json, 1));
        }
        if (!json.path("type").isTextual()) {
            throw new RichTextException("Not ADF: an object with a \"type\" was expected, found " + json.getNodeType());
        }
        Node node = node(json, 0);
        return node instanceof Element root && root.type() == NodeType.DOC ? root : Element.document(List.of(node));
    }

    private static List<Node> nodes(JsonNode array, int depth) {
        if (depth > MAX_DEPTH) {
            throw new RichTextException("The document is nested more than " + MAX_DEPTH + " levels deep");
        }
        List<Node> nodes = new ArrayList<>();
        array.forEach(json -> nodes.add(node(json, depth)));
        return nodes;
    }

    private static Node node(JsonNode json, int depth) {
        NodeType type = NodeType.of(json.path("type").asText());
        if (type == NodeType.UNKNOWN || !regular(json)) {
            return new Unknown(json);
        }
        if (type == NodeType.TEXT) {
            return json.path("text").isTextual() && !json.has("content") && !json.has("attrs")
                    ? new Text(json.get("text").textValue(), marks(json), json.has("marks"))
                    : new Unknown(json);
        }
        return new Element(type, details(json), nodes(json.path("content"), depth + 1));
    }

    /** Whether the node has no member, and no member of a form, that the model would lose. */
    private static boolean regular(JsonNode json) {
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        return MEMBERS.containsAll(names)
                && arrayOrAbsent(json, "content")
                && arrayOrAbsent(json, "marks")
                && (!json.has("attrs") || json.get("attrs").isObject())
                && json.has("text") == json.path("type").asText().equals("text")
                && json.has("version") == json.path("type").asText().equals("doc");
    }

    private static boolean arrayOrAbsent(JsonNode json, String name) {
        return !json.has(name) || json.get(name).isArray();
    }

    private static Details details(JsonNode json) {
        Set<Spelled> spelled = EnumSet.noneOf(Spelled.class);
        if (json.has("marks")) {
            spelled.add(Spelled.MARKS);
        }
        if (json.has("content")) {
            spelled.add(Spelled.CONTENT);
        }
        Attributes attributes = json.get("attrs") instanceof ObjectNode attrs ? Attributes.of(attrs) : Attributes.NONE;
        return new Details(attributes, marks(json), spelled, WikiSource.NONE);
    }

    private static List<Mark> marks(JsonNode json) {
        List<Mark> marks = new ArrayList<>();
        json.path("marks").forEach(mark -> marks.add(mark(mark)));
        return marks;
    }

    private static Mark mark(JsonNode json) {
        MarkType type = MarkType.of(json.path("type").asText());
        boolean regular = json.size() == (json.has("attrs") ? 2 : 1);
        if (type == MarkType.UNKNOWN || !regular) {
            return new Mark(
                    MarkType.UNKNOWN, json instanceof ObjectNode whole ? Attributes.of(whole) : Attributes.NONE);
        }
        return new Mark(type, json.get("attrs") instanceof ObjectNode attrs ? Attributes.of(attrs) : Attributes.NONE);
    }
}
