package bactrian.text.model;

import java.util.ArrayList;
import java.util.List;

/** Text without any markup, such as Jira answers for plain fields. */
public final class PlainText {
    private PlainText() {}

    /** A document of it: an empty line parts paragraphs, any other line end is a line break. */
    public static Element document(String text) {
        List<Element> paragraphs = new ArrayList<>();
        for (String paragraph : text.replace("\r\n", "\n").replace('\r', '\n').split("\n[ \t]*\n")) {
            if (!paragraph.isBlank()) {
                paragraphs.add(Element.paragraph(lines(paragraph)));
            }
        }
        return Element.document(paragraphs);
    }

    private static List<Node> lines(String paragraph) {
        List<Node> nodes = new ArrayList<>();
        for (String line : paragraph.strip().split("\n")) {
            if (!nodes.isEmpty()) {
                nodes.add(Element.hardBreak());
            }
            if (!line.isEmpty()) {
                nodes.add(Text.of(line));
            }
        }
        return nodes;
    }

    /** The letters of a node and all that is in it, line breaks as {@code \n}. */
    public static String of(Node node) {
        StringBuilder text = new StringBuilder();
        append(node, text);
        return text.toString();
    }

    private static void append(Node node, StringBuilder text) {
        if (node instanceof Text run) {
            text.append(run.text());
        } else if (node.type() == NodeType.HARD_BREAK) {
            text.append('\n');
        }
        node.content().forEach(child -> append(child, text));
    }
}
