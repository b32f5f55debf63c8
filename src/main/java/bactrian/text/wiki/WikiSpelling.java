package bactrian.text.wiki;

import bactrian.text.model.Element;
import bactrian.text.model.Mark;
import bactrian.text.model.MarkType;
import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import bactrian.text.model.Text;
import java.util.ArrayList;
import java.util.List;

/** Spells canonical inline content: opens and closes marks between runs, escapes text. */
final class WikiSpelling {
    /** How marks and signs are spelled. */
    enum Style {
        /** Bare signs, escapes only where they are needed. */
        PRETTY,
        /** Signs in braces, an escape before every other sign. */
        SAFE
    }

    private final Style style;
    private final String lineBreak;
    private final StringBuilder line = new StringBuilder();
    private final StringBuilder written = new StringBuilder();
    private final List<Mark> open = new ArrayList<>();

    WikiSpelling(Style style, String lineBreak) {
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
                line.append(node instanceof Element atom ? WikiInlineWriter.atom(atom) : WikiInlineWriter.adf(node));
            }
        }
        switchTo(List.of());
        endLine();
        return written.toString();
    }

    /** A second line break in a row cannot be an empty line, which would end the paragraph. */
    private void breakLine() {
        switchTo(List.of());
        boolean emptyLine = line.isEmpty();
        endLine();
        written.append(emptyLine ? "\\\\ " : lineBreak);
    }

    private void endLine() {
        written.append(WikiEscape.lineStart(line.toString()));
        line.setLength(0);
    }

    private void text(Text text) {
        switchTo(text.marks());
        if (text.has(MarkType.WIKI_MACRO)) {
            line.append(text.text());
        } else {
            boolean pretty = style == Style.PRETTY && !text.has(MarkType.CODE);
            line.append(pretty ? WikiEscape.text(text.text()) : WikiEscape.everything(text.text()));
        }
    }

    private void switchTo(List<Mark> marks) {
        int common = 0;
        while (common < Math.min(open.size(), marks.size()) && open.get(common).equals(marks.get(common))) {
            common++;
        }
        for (int i = open.size() - 1; i >= common; i--) {
            line.append(close(open.remove(i)));
        }
        for (Mark mark : marks.subList(common, marks.size())) {
            line.append(open(mark));
            open.add(mark);
        }
    }

    private String open(Mark mark) {
        return switch (mark.type()) {
            case LINK -> "[";
            case CODE -> "{{";
            case TEXT_COLOR -> "{color:" + mark.attributes().text("color").orElse("") + "}";
            case WIKI_MACRO -> "";
            default -> sign(mark);
        };
    }

    private String close(Mark mark) {
        return switch (mark.type()) {
            case LINK -> "|" + mark.attributes().text("href").orElse("") + "]";
            case CODE -> "}}";
            case TEXT_COLOR -> "{color}";
            case WIKI_MACRO -> "";
            default -> sign(mark);
        };
    }

    private String sign(Mark mark) {
        String sign = WikiMarks.sign(mark);
        return style == Style.PRETTY ? sign : "{" + sign + "}";
    }
}
