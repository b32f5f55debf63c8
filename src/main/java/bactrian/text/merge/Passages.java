package bactrian.text.merge;

import bactrian.text.compare.Canonical;
import bactrian.text.model.Element;
import bactrian.text.model.Node;
import java.util.ArrayList;
import java.util.List;

/** Finds which nodes of a document are which in the Markdown that was made of it. */
final class Passages {
    private Passages() {}

    /**
     * The passages of a document, in order. Where the Markdown is not what we would write today (another version wrote
     * it, or the portfolio reformatted it), the nodes between two that are found again are one passage.
     *
     * @param rendering what each node's Markdown reads as when it is written today
     * @param base what the Markdown as last synced reads as
     */
    static List<Passage> of(Element document, List<List<Node>> rendering, List<Node> base) {
        List<Node> rendered = rendering.stream().flatMap(List::stream).toList();
        int[] match = Alignment.of(canonical(rendered), canonical(base), Object::equals);
        List<Passage> passages = new ArrayList<>();
        List<Node> original = new ArrayList<>();
        int from = 0;
        int at = 0;
        for (int i = 0; i < rendering.size(); i++) {
            Node node = document.content().get(i);
            int size = rendering.get(i).size();
            if (size == 0 && original.isEmpty()) {
                passages.add(new Passage(List.of(node), List.of()));
                continue;
            }
            boolean found = size > 0 && match[at] >= 0;
            if (found && !(original.isEmpty() && match[at] == from)) {
                passages.add(new Passage(original, base.subList(from, match[at])));
                original.clear();
                from = match[at];
            }
            original.add(node);
            at += size;
            if (size > 0 && match[at - 1] >= 0) {
                passages.add(new Passage(original, base.subList(from, match[at - 1] + 1)));
                original.clear();
                from = match[at - 1] + 1;
            }
        }
        if (!original.isEmpty() || from < base.size()) {
            passages.add(new Passage(original, base.subList(from, base.size())));
        }
        return passages;
    }

    /** The nodes in the form in which they are equal when they look the same. */
    static List<Node> canonical(List<Node> nodes) {
        return nodes.stream()
                .map(node -> node instanceof Element element ? Canonical.of(element) : node)
                .toList();
    }
}
