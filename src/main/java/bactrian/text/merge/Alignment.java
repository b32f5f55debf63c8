package bactrian.text.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/** Which elements of one list are which of another: a longest common subsequence. */
final class Alignment {
    /** More comparisons than this are not worth their time: what is left is taken as changed. */
    private static final long MAX_COMPARISONS = 4_000_000;

    private Alignment() {}

    /**
     * For each element of the first list its index in the second, or -1; the indices ascend.
     *
     * @param same whether two elements may be matched
     */
    static <A, B> int[] of(List<A> first, List<B> second, BiPredicate<A, B> same) {
        int[] match = new int[first.size()];
        Arrays.fill(match, -1);
        int start = 0;
        while (start < Math.min(first.size(), second.size()) && same.test(first.get(start), second.get(start))) {
            match[start] = start;
            start++;
        }
        int end = 0;
        while (end < Math.min(first.size(), second.size()) - start
                && same.test(first.get(first.size() - 1 - end), second.get(second.size() - 1 - end))) {
            match[first.size() - 1 - end] = second.size() - 1 - end;
            end++;
        }
        List<A> rows = first.subList(start, first.size() - end);
        List<B> columns = second.subList(start, second.size() - end);
        if ((long) rows.size() * columns.size() <= MAX_COMPARISONS) {
            between(rows, columns, same, start, match);
        }
        return match;
    }

    /**
     * The same by equality, for lists of any length: long ones are first parted at the elements that stand once in each.
     */
    static <T> int[] equal(List<T> first, List<T> second) {
        if ((long) first.size() * second.size() <= MAX_COMPARISONS) {
            return of(first, second, Object::equals);
        }
        int[] match = new int[first.size()];
        List<int[]> anchors = new ArrayList<>(Anchors.of(first, second));
        anchors.add(new int[] {first.size(), second.size()});
        int from = 0;
        int offset = 0;
        for (int[] anchor : anchors) {
            int[] piece = of(first.subList(from, anchor[0]), second.subList(offset, anchor[1]), Object::equals);
            for (int i = 0; i < piece.length; i++) {
                match[from + i] = piece[i] < 0 ? -1 : offset + piece[i];
            }
            if (anchor[0] < first.size()) {
                match[anchor[0]] = anchor[1];
            }
            from = anchor[0] + 1;
            offset = anchor[1] + 1;
        }
        return match;
    }

    private static <A, B> void between(List<A> rows, List<B> columns, BiPredicate<A, B> same, int offset, int[] match) {
        int[][] longest = new int[rows.size() + 1][columns.size() + 1];
        boolean[][] equal = new boolean[rows.size()][columns.size()];
        for (int i = rows.size() - 1; i >= 0; i--) {
            for (int j = columns.size() - 1; j >= 0; j--) {
                equal[i][j] = same.test(rows.get(i), columns.get(j));
                longest[i][j] =
                        equal[i][j] ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < rows.size() && j < columns.size()) {
            if (equal[i][j]) {
                match[offset + i++] = offset + j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }
}
