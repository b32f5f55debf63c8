package bactrian.text.merge;

import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import java.util.List;
import java.util.Set;

/**
 * Nodes of a document and what they were in Markdown. One to one as a rule.
 *
 * @param original the nodes of the document
 * @param shown what their Markdown reads as; none for nodes that show nothing, such as an empty paragraph
 */
record Passage(List<Node> original, List<Node> shown) {
    private static final Sketch NOTHING = new Sketch(NodeType.DOC, Set.of());

    Passage {
        original = List.copyOf(original);
        shown = List.copyOf(shown);
    }

    /** Whether it can be looked into: one node that was shown as one. */
    boolean single() {
        return original.size() == 1 && shown.size() == 1;
    }

    /** Of what it shows when it can be looked into; else of a kind that nothing is similar to. */
    Sketch sketch() {
        return single() ? Sketch.of(shown.get(0)) : NOTHING;
    }
}
