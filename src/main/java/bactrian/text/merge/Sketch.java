package bactrian.text.merge;

import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import bactrian.text.model.PlainText;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Enough of a node to say whether it is likely to be an edited form of another.
 *
 * @param type its kind
 * @param words the words in it
 */
record Sketch(NodeType type, Set<String> words) {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    static Sketch of(Node node) {
        return new Sketch(
                node.type(), Set.copyOf(List.of(NO_WORD.split(PlainText.of(node).strip()))));
    }

    static List<Sketch> of(List<Node> nodes) {
        return nodes.stream().map(Sketch::of).toList();
    }

    /** Of the same kind, with half the words in common. */
    boolean similar(Sketch other) {
        if (type != other.type) {
            return false;
        }
        long common = words.stream().filter(other.words::contains).count();
        return common * 2 >= Math.max(words.size(), other.words.size());
    }
}
