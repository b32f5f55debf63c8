package bactrian.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A document of plain paragraphs, each of one or more lines; immutable.
 *
 * @param paragraphs the paragraphs' lines; neither a paragraph nor a line is empty
 * @param isPlain whether the source held nothing but plain paragraphs
 */
public record RichText(List<List<String>> paragraphs, boolean isPlain) {
    private static final Set<String> PLAIN_NODES = Set.of("doc", "paragraph", "text", "hardBreak");

    /** Markup that would change the meaning of a wiki text: a document with it is more than plain paragraphs. */
    private static final String WIKI_MARKUP =
            "(?s).*(\\{[a-zA-Z]|\\[[^\\]]+\\]|^h[1-6]\\.|\\n\\s*([*#-]+|\\|{1,2}|bq\\.|h[1-6]\\.)\\s|(^|\\s)[*_+^~-]\\S.*\\S[*_+^~-](\\s|$)|!\\S+!).*";

    /** Copies what it is given. */
    public RichText {
        paragraphs = paragraphs.stream().map(List::copyOf).toList();
    }

    /** From Markdown: paragraphs are parted by blank lines. */
    public static RichText fromMarkdown(String markdown) {
        return new RichText(split(markdown), true);
    }

    /** From wiki markup. */
    public static RichText fromWiki(String wiki) {
        return new RichText(split(wiki.replace("\\\\", "\n")), !("\n" + wiki).matches(WIKI_MARKUP));
    }

    /** From an ADF document, a plain string where one is expected, or JSON {@code null}. */
    public static RichText fromAdf(JsonNode adf) {
        if (adf.isTextual()) {
            return fromWiki(adf.textValue());
        }
        List<List<String>> paragraphs = new ArrayList<>();
        adf.path("content").forEach(block -> paragraphs.addAll(split(textOf(block))));
        return new RichText(paragraphs, isPlain(adf));
    }

    private static boolean isPlain(JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            return true;
        }
        boolean plain = PLAIN_NODES.contains(node.path("type").asText())
                && node.path("marks").isEmpty();
        for (JsonNode child : node.path("content")) {
            plain &= isPlain(child);
        }
        return plain;
    }

    private static String textOf(JsonNode node) {
        if (node.path("type").asText().equals("hardBreak")) {
            return "\n";
        }
        StringBuilder text = new StringBuilder(node.path("text").asText(""));
        for (JsonNode child : node.path("content")) {
            text.append(textOf(child));
            if (child.path("type").asText().matches("paragraph|listItem|tableRow|tableCell|heading")) {
                text.append('\n');
            }
        }
        return text.toString();
    }

    private static List<List<String>> split(String text) {
        return Arrays.stream(text.replace("\r\n", "\n").split("\n[ \\t]*\n"))
                .map(paragraph -> Arrays.stream(paragraph.split("\n"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList())
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    /** As Markdown in its normal form; also the canonical text by which two documents are compared. */
    public String toMarkdown() {
        return paragraphs.stream().map(lines -> String.join("\n", lines)).collect(Collectors.joining("\n\n"));
    }

    /** As wiki markup. */
    public String toWiki() {
        return toMarkdown();
    }

    /** As an ADF document. */
    public ObjectNode toAdf() {
        ObjectNode doc =
                JsonNodeFactory.instance.objectNode().put("type", "doc").put("version", 1);
        ArrayNode content = doc.putArray("content");
        paragraphs.forEach(lines -> paragraph(content.addObject(), lines));
        return doc;
    }

    private static void paragraph(ObjectNode paragraph, List<String> lines) {
        ArrayNode content = paragraph.put("type", "paragraph").putArray("content");
        for (String line : lines) {
            if (!content.isEmpty()) {
                content.addObject().put("type", "hardBreak");
            }
            content.addObject().put("type", "text").put("text", line);
        }
    }
}
