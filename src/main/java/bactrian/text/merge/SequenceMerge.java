package bactrian.text.merge;

import bactrian.text.model.Node;
import java.util.ArrayList;
import java.util.List;

/** Merges a sequence of blocks, list items, rows or cells. */
final class SequenceMerge {
    /** The nodes after the edit: original ones where nothing was edited, merged or new ones elsewhere. */
    List<Node> merge(List<Passage> passages, List<Node> after) {
        List<Node> shown =
                passages.stream().flatMap(passage -> passage.shown().stream()).toList();
        int[] match = Alignment.of(Passages.canonical(shown), Passages.canonical(after), Object::equals);
        List<Node> merged = new ArrayList<>();
        List<Passage> changed = new ArrayList<>();
        int at = 0;
        int from = 0;
        for (Passage passage : passages) {
            int size = passage.shown().size();
            if (size > 0 && untouched(match, at, size)) {
                merged.addAll(changed(changed, after.subList(from, match[at])));
                changed.clear();
                merged.addAll(passage.original());
                from = match[at] + size;
            } else {
                changed.add(passage);
            }
            at += size;
        }
        merged.addAll(changed(changed, after.subList(from, after.size())));
        return merged;
    }

    private static boolean untouched(int[] match, int at, int size) {
        for (int i = 0; i < size; i++) {
            if (match[at + i] < 0 || match[at + i] != match[at] + i) {
                return false;
            }
        }
        return true;
    }

    /** What stands where some passages were and some nodes are now. */
    private List<Node> changed(List<Passage> before, List<Node> after) {
        List<Passage> visible =
                before.stream().filter(passage -> !passage.shown().isEmpty()).toList();
        int[] match = visible.size() == after.size()
                ? oneToOne(after.size())
                : Alignment.of(visible, after, Similarity::similar);
        List<Node> merged = new ArrayList<>();
        int done = 0;
        int index = 0;
        for (Passage passage : before) {
            if (passage.shown().isEmpty()) {
                merged.addAll(passage.original());
                continue;
            }
            int found = match[index++];
            if (found >= 0) {
                merged.addAll(after.subList(done, found));
                merged.add(NodeMerge.merge(passage, after.get(found)));
                done = found + 1;
            }
        }
        merged.addAll(after.subList(done, after.size()));
        return merged;
    }

    private static int[] oneToOne(int size) {
        int[] match = new int[size];
        for (int i = 0; i < size; i++) {
            match[i] = i;
        }
        return match;
    }
}
