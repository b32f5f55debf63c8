package bactrian.text.merge;

import bactrian.text.compare.Canonical;
import bactrian.text.model.Element;
import bactrian.text.model.Node;
import java.util.ArrayList;
import java.util.List;

/** Finds which nodes of a document are which in the Markdown that was made of it. */
final class Passages {
    private final List<Node> base;
    private final int[] match;
    private final List<Passage> closed = new ArrayList<>();
    private final List<Node> open = new ArrayList<>();
    private int from;
    private int at;

    private Passages(List<Node> base, int[] match) {
        this.base = base;
        this.match = match;
    }

    /**
     * The passages of a document, in order. Where the Markdown is not what we would write today (another version wrote
     * it, or the portfolio reformatted it), the nodes between two that are found again are one passage.
     *
     * @param rendering what each node's Markdown reads as when it is written today
     * @param base what the Markdown as last synced reads as
     */
    static List<Passage> of(Element document, List<List<Node>> rendering, List<Node> base) {
        List<Node> rendered = rendering.stream().flatMap(List::stream).toList();
        Passages passages = new Passages(base, Alignment.equal(canonical(rendered), canonical(base)));
        for (int i = 0; i < rendering.size(); i++) {
            passages.add(document.content().get(i), rendering.get(i).size());
        }
        if (!passages.open.isEmpty() || passages.from < base.size()) {
            passages.closeBefore(base.size());
        }
        return passages.closed;
    }

    /** Takes the next node of the document, which was rendered as so many nodes. */
    private void add(Node node, int size) {
        if (size == 0) {
            addHidden(node);
            return;
        }
        int first = match[at];
        at += size;
        int last = match[at - 1];
        if (first >= 0 && (!open.isEmpty() || first > from)) {
            closeBefore(first);
        }
        open.add(node);
        if (last >= 0) {
            closeBefore(last + 1);
        }
    }

    private void addHidden(Node node) {
        if (open.isEmpty()) {
            closed.add(new Passage(List.of(node), List.of()));
        } else {
            open.add(node);
        }
    }

    private void closeBefore(int index) {
        closed.add(new Passage(open, base.subList(from, index)));
        open.clear();
        from = index;
    }

    /** The nodes in the form in which they are equal when they look the same. */
    static List<Node> canonical(List<Node> nodes) {
        return nodes.stream()
                .map(node -> node instanceof Element element ? Canonical.of(element) : node)
                .toList();
    }
}
