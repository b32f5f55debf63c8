package bactrian.text.merge;

import bactrian.text.model.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The nodes of a sequence that are no longer at their place: one that turns up elsewhere comes back as it was. */
final class Moved {
    private final Map<Node, Deque<Node>> originals = new HashMap<>();

    /** Takes note of a node that can be looked into and is not at its place. */
    void add(Passage passage) {
        Node form = BlockMerge.canonical(passage.shown().get(0));
        originals
                .computeIfAbsent(form, any -> new ArrayDeque<>())
                .add(passage.original().get(0));
    }

    /** The original of a node that looks the same, for once. */
    Optional<Node> take(Node node) {
        Deque<Node> same = originals.getOrDefault(BlockMerge.canonical(node), new ArrayDeque<>());
        return Optional.ofNullable(same.poll());
    }

    /** The originals where there are any, else the nodes themselves. */
    List<Node> orNew(List<Node> nodes) {
        List<Node> found = new ArrayList<>();
        nodes.forEach(node -> found.add(take(node).orElse(node)));
        return found;
    }
}
