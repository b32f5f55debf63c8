package bactrian.text.merge;

import bactrian.text.model.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What one side made of a sequence of nodes.
 *
 * @param fates for each node of the base what stands for it now
 * @param inserted what was put before each node of the base, and after the last
 */
record Edits(List<Fate> fates, List<List<Node>> inserted) {
    /**
     * What became of a node.
     *
     * @param kept whether it says what it said
     * @param nodes what stands for it: itself in the spelling of that side, another one, several, or none
     */
    record Fate(boolean kept, List<Node> nodes) {}

    /**
     * Finds the nodes of the base again by their form; between those, edited ones by their words.
     *
     * @param form the form in which nodes are equal that say the same
     */
    static Edits of(List<Node> base, List<Node> side, UnaryOperator<Node> form) {
        return new Search(base, side).edits(form);
    }

    /** For sequences of equal length in which a place has a meaning, such as cells. */
    static Edits byPlace(List<Node> base, List<Node> side, UnaryOperator<Node> form) {
        List<Fate> fates = new ArrayList<>();
        for (int i = 0; i < base.size(); i++) {
            boolean kept = form.apply(base.get(i)).equals(form.apply(side.get(i)));
            fates.add(new Fate(kept, List.of(side.get(i))));
        }
        return new Edits(fates, gaps(base.size() + 1));
    }

    private static List<List<Node>> gaps(int size) {
        List<List<Node>> gaps = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            gaps.add(new ArrayList<>());
        }
        return gaps;
    }

    private static final class Search {
        private final List<Node> base;
        private final List<Node> side;
        private final List<Fate> fates = new ArrayList<>();
        private final List<List<Node>> inserted;
        private int at;

        Search(List<Node> base, List<Node> side) {
            this.base = base;
            this.side = side;
            inserted = gaps(base.size() + 1);
        }

        Edits edits(UnaryOperator<Node> form) {
            int[] same = Alignment.equal(
                    base.stream().map(form).toList(), side.stream().map(form).toList());
            for (int i = 0; i < base.size(); i++) {
                if (same[i] >= 0) {
                    changed(i, same[i]);
                    settle(true, same[i]);
                }
            }
            changed(base.size(), side.size());
            return new Edits(fates, inserted);
        }

        private void settle(boolean kept, int index) {
            fates.add(new Fate(kept, List.of(side.get(index))));
            at = index + 1;
        }

        /** The nodes of the base up to one, which are not found again as they were. */
        private void changed(int baseEnd, int sideEnd) {
            int from = fates.size();
            int offset = at;
            int[] similar = Alignment.of(
                    Sketch.of(base.subList(from, baseEnd)), Sketch.of(side.subList(offset, sideEnd)), Sketch::similar);
            for (int i = 0; i < similar.length; i++) {
                if (similar[i] >= 0) {
                    replaced(from + i, offset + similar[i]);
                    settle(false, offset + similar[i]);
                }
            }
            replaced(baseEnd, sideEnd);
        }

        private void replaced(int baseEnd, int sideEnd) {
            List<Node> now = side.subList(at, sideEnd);
            int size = baseEnd - fates.size();
            if (size == 0) {
                inserted.get(baseEnd).addAll(now);
            }
            for (int i = 0; i < size; i++) {
                List<Node> one = size == now.size() ? List.of(now.get(i)) : i == 0 ? List.copyOf(now) : List.of();
                fates.add(new Fate(false, one));
            }
            at = sideEnd;
        }
    }
}
