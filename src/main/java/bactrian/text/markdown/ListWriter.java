package bactrian.text.markdown;

import bactrian.text.model.Element;
import bactrian.text.model.Inlines;
import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import java.util.ArrayList;
import java.util.List;

/** Writes lists. */
final class ListWriter {
    /** The longest number that CommonMark takes before an item. */
    private static final int MAX_NUMBER = 999_999_999;

    private ListWriter() {}

    static String write(Element list, ListMarker marker) {
        return switch (list.type()) {
            case TASK_LIST -> tasks(list, marker);
            case DECISION_LIST -> decisions(list, marker);
            case ORDERED_LIST -> ordered(list, marker);
            default -> items(list, marker);
        };
    }

    private static String items(Element list, ListMarker marker) {
        List<String> items = new ArrayList<>();
        for (Node item : list.content()) {
            items.add(item(marker.bullet(), body(item)));
        }
        return joined(items, list);
    }

    private static String ordered(Element list, ListMarker marker) {
        int number = Math.max(0, list.attributes().number("order", 1));
        List<String> items = new ArrayList<>();
        for (Node item : list.content()) {
            items.add(item(marker.number(Math.min(number++, MAX_NUMBER)), body(item)));
        }
        return joined(items, list);
    }

    private static String tasks(Element list, ListMarker marker) {
        List<String> items = new ArrayList<>();
        for (Node item : list.content()) {
            if (item.type() == NodeType.TASK_LIST) {
                String nested = indented(tasks((Element) item, ListMarker.FIRST));
                int last = items.size() - 1;
                items.add(items.isEmpty() ? marker.bullet() + nested.substring(1) : items.remove(last) + "\n" + nested);
            } else {
                items.add(item(marker.bullet(), box(item) + inline(item)));
            }
        }
        return String.join("\n", items);
    }

    private static String box(Node item) {
        boolean done = item instanceof Element task
                && task.attributes().text("state").orElse("").equals("DONE");
        return done ? ItemMark.DONE : ItemMark.TODO;
    }

    private static String decisions(Element list, ListMarker marker) {
        List<String> items = new ArrayList<>();
        for (Node item : list.content()) {
            items.add(item(marker.bullet(), ItemMark.DECISION + inline(item)));
        }
        return String.join("\n", items);
    }

    private static String inline(Node item) {
        return InlineWriter.paragraph(Inlines.flatten(item));
    }

    private static String body(Node item) {
        List<String> blocks = MarkdownWriter.each(item.content());
        return String.join(tight(item) ? "\n" : "\n\n", blocks);
    }

    private static String item(String sign, String body) {
        if (body.isBlank()) {
            return sign;
        }
        String indent = " ".repeat(sign.length() + 1);
        return sign + " " + body.replace("\n", "\n" + indent).replace("\n" + indent + "\n", "\n\n");
    }

    private static String indented(String text) {
        return "  " + text.replace("\n", "\n  ");
    }

    private static String joined(List<String> items, Element list) {
        boolean tight = list.content().stream().allMatch(ListWriter::tight);
        return String.join(tight ? "\n" : "\n\n", items);
    }

    /** Whether an item is a text, or a text and lists below it, so that no empty line is needed. */
    private static boolean tight(Node item) {
        List<Node> content =
                item.content().stream().filter(MarkdownWriter::visible).toList();
        return content.size() <= 1
                || content.size() == 2
                        && content.get(0).type() == NodeType.PARAGRAPH
                        && (content.get(1).type() == NodeType.BULLET_LIST
                                || content.get(1).type() == NodeType.TASK_LIST);
    }
}
