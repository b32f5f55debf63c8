package bactrian.text.markdown;

import bactrian.text.model.Attributes;
import bactrian.text.model.Element;
import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import bactrian.text.model.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Collects blocks and gathers those between our HTML lines: {@code <details>} for an expand, comments for the columns
 * of a layout. Any other HTML is text, as it is to Atlassian's converter.
 */
final class HtmlSections {
    private static final Pattern DETAILS = Pattern.compile("<details>\\s*<summary>(.*?)</summary>", Pattern.DOTALL);
    private static final Pattern COLUMN = Pattern.compile("<!-- column ([0-9.]{1,12}) -->");
    static final String LAYOUT = "<!-- layout -->";
    static final String END_LAYOUT = "<!-- /layout -->";

    private record Section(NodeType type, Attributes attributes, String line, List<Node> blocks) {}

    private final Deque<Section> open = new ArrayDeque<>();

    HtmlSections() {
        open.push(new Section(NodeType.DOC, Attributes.NONE, "", new ArrayList<>()));
    }

    void addAll(List<Node> blocks) {
        open.peek().blocks().addAll(blocks);
    }

    /** Takes an HTML block: opens or closes a section, or is text. */
    void html(String html) {
        Matcher details = DETAILS.matcher(html);
        Matcher column = COLUMN.matcher(html);
        NodeType inside = open.peek().type();
        if (details.matches()) {
            open(
                    NodeType.EXPAND,
                    Attributes.of("title", Entities.decode(details.group(1).strip())),
                    html);
        } else if (html.equals("</details>") && inside == NodeType.EXPAND) {
            closeSection();
        } else if (html.equals(LAYOUT)) {
            open(NodeType.LAYOUT_SECTION, Attributes.NONE, html);
        } else if (column.matches() && (inside == NodeType.LAYOUT_SECTION || inside == NodeType.LAYOUT_COLUMN)) {
            nextColumn(column.group(1), html);
        } else if (html.equals(END_LAYOUT) && inside != NodeType.EXPAND && open.size() > 1) {
            endLayout();
        } else {
            addAll(List.of(Element.paragraph(List.of(Text.of(html)))));
        }
    }

    private void nextColumn(String width, String html) {
        if (open.peek().type() == NodeType.LAYOUT_COLUMN) {
            closeSection();
        }
        open(NodeType.LAYOUT_COLUMN, LayoutWidth.attributes(width), html);
    }

    private void endLayout() {
        if (open.peek().type() == NodeType.LAYOUT_COLUMN) {
            closeSection();
        }
        closeSection();
    }

    private void open(NodeType type, Attributes attributes, String line) {
        open.push(new Section(type, attributes, line, new ArrayList<>()));
    }

    private void closeSection() {
        Section section = open.pop();
        addAll(List.of(Element.of(section.type(), section.attributes(), section.blocks())));
    }

    /** All blocks; sections that were never closed are their opening line as text and what followed. */
    List<Node> close() {
        while (open.size() > 1) {
            Section section = open.pop();
            addAll(List.of(Element.paragraph(List.of(Text.of(section.line())))));
            addAll(section.blocks());
        }
        return open.peek().blocks();
    }

    /** Writes the line that opens an expand. */
    static String details(String title) {
        return "<details>\n<summary>" + Entities.encode(title) + "</summary>";
    }

    /** Writes the line that begins a layout column; the width is in percent. */
    static String column(String width) {
        return "<!-- column " + width + " -->";
    }
}
