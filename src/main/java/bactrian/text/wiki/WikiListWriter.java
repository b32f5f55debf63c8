package bactrian.text.wiki;

import bactrian.text.model.Element;
import bactrian.text.model.Inlines;
import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import java.util.ArrayList;
import java.util.List;

/** Writes lists: a sign for each level before each item. What follows an item's first line goes on below it. */
final class WikiListWriter {
    private WikiListWriter() {}

    static String write(Element list) {
        List<String> lines = new ArrayList<>();
        addList(list, "", lines);
        return String.join("\n", lines);
    }

    private static void addList(Element list, String outer, List<String> lines) {
        String signs = outer + (list.type() == NodeType.ORDERED_LIST ? "#" : "*");
        for (Node item : list.content()) {
            switch (item.type()) {
                case TASK_LIST -> addList((Element) item, signs, lines);
                case TASK_ITEM, BLOCK_TASK_ITEM -> lines.add(signs + " " + WikiItem.box(done(item)) + inline(item));
                case DECISION_ITEM -> lines.add(signs + " " + WikiItem.decisionMark() + inline(item));
                default -> addItem(item, signs, item == list.content().get(0), lines);
            }
        }
    }

    /** Writes an item. One without a line of its own would be read as part of the item before it. */
    private static void addItem(Node item, String signs, boolean first, List<String> lines) {
        List<String> own = new ArrayList<>();
        boolean begun = first;
        for (Node block : item.content()) {
            if (list(block)) {
                if (!own.isEmpty() || !begun) {
                    lines.add(signs + " " + WikiItem.plain(String.join("\n", own)));
                    own.clear();
                }
                addList((Element) block, signs, lines);
                begun = true;
            } else {
                String text = WikiWriter.block(block);
                own.addAll(text.isEmpty() ? List.of() : List.of(text));
            }
        }
        if (!own.isEmpty() || item.content().stream().noneMatch(WikiListWriter::list)) {
            lines.add(signs + " " + WikiItem.plain(String.join("\n", own)));
        }
    }

    private static boolean list(Node block) {
        return switch (block.type()) {
            case BULLET_LIST, ORDERED_LIST, TASK_LIST, DECISION_LIST -> true;
            default -> false;
        };
    }

    private static boolean done(Node item) {
        return item instanceof Element task
                && task.attributes().text("state").orElse("").equals("DONE");
    }

    private static String inline(Node item) {
        return WikiInlineWriter.oneLine(Inlines.flatten(item));
    }
}
