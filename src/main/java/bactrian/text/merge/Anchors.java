package bactrian.text.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The elements that stand once in each of two lists, in the same order: what long lists are matched by. */
final class Anchors {
    private Anchors() {}

    /** Pairs of indices, both ascending, as many as possible. */
    static <T> List<int[]> of(List<T> first, List<T> second) {
        Map<T, Integer> once = once(second);
        List<int[]> pairs = new ArrayList<>();
        once(first).forEach((element, index) -> {
            int other = index < 0 ? -1 : once.getOrDefault(element, -1);
            if (other >= 0) {
                pairs.add(new int[] {index, other});
            }
        });
        pairs.sort((one, another) -> Integer.compare(one[0], another[0]));
        return ascending(pairs);
    }

    /** The index of each element, or -1 where it stands more than once. */
    private static <T> Map<T, Integer> once(List<T> list) {
        Map<T, Integer> once = new HashMap<>();
        for (int i = 0; i < list.size(); i++) {
            once.merge(list.get(i), i, (earlier, later) -> -1);
        }
        return once;
    }

    /** The longest run of pairs whose second indices ascend. */
    private static List<int[]> ascending(List<int[]> pairs) {
        int[] ends = new int[pairs.size()];
        int[] before = new int[pairs.size()];
        int[] last = new int[pairs.size()];
        int length = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int found = Arrays.binarySearch(ends, 0, length, pairs.get(i)[1]);
            int at = found < 0 ? -found - 1 : found;
            ends[at] = pairs.get(i)[1];
            last[at] = i;
            before[i] = at == 0 ? -1 : last[at - 1];
            length = Math.max(length, at + 1);
        }
        int[][] run = new int[length][];
        for (int at = length - 1, i = length == 0 ? -1 : last[length - 1]; at >= 0; at--, i = before[i]) {
            run[at] = pairs.get(i);
        }
        return Arrays.asList(run);
    }
}
