package bactrian.text.adf;

import bactrian.text.model.Element;
import bactrian.text.model.Inlines;
import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import bactrian.text.model.Text;
import java.util.ArrayList;
import java.util.List;

/** Lists and rows in plain words, for places where tasks, decisions and tables are not allowed. */
final class PlainLists {
    private PlainLists() {}

    /** A task or decision list as bullets; a box tells the state. */
    static Element bullets(Element list) {
        List<Node> items = new ArrayList<>();
        for (Node item : list.content()) {
            items.add(Element.of(NodeType.LIST_ITEM, item.type() == NodeType.TASK_LIST ? item : boxed(item)));
        }
        return Element.of(NodeType.BULLET_LIST, items);
    }

    private static Element boxed(Node item) {
        List<Node> inlines = new ArrayList<>();
        if (item instanceof Element task && item.type() != NodeType.DECISION_ITEM) {
            boolean done = task.attributes().text("state").orElse("").equals("DONE");
            inlines.add(Text.of(done ? "[x] " : "[ ] "));
        }
        inlines.addAll(Inlines.flatten(item));
        return Element.paragraph(inlines);
    }

    /** A table row as one paragraph, its cells parted by bars. */
    static Element row(Element row) {
        List<Node> inlines = new ArrayList<>();
        for (Node cell : row.content()) {
            if (!inlines.isEmpty()) {
                inlines.add(Text.of(" | "));
            }
            inlines.addAll(Inlines.flatten(cell));
        }
        return Element.paragraph(inlines);
    }
}
