package bactrian.text.markdown;

import bactrian.text.compare.CanonicalText;
import bactrian.text.model.Element;
import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import bactrian.text.model.Spaces;
import java.util.ArrayList;
import java.util.List;

/** Writes the document model as Markdown that reads back as the same document, as far as Markdown has words for it. */
public final class MarkdownWriter {
    private MarkdownWriter() {}

    /** Writes a document: blocks parted by an empty line, no line end at the end; an empty document is empty text. */
    public static String write(Element document) {
        return String.join("\n\n", each(document.content()));
    }

    /**
     * Writes each block by itself. An empty text stands for a block that shows nothing in Markdown, such as an empty
     * paragraph.
     */
    public static List<String> blocks(Element document) {
        return written(document.content());
    }

    /** The texts of blocks, those that show nothing left out. */
    static List<String> each(List<Node> blocks) {
        return written(blocks).stream().filter(text -> !text.isEmpty()).toList();
    }

    private static List<String> written(List<Node> blocks) {
        List<String> texts = new ArrayList<>();
        ListMarker marker = ListMarker.FIRST;
        NodeType before = NodeType.UNKNOWN;
        for (Node block : blocks) {
            marker = ListMarker.follows(before, block.type()) ? marker.other() : ListMarker.FIRST;
            String text = block(block, marker);
            texts.add(text);
            before = text.isEmpty() ? before : block.type();
        }
        return texts;
    }

    private static String block(Node node, ListMarker marker) {
        if (!(node instanceof Element block)) {
            return FencedCode.writeAdf(node);
        }
        return switch (block.type()) {
            case PARAGRAPH -> InlineWriter.paragraph(block.content());
            case HEADING -> heading(block);
            case BULLET_LIST, ORDERED_LIST, TASK_LIST, DECISION_LIST -> ListWriter.write(block, marker);
            case BLOCKQUOTE -> quoted(write(block));
            case PANEL -> panel(block);
            case CODE_BLOCK -> FencedCode.write(block);
            case RULE -> "---";
            case TABLE -> TableWriter.write(block);
            case EXPAND, NESTED_EXPAND -> expand(block);
            case LAYOUT_SECTION -> layout(block);
            case MEDIA_SINGLE, MEDIA_GROUP -> MediaWriter.write(block);
            case BLOCK_CARD, EMBED_CARD -> card(block);
            default -> block.type().inline() ? InlineWriter.paragraph(List.of(block)) : FencedCode.writeAdf(block);
        };
    }

    private static String heading(Element heading) {
        int level = Math.min(6, Math.max(1, heading.attributes().number("level", 1)));
        String text = MarkdownEscape.headingEnd(InlineWriter.oneLine(heading.content()));
        return Spaces.withoutTrailing("#".repeat(level) + " " + text);
    }

    private static String quoted(String text) {
        return text.isEmpty() ? ">" : "> " + text.replace("\n", "\n> ").replace("\n> \n", "\n>\n");
    }

    private static String panel(Element panel) {
        String line = PanelTypes.write(panel.attributes().text("panelType").orElse("info"));
        String body = write(panel);
        boolean text = panel.content().stream()
                .filter(MarkdownWriter::visible)
                .findFirst()
                .filter(first -> first.type() == NodeType.PARAGRAPH)
                .isPresent();
        return quoted(body.isEmpty() ? line : line + (text ? "\n" : "\n\n") + body);
    }

    /** Whether it shows anything; a paragraph without words does not. */
    static boolean visible(Node block) {
        return block.type() != NodeType.PARAGRAPH
                || !CanonicalText.of(block.content()).isEmpty();
    }

    private static String expand(Element expand) {
        String title = expand.attributes().text("title").orElse("");
        return HtmlSections.details(title) + "\n\n" + write(expand) + "\n\n</details>";
    }

    private static String layout(Element layout) {
        StringBuilder text = new StringBuilder(HtmlSections.LAYOUT);
        for (Node column : layout.content()) {
            String width = column instanceof Element element
                    ? element.attributes().text("width").orElse("50")
                    : "50";
            text.append("\n\n").append(HtmlSections.column(width));
            String body = column instanceof Element element ? write(element) : "";
            text.append(body.isEmpty() ? "" : "\n\n" + body);
        }
        return text.append("\n\n").append(HtmlSections.END_LAYOUT).toString();
    }

    private static String card(Element card) {
        return card.attributes()
                .text("url")
                .map(url -> InlineWriter.paragraph(List.of(card.with(NodeType.INLINE_CARD))))
                .orElseGet(() -> FencedCode.writeAdf(card));
    }
}
