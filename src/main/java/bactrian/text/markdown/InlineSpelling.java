package bactrian.text.markdown;

import bactrian.text.model.Element;
import bactrian.text.model.Mark;
import bactrian.text.model.MarkType;
import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import bactrian.text.model.Text;
import java.util.ArrayList;
import java.util.List;

/** Spells canonical inline content: opens and closes marks between runs, escapes text. */
final class InlineSpelling {
    /** How marks and signs are spelled. */
    enum Style {
        /** Markdown's own signs, escapes only where they are needed. */
        PRETTY,
        /** HTML tags, which need no white space around them, and an escape before every sign. */
        SAFE
    }

    private final Style style;
    private final String lineBreak;
    private final StringBuilder line = new StringBuilder();
    private final StringBuilder written = new StringBuilder();
    private final List<Mark> open = new ArrayList<>();

    InlineSpelling(Style style, String lineBreak) {
        this.style = style;
        this.lineBreak = lineBreak;
    }

    String write(List<Node> nodes) {
        for (Node node : nodes) {
            if (node instanceof Text text) {
                text(text);
            } else if (node.type() == NodeType.HARD_BREAK) {
                breakLine();
            } else {
                switchTo(List.of());
                append(node instanceof Element atom ? AtomWriter.write(atom) : AdfAnchor.write(node));
            }
        }
        switchTo(List.of());
        endLine();
        return written.toString();
    }

    private void breakLine() {
        switchTo(List.of());
        endLine();
        written.append(lineBreak);
    }

    private void endLine() {
        written.append(MarkdownEscape.lineStart(line.toString()));
        line.setLength(0);
    }

    private void text(Text text) {
        switchTo(text.marks().stream()
                .filter(mark -> mark.type() != MarkType.CODE)
                .toList());
        if (text.has(MarkType.CODE)) {
            line.append(MarkdownEscape.code(text.text()));
        } else {
            line.append(
                    style == Style.PRETTY ? MarkdownEscape.text(text.text()) : MarkdownEscape.everything(text.text()));
        }
    }

    /** Appends markup; an exclamation mark before a bracket would make an image of a link. */
    private void append(String markup) {
        int last = line.length() - 1;
        if (markup.startsWith("[") && last >= 0 && line.charAt(last) == '!') {
            line.insert(last, '\\');
        }
        line.append(markup);
    }

    private void switchTo(List<Mark> marks) {
        int common = 0;
        while (common < Math.min(open.size(), marks.size()) && open.get(common).equals(marks.get(common))) {
            common++;
        }
        for (int i = open.size() - 1; i >= common; i--) {
            line.append(MarkSpelling.close(open.remove(i), style));
        }
        for (Mark mark : marks.subList(common, marks.size())) {
            append(MarkSpelling.open(mark, style));
            open.add(mark);
        }
    }
}
