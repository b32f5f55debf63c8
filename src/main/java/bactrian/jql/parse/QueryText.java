package bactrian.jql.parse;

import bactrian.jql.tree.Span;

/** The text of a query, and the places in it as people count them. */
public record QueryText(String text) {

    /** How much of a long line is shown on either side of a fault. */
    private static final int SHOWN = 100;

    /** A fault about a part of the text. An empty part at the end is marked behind the last character. */
    public JqlFault fault(Span span, String message, String hint) {
        return new JqlFault(message, hint, line(span.start()), column(span.start()), mark(span));
    }

    Notice notice(Span span, String message) {
        return new Notice(message, line(span.start()), column(span.start()));
    }

    private int line(int index) {
        return 1
                + (int) text.substring(0, index)
                        .replace("\r\n", "\n")
                        .chars()
                        .filter(QueryText::isBreak)
                        .count();
    }

    private int column(int index) {
        return 1 + text.codePointCount(lineStart(index), index);
    }

    private String mark(Span span) {
        int start = Math.max(lineStart(span.start()), span.start() - SHOWN);
        int end = span.start();
        while (end < text.length() && end < span.start() + SHOWN && !isBreak(text.charAt(end))) {
            end++;
        }
        int marked = text.codePointCount(span.start(), Math.max(span.start(), Math.min(span.end(), end)));
        String before = text.substring(start, span.start());
        return before + text.substring(span.start(), end) + "\n" + blank(before) + "^".repeat(Math.max(1, marked));
    }

    /** Blanks as wide as a text; tabs stay tabs, so that what follows stands under its place whatever a tab's width. */
    private static String blank(String text) {
        StringBuilder blank = new StringBuilder();
        text.codePoints().forEach(c -> blank.append(c == '\t' ? '\t' : ' '));
        return blank.toString();
    }

    private int lineStart(int index) {
        int start = index;
        while (start > 0 && !isBreak(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isBreak(int character) {
        return character == '\n' || character == '\r';
    }
}
