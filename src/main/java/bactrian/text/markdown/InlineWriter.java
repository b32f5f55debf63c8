package bactrian.text.markdown;

import bactrian.text.compare.CanonicalText;
import bactrian.text.model.Element;
import bactrian.text.model.Mark;
import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import bactrian.text.model.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the inline content of a block. The pretty form is read back to see whether it says the same; if not (bold that
 * begins inside a word at a bracket, say), HTML tags and an escape before every sign take its place.
 */
final class InlineWriter {
    private InlineWriter() {}

    /** Content that may go over several lines. */
    static String paragraph(List<Node> inlines) {
        return verified(inlines, "\\\n");
    }

    /** Content for a heading or a cell. */
    static String oneLine(List<Node> inlines) {
        return verified(inlines, "<br>");
    }

    private static String verified(List<Node> inlines, String lineBreak) {
        List<Node> said =
                CanonicalText.of(inlines.stream().map(InlineWriter::inWords).toList());
        if (said.isEmpty()) {
            return "";
        }
        String pretty = new InlineSpelling(InlineSpelling.Style.PRETTY, lineBreak).write(said);
        return readsAs(pretty, said) ? pretty : new InlineSpelling(InlineSpelling.Style.SAFE, lineBreak).write(said);
    }

    private static boolean readsAs(String markdown, List<Node> said) {
        List<Node> blocks = MarkdownReader.read(markdown).content();
        return blocks.size() == 1
                && blocks.get(0).type() == NodeType.PARAGRAPH
                && comparable(CanonicalText.of(blocks.get(0).content())).equals(comparable(said));
    }

    /** Atoms come back without the attributes that are not shown, so they are compared by what is written for them. */
    private static List<Object> comparable(List<Node> nodes) {
        List<Object> comparable = new ArrayList<>();
        for (Node node : nodes) {
            comparable.add(node instanceof Element atom ? AtomWriter.write(atom) : node);
        }
        return comparable;
    }

    /** The node without the marks that Markdown has no word for. */
    private static Node inWords(Node node) {
        return node instanceof Text text ? text.keepMarks(mark -> said(mark)) : node;
    }

    private static boolean said(Mark mark) {
        return switch (mark.type()) {
            case LINK, STRONG, EM, STRIKE, UNDERLINE, SUBSUP, TEXT_COLOR, BACKGROUND_COLOR, CODE -> true;
            default -> false;
        };
    }
}
