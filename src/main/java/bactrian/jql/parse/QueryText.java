package bactrian.jql.parse;

import bactrian.jql.tree.Span;

/** The text of a query, and the places in it as people count them. */
public record QueryText(String text) {

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
        int start = lineStart(span.start());
        int end = span.start();
        while (end < text.length() && !isBreak(text.charAt(end))) {
            end++;
        }
        int marked = text.codePointCount(span.start(), Math.max(span.start(), Math.min(span.end(), end)));
        // tabs stay tabs, so that the carets stand under the spot whatever a tab's width
        String blank = text.substring(start, span.start())
                .codePoints()
                .collect(StringBuilder::new, (out, c) -> out.append(c == '\t' ? '\t' : ' '), StringBuilder::append)
                .toString();
        return text.substring(start, end) + "\n" + blank + "^".repeat(Math.max(1, marked));
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
