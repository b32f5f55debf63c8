package bactrian.text.merge;

import bactrian.text.model.Node;
import bactrian.text.model.PlainText;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Whether a node is likely to be an edited form of another. */
final class Similarity {
    private Similarity() {}

    /** Of the same kind, with half the words in common. */
    static boolean similar(Passage before, Node after) {
        if (!before.single() || before.shown().get(0).type() != after.type()) {
            return false;
        }
        Set<String> words = words(before.shown().get(0));
        Set<String> others = words(after);
        int all = Math.max(words.size(), others.size());
        words.retainAll(others);
        return words.size() * 2 >= all;
    }

    private static Set<String> words(Node node) {
        return new HashSet<>(Arrays.asList(PlainText.of(node).strip().split("\\W+")));
    }
}
