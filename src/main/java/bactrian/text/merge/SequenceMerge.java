package bactrian.text.merge;

import bactrian.text.model.Node;
import java.util.ArrayList;
import java.util.List;

/** Merges a sequence of blocks, list items, rows or cells. */
final class SequenceMerge {
    private final List<Passage> passages;
    private final List<Node> after;
    private final int[] match;
    private final Moved moved = new Moved();

    private SequenceMerge(List<Passage> passages, List<Node> after) {
        this.passages = passages;
        this.after = after;
        List<Node> shown =
                passages.stream().flatMap(passage -> passage.shown().stream()).toList();
        match = Alignment.equal(Passages.canonical(shown), Passages.canonical(after));
    }

    /** The nodes after the edit: original ones where nothing was edited, merged or new ones elsewhere. */
    static List<Node> merge(List<Passage> passages, List<Node> after) {
        return new SequenceMerge(passages, after).merged();
    }

    private List<Node> merged() {
        findMoved();
        List<Node> merged = new ArrayList<>();
        List<Passage> changed = new ArrayList<>();
        int at = 0;
        int from = 0;
        for (Passage passage : passages) {
            int size = passage.shown().size();
            if (size > 0 && untouched(at, size)) {
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

    private void findMoved() {
        int at = 0;
        for (Passage passage : passages) {
            int size = passage.shown().size();
            if (passage.single() && !untouched(at, size)) {
                moved.add(passage);
            }
            at += size;
        }
    }

    private boolean untouched(int at, int size) {
        for (int i = 0; i < size; i++) {
            if (match[at + i] < 0 || match[at + i] != match[at] + i) {
                return false;
            }
        }
        return true;
    }

    /** What stands where some passages were and some nodes are now. */
    private List<Node> changed(List<Passage> before, List<Node> now) {
        List<Passage> visible =
                before.stream().filter(passage -> !passage.shown().isEmpty()).toList();
        int[] edited = visible.size() == now.size()
                ? oneToOne(now.size())
                : Alignment.of(sketches(visible), Sketch.of(now), Sketch::similar);
        List<Node> merged = new ArrayList<>();
        int done = 0;
        int index = 0;
        for (Passage passage : before) {
            if (passage.shown().isEmpty()) {
                merged.addAll(passage.original());
                continue;
            }
            int found = edited[index++];
            if (found >= 0) {
                merged.addAll(moved.orNew(now.subList(done, found)));
                merged.add(moved.take(now.get(found)).orElseGet(() -> NodeMerge.merge(passage, now.get(found))));
                done = found + 1;
            }
        }
        merged.addAll(moved.orNew(now.subList(done, now.size())));
        return merged;
    }

    private static List<Sketch> sketches(List<Passage> passages) {
        return passages.stream().map(Passage::sketch).toList();
    }

    private static int[] oneToOne(int size) {
        int[] match = new int[size];
        for (int i = 0; i < size; i++) {
            match[i] = i;
        }
        return match;
    }
}
