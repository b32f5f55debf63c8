package bactrian.text.wiki;

import bactrian.text.model.Element;
import bactrian.text.model.Mark;
import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import bactrian.text.model.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the document model as wiki markup. A block that was read from wiki markup is repeated character for character;
 * others are written so that they read back as the same, as far as wiki markup has words for them.
 */
public final class WikiWriter {
    private WikiWriter() {}

    /** Writes a document; an empty one is empty text. */
    public static String write(Element document) {
        return WikiJoiner.join(document.content());
    }

    /** Writes blocks one below the other. */
    static String blocks(List<Node> blocks) {
        List<String> texts = new ArrayList<>();
        blocks.stream().map(WikiWriter::block).filter(text -> !text.isEmpty()).forEach(texts::add);
        return String.join("\n\n", texts);
    }

    /** Writes one block. */
    static String block(Node node) {
        if (!(node instanceof Element block)) {
            return adf(node);
        }
        return switch (block.type()) {
            case PARAGRAPH -> WikiInlineWriter.paragraph(block.content());
            case HEADING ->
                "h" + block.attributes().number("level", 1) + ". " + WikiInlineWriter.oneLine(block.content());
            case BULLET_LIST, ORDERED_LIST, TASK_LIST, DECISION_LIST -> WikiListWriter.write(block);
            case BLOCKQUOTE -> macro("quote", "", blocks(block.content()));
            case PANEL -> macro("panel", panel(block), blocks(block.content()));
            case EXPAND, NESTED_EXPAND -> macro("panel", title(block), blocks(block.content()));
            case CODE_BLOCK -> WikiCode.write(block);
            case RULE -> "----";
            case TABLE -> WikiTableWriter.write(block);
            case MEDIA_SINGLE, MEDIA_GROUP -> WikiMediaWriter.write(block);
            case BLOCK_CARD, EMBED_CARD -> card(block);
            case LAYOUT_SECTION, LAYOUT_COLUMN -> blocks(block.content());
            default -> adf(block);
        };
    }

    private static String macro(String name, String parameters, String body) {
        String open = parameters.isEmpty() ? name : name + ":" + parameters;
        return "{" + open + "}\n" + body + "\n{" + name + "}";
    }

    private static String panel(Element panel) {
        String type = panel.attributes().text("panelType").orElse("info");
        return "bgColor=" + panel.attributes().text("panelColor").orElse(PanelColors.color(type));
    }

    private static String title(Element expand) {
        String title = expand.attributes()
                .text("title")
                .orElse("")
                .replaceAll("[{}|\\n]", " ")
                .strip();
        return title.isEmpty() ? "" : "title=" + title;
    }

    private static String card(Element card) {
        return card.attributes()
                .text("url")
                .map(url -> WikiInlineWriter.paragraph(List.of(Text.of(url, List.of(Mark.link(url))))))
                .orElseGet(() -> adf(card));
    }

    /** A node that wiki markup has no word for, as Atlassian's converter writes it. */
    private static String adf(Node node) {
        boolean inline = node.type().inline() || node.type() == NodeType.UNKNOWN;
        return inline ? WikiInlineWriter.adf(node) : "{adf:display=block}\n" + WikiCode.json(node) + "\n{adf}";
    }
}
