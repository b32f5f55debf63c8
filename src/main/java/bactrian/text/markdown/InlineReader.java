package bactrian.text.markdown;

import bactrian.text.model.Element;
import bactrian.text.model.Mark;
import bactrian.text.model.MarkType;
import bactrian.text.model.Node;
import bactrian.text.model.SafeLink;
import bactrian.text.model.Text;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/** Reads the inline content of one block. A walk along the tree's pointers, so that depth costs no stack. */
final class InlineReader {
    private final List<Node> nodes = new ArrayList<>();
    private final MarkStack marks = new MarkStack();

    private InlineReader() {}

    /** The inline nodes of a block; images are media nodes among them. */
    static List<Node> read(org.commonmark.node.Node block) {
        InlineReader reader = new InlineReader();
        var node = block.getFirstChild();
        while (node != null) {
            boolean descend = reader.enter(node);
            if (descend && node.getFirstChild() != null) {
                node = node.getFirstChild();
                continue;
            }
            if (descend) {
                reader.leave(node);
            }
            while (node.getNext() == null && node.getParent() != block) {
                node = node.getParent();
                reader.leave(node);
            }
            node = node.getNext();
        }
        return reader.nodes;
    }

    /** Takes a node in; answers whether its children are still to be read. */
    private boolean enter(org.commonmark.node.Node node) {
        if (node instanceof org.commonmark.node.Text text) {
            add(text.getLiteral());
        } else if (node instanceof SoftLineBreak) {
            add(" ");
        } else if (node instanceof HardLineBreak) {
            nodes.add(Element.hardBreak());
        } else if (node instanceof Code code) {
            nodes.add(Text.of(code.getLiteral(), marks.with(Mark.of(MarkType.CODE))));
        } else if (node instanceof HtmlInline html) {
            html(html.getLiteral());
        } else if (node instanceof Image image) {
            nodes.add(References.image(image.getDestination(), letters(image), title(image.getTitle())));
        } else {
            return span(node);
        }
        return false;
    }

    private boolean span(org.commonmark.node.Node node) {
        if (node instanceof StrongEmphasis) {
            marks.push(node, Mark.of(MarkType.STRONG));
        } else if (node instanceof Emphasis) {
            marks.push(node, Mark.of(MarkType.EM));
        } else if (node instanceof Strikethrough) {
            marks.push(node, Mark.of(MarkType.STRIKE));
        } else if (node instanceof Link link) {
            return link(link);
        }
        return true;
    }

    private boolean link(Link link) {
        String href = link.getDestination();
        var atom = References.atom(href, letters(link));
        if (atom.isPresent()) {
            nodes.add(atom.get());
            return false;
        }
        if (SafeLink.accepts(href)) {
            marks.push(link, References.link(href, title(link.getTitle())));
            if (link.getFirstChild() == null) {
                add(href);
            }
        }
        return true;
    }

    private void leave(org.commonmark.node.Node node) {
        marks.pop(node);
    }

    private void add(String text) {
        if (!text.isEmpty()) {
            nodes.add(Text.of(text, marks.all()));
        }
    }

    private void html(String tag) {
        if (tag.matches("(?i)<br ?/?>")) {
            nodes.add(Element.hardBreak());
        } else if (!marks.html(tag)) {
            add(tag);
        }
    }

    private static String title(String title) {
        return title == null ? "" : title;
    }

    /** The letters inside a link or an image. */
    private static String letters(org.commonmark.node.Node node) {
        StringBuilder letters = new StringBuilder();
        for (Node inline : node.getFirstChild() == null ? List.<Node>of() : read(node)) {
            if (inline instanceof Text text) {
                letters.append(text.text());
            }
        }
        return letters.toString();
    }
}
