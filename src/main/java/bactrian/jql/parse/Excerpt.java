package bactrian.jql.parse;

import bactrian.jql.tree.Words;

/** Finds the part of a query that its author probably meant to be one name or value. */
final class Excerpt {

    private static final String BOUNDARIES = "()[],=<>~!&|\"'";

    private Excerpt() {}

    /** The stretch without spaces, parentheses, quotes and operators around an index. */
    static String around(String text, int index) {
        int start = index;
        while (start > 0 && !isBoundary(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end(text, index));
    }

    /** Where the stretch around an index ends. */
    static int end(String text, int index) {
        int end = index;
        while (end < text.length() && !isBoundary(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isBoundary(char c) {
        return Words.isSpace(c) || BOUNDARIES.indexOf(c) >= 0;
    }
}
