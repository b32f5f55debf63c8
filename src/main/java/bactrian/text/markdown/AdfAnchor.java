package bactrian.text.markdown;

import bactrian.text.adf.AdfReader;
import bactrian.text.adf.AdfWriter;
import bactrian.text.model.Element;
import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import bactrian.text.model.RichTextException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;

/**
 * How a node comes back that Markdown has no word for: the address of a link whose text is what people read holds it as
 * JSON.
 */
final class AdfAnchor {
    private static final String SCHEME = "adf:";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private AdfAnchor() {}

    /** A link to the node itself. */
    static String write(Node node) {
        String href = SCHEME + Address.encode(json(node));
        return MarkdownEscape.link(MarkdownEscape.text(shown(node).replace('\n', ' ')), href, "");
    }

    private static String shown(Node node) {
        JsonNode attrs = AdfWriter.json(node).path("attrs");
        return List.of("/text", "/extensionKey", "/url", "/data/url", "/shortName").stream()
                .map(name -> attrs.at(name).asText())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("…");
    }

    /** The node that a link holds, if it is one that may stand among text. */
    static Optional<Node> read(String href) {
        return href.startsWith(SCHEME)
                ? node(Address.decode(href.substring(SCHEME.length())))
                        .filter(node ->
                                node.type().inline() && node instanceof Element || node.type() == NodeType.UNKNOWN)
                : Optional.empty();
    }

    /** A node as JSON. */
    static String json(Node node) {
        return AdfWriter.json(node).toString();
    }

    /** The node that the JSON is. */
    static Optional<Node> node(String json) {
        try {
            List<Node> content = AdfReader.read(MAPPER.readTree(json)).content();
            return content.size() == 1 ? Optional.of(content.get(0)) : Optional.empty();
        } catch (JsonProcessingException | RichTextException notAdf) {
            return Optional.empty();
        }
    }
}
