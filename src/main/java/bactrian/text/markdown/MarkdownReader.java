package bactrian.text.markdown;

import bactrian.text.model.Attributes;
import bactrian.text.model.Element;
import bactrian.text.model.MediaParagraphs;
import bactrian.text.model.NodeType;
import bactrian.text.model.Text;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** Reads Markdown into the document model. Every text is Markdown, so this refuses nothing. */
public final class MarkdownReader {
    private final MarkdownSyntax syntax;

    private MarkdownReader(MarkdownSyntax syntax) {
        this.syntax = syntax;
    }

    /** Reads a document. It may hold what ADF does not allow where it stands, such as a heading in a list item. */
    public static Element read(String markdown) {
        return read(MarkdownSyntax.parse(markdown));
    }

    static Element read(MarkdownSyntax syntax) {
        return Element.document(new MarkdownReader(syntax).blocks(syntax.root()));
    }

    /** Reads the children of a block. */
    List<bactrian.text.model.Node> blocks(Node parent) {
        HtmlSections sections = new HtmlSections();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof HtmlBlock html) {
                sections.html(html.getLiteral().strip());
            } else {
                sections.addAll(block(child));
            }
        }
        return sections.close();
    }

    private List<bactrian.text.model.Node> block(Node node) {
        if (node instanceof Paragraph) {
            return MediaParagraphs.split(InlineReader.read(node));
        }
        if (node instanceof Heading heading) {
            return List.of(Element.heading(heading.getLevel(), MediaParagraphs.asLinks(InlineReader.read(heading))));
        }
        if (node instanceof BulletList || node instanceof OrderedList) {
            return List.of(new ListReader(this, syntax).list((Block) node));
        }
        if (node instanceof BlockQuote quote) {
            return List.of(quote(quote));
        }
        return leaf(node);
    }

    private List<bactrian.text.model.Node> leaf(Node node) {
        if (node instanceof FencedCodeBlock code) {
            return List.of(FencedCode.read(code.getInfo(), code.getLiteral()));
        }
        if (node instanceof IndentedCodeBlock code) {
            return List.of(FencedCode.read("", code.getLiteral()));
        }
        if (node instanceof ThematicBreak) {
            return List.of(Element.of(NodeType.RULE));
        }
        return node instanceof TableBlock table ? List.of(TableReader.read(table)) : List.of();
    }

    /** A quote whose first line is a word in brackets and an exclamation mark is a panel, as in GitHub's alerts. */
    private Element quote(BlockQuote quote) {
        List<bactrian.text.model.Node> content = blocks(quote);
        if (!(quote.getFirstChild() instanceof Paragraph first)
                || content.isEmpty()
                || !(content.get(0) instanceof Element paragraph)
                || paragraph.content().isEmpty()
                || !(paragraph.content().get(0) instanceof Text text)) {
            return Element.of(NodeType.BLOCKQUOTE, content);
        }
        String type = PanelTypes.read(syntax.firstLine(first));
        return type.isEmpty() ? Element.of(NodeType.BLOCKQUOTE, content) : panel(type, paragraph, text, content);
    }

    private static Element panel(
            String type, Element paragraph, Text text, List<bactrian.text.model.Node> quoteContent) {
        List<bactrian.text.model.Node> inlines = new ArrayList<>(paragraph.content());
        inlines.set(
                0, text.with(text.text().substring(text.text().indexOf(']') + 1).stripLeading()));
        while (!inlines.isEmpty()
                && inlines.get(0) instanceof Text run
                && run.text().isBlank()) {
            inlines.remove(0);
        }
        List<bactrian.text.model.Node> content = new ArrayList<>(quoteContent);
        content.set(0, paragraph.with(inlines));
        if (inlines.isEmpty() && content.size() > 1) {
            content.remove(0);
        }
        return Element.of(NodeType.PANEL, Attributes.of("panelType", type), content);
    }
}
