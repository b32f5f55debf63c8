package bactrian.text.compare;

import bactrian.text.model.Element;
import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import bactrian.text.model.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * What is left of a cell after a round trip through Jira's own wiki editor: a rule is four hyphens, a paragraph below a
 * list is a line of its last item, lists side by side are one.
 */
final class WikiCellMeaning {
    private WikiCellMeaning() {}

    /** The blocks of a cell, each in its own meaning, as the editor leaves them. */
    static List<Node> of(List<Node> blocks) {
        List<Node> left = new ArrayList<>();
        for (Node block : blocks) {
            Node now = block.type() == NodeType.RULE ? Element.paragraph(List.of(Text.of("----"))) : block;
            Node last = left.isEmpty() ? now : left.get(left.size() - 1);
            if (!left.isEmpty() && last instanceof Element list && list(list) && joins(list, now)) {
                left.set(left.size() - 1, joined(list, (Element) now));
            } else {
                left.add(now);
            }
        }
        return left;
    }

    private static boolean list(Element element) {
        return !element.content().isEmpty()
                && (element.type() == NodeType.BULLET_LIST || element.type() == NodeType.ORDERED_LIST);
    }

    private static boolean joins(Element list, Node next) {
        return next instanceof Element && (next.type() == NodeType.PARAGRAPH || next.type() == list.type());
    }

    private static Element joined(Element list, Element next) {
        List<Node> items = new ArrayList<>(list.content());
        if (next.type() == list.type()) {
            items.addAll(next.content());
        } else {
            Node last = items.remove(items.size() - 1);
            items.add(last instanceof Element item ? item.with(withLine(item.content(), next)) : last);
        }
        return list.with(items);
    }

    private static List<Node> withLine(List<Node> content, Element line) {
        List<Node> lines = new ArrayList<>(content);
        Node last = content.isEmpty() ? line : content.get(content.size() - 1);
        if (last instanceof Element list && list(list)) {
            lines.set(lines.size() - 1, joined(list, line));
        } else if (last instanceof Element paragraph && !content.isEmpty() && last.type() == NodeType.PARAGRAPH) {
            lines.set(lines.size() - 1, WikiMeaning.below(paragraph, line));
        } else {
            lines.add(line);
        }
        return lines;
    }
}
