package bactrian.text.merge;

import bactrian.text.model.Node;
import bactrian.text.model.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Merges the inline content of a block, word by word: words, mentions, smart links, emoji that the edit did not touch
 * are the original ones, with the marks that Markdown does not show.
 */
final class InlineMerge {
    private InlineMerge() {}

    static List<Node> merge(List<Node> original, List<Node> shown, List<Node> edited) {
        List<InlineWord> originals = InlineWord.of(original);
        List<InlineWord> before = InlineWord.of(shown);
        List<InlineWord> after = InlineWord.of(edited);
        int[] source = Alignment.of(before, originals, InlineWord::sameLetters);
        int[] kept = Alignment.of(after, before, InlineWord::same);
        List<Node> merged = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            int index = kept[i] < 0 ? -1 : source[kept[i]];
            merged.add(index < 0 ? after.get(i).node() : originals.get(index).node());
        }
        return joined(merged);
    }

    /** Neighbouring texts with the same marks as one. */
    private static List<Node> joined(List<Node> nodes) {
        List<Node> joined = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        Text first = Text.of("");
        for (Node node : nodes) {
            boolean continues = node instanceof Text text && text.marks().equals(first.marks());
            if (!continues && !run.isEmpty()) {
                joined.add(first.with(run.toString()));
                run.setLength(0);
            }
            if (node instanceof Text text) {
                first = run.isEmpty() ? text : first;
                run.append(text.text());
            } else {
                joined.add(node);
            }
        }
        if (!run.isEmpty()) {
            joined.add(first.with(run.toString()));
        }
        return joined;
    }
}
