package bactrian.text.model;

import java.util.ArrayList;
import java.util.List;

/** Inline content without the blocks around it. */
public final class Inlines {
    private Inlines() {}

    /** The inline nodes inside a node, in order; a line break parts what stood in different blocks. */
    public static List<Node> flatten(Node node) {
        List<Node> inlines = new ArrayList<>();
        collect(node, inlines);
        return inlines;
    }

    private static void collect(Node node, List<Node> inlines) {
        boolean parted = !inlines.isEmpty();
        for (Node child : node.content()) {
            if (child.type().inline()) {
                if (parted) {
                    inlines.add(Element.hardBreak());
                    parted = false;
                }
                inlines.add(child);
            } else {
                collect(child, inlines);
                parted = !inlines.isEmpty();
            }
        }
    }
}
