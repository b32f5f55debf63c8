package bactrian.text.adf;

import bactrian.text.model.Attributes;
import bactrian.text.model.Details.Spelled;
import bactrian.text.model.Element;
import bactrian.text.model.Mark;
import bactrian.text.model.MarkType;
import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import bactrian.text.model.Text;
import bactrian.text.model.Unknown;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Writes ADF that is valid by Atlassian's schema and free of what Jira is known to refuse. A document that was valid
 * when it was read is written as equal JSON.
 */
public final class AdfWriter {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private AdfWriter() {}

    /** Writes a whole document; an empty one has empty content. */
    public static ObjectNode write(Element document) {
        return (ObjectNode) json(AdfRules.fit(document));
    }

    /** Writes one node as it stands, without judging it. */
    public static JsonNode json(Node node) {
        if (node instanceof Unknown unknown) {
            return unknown.json();
        }
        ObjectNode json = JSON.objectNode().put("type", node.type().adfName());
        if (node instanceof Text text) {
            json.put("text", text.text());
            Text adf =
                    text.has(MarkType.WIKI_MACRO) ? text.keepMarks(mark -> mark.type() != MarkType.WIKI_MACRO) : text;
            putMarks(json, adf.marks(), adf.marksWritten());
        } else if (node instanceof Element element) {
            putDetails(json, element);
            putContent(json, element);
        }
        return json;
    }

    private static void putDetails(ObjectNode json, Element element) {
        if (element.type() == NodeType.DOC) {
            json.put("version", 1);
        }
        if (element.attributes().written()) {
            json.set("attrs", element.attributes().json());
        }
        boolean written = element.details().spelled().contains(Spelled.MARKS);
        putMarks(json, element.details().marks(), written);
    }

    private static void putContent(ObjectNode json, Element element) {
        boolean written =
                element.type() == NodeType.DOC || element.details().spelled().contains(Spelled.CONTENT);
        if (written || !element.content().isEmpty()) {
            ArrayNode content = json.putArray("content");
            element.content().forEach(child -> content.add(json(child)));
        }
    }

    private static void putMarks(ObjectNode json, List<Mark> marks, boolean written) {
        if (written || !marks.isEmpty()) {
            ArrayNode array = json.putArray("marks");
            marks.forEach(mark -> array.add(json(mark)));
        }
    }

    private static ObjectNode json(Mark mark) {
        Attributes attributes = mark.attributes();
        if (mark.type() == MarkType.UNKNOWN) {
            return attributes.json();
        }
        ObjectNode json = JSON.objectNode().put("type", mark.type().adfName());
        if (attributes.written()) {
            json.set("attrs", attributes.json());
        }
        return json;
    }
}
