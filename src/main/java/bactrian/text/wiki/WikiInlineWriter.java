package bactrian.text.wiki;

import bactrian.text.compare.CanonicalText;
import bactrian.text.model.Element;
import bactrian.text.model.Mark;
import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import bactrian.text.model.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the inline content of a block. The pretty form is read back to see whether it says the same; if not, marks get
 * braces, which need no white space around them, and every sign an escape.
 */
final class WikiInlineWriter {
    private WikiInlineWriter() {}

    /** Content that may go over several lines. */
    static String paragraph(List<Node> inlines) {
        return verified(inlines, "\n");
    }

    /** Content for a heading or a task. */
    static String oneLine(List<Node> inlines) {
        return verified(inlines, "\\\\ ");
    }

    private static String verified(List<Node> inlines, String lineBreak) {
        List<Node> said =
                CanonicalText.of(inlines.stream().map(WikiInlineWriter::inWords).toList());
        if (said.isEmpty()) {
            return "";
        }
        String pretty = new WikiSpelling(WikiSpelling.Style.PRETTY, lineBreak).write(said);
        return readsAs(pretty, said) ? pretty : new WikiSpelling(WikiSpelling.Style.SAFE, lineBreak).write(said);
    }

    private static boolean readsAs(String markup, List<Node> said) {
        List<Node> blocks = WikiBlocks.read(markup, WikiBlocks.Place.BODY, 0);
        return blocks.size() == 1
                && blocks.get(0).type() == NodeType.PARAGRAPH
                && comparable(CanonicalText.of(blocks.get(0).content())).equals(comparable(said));
    }

    private static List<Object> comparable(List<Node> nodes) {
        List<Object> comparable = new ArrayList<>();
        for (Node node : nodes) {
            comparable.add(node instanceof Element atom ? atom(atom) : node);
        }
        return comparable;
    }

    /** Writes an inline node that is no text. */
    static String atom(Element atom) {
        return switch (atom.type()) {
            case MENTION -> WikiLinks.mention(atom);
            case MEDIA_INLINE -> WikiMediaWriter.file(atom);
            default -> adf(atom);
        };
    }

    /** A node that wiki markup has no word for, as Atlassian's converter writes it. */
    static String adf(Node node) {
        return "{adf:display=inline}" + WikiCode.json(node) + "{adf}";
    }

    /** The node without the marks that wiki markup has no word for. */
    private static Node inWords(Node node) {
        return node instanceof Text text ? text.keepMarks(WikiInlineWriter::said) : node;
    }

    private static boolean said(Mark mark) {
        return switch (mark.type()) {
            case STRONG, EM, STRIKE, UNDERLINE, SUBSUP, TEXT_COLOR, CODE, WIKI_MACRO -> true;
            case LINK -> WikiLinks.target(mark.attributes().text("href").orElse(""));
            default -> false;
        };
    }
}
