package bactrian.text.wiki;

import java.util.HashMap;
import java.util.Map;

/**
 * Finds where spans within a line end. Remembers where a search was in vain, so that a line full of openings costs no
 * more than one search for each sign.
 */
final class WikiSpans {
    private final String text;
    private final Map<String, Integer> vain = new HashMap<>();
    private int lineStart;
    private int lineEnd = -1;

    WikiSpans(String text) {
        this.text = text;
    }

    /** The {@code }}} that closes code whose content begins at a place; -1 if none does. */
    int code(int from) {
        int close = find("}}", from);
        return close <= from ? -1 : close;
    }

    /** The bracket that closes a link whose content begins at a place; -1 if none does. */
    int bracket(int from) {
        return find("]", from);
    }

    /** The tag, such as {@code {color}}, at or after a place on any line; -1 if there is none. */
    int tag(String tag, int from) {
        return search(tag, from, text.length());
    }

    private int find(String sign, int from) {
        return search(sign, from, lineEnd(from));
    }

    /** Where the line that holds a place ends; the last answer is kept, since one line is asked for often. */
    int lineEnd(int at) {
        if (at < lineStart || at > lineEnd) {
            lineStart = at;
            lineEnd = WikiLine.end(text, at);
        }
        return lineEnd;
    }

    private int search(String sign, int from, int to) {
        if (from < vain.getOrDefault(sign, -1)) {
            return -1;
        }
        int at = from;
        while (at < to && !text.startsWith(sign, at)) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        if (at >= to) {
            vain.put(sign, to);
            return -1;
        }
        return at;
    }

    /**
     * The sign that closes a mark: the same character, with no blank before it and no letter or digit behind it, or in
     * braces. Escaped signs, code and links do not count.
     *
     * @param sign the character, twice for a citation
     * @return where the closing sign begins, or -1
     */
    int closing(String sign, int from, int to) {
        if (from < vain.getOrDefault("close" + sign, -1)) {
            return -1;
        }
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (c == sign.charAt(0) && text.startsWith(sign, at) && closes(sign, at, from, to)) {
                return at;
            }
            if (c == '{' && text.startsWith("{" + sign + "}", at) && at > from) {
                return at;
            }
            if (c == '-' && sign.equals("-") && alone(at, to)) {
                return -1;
            }
            at = past(c, at, to);
        }
        vain.put("close" + sign, to);
        return -1;
    }

    /** A hyphen between blanks is a dash; no struck text goes on behind it. */
    private boolean alone(int at, int to) {
        return Character.isWhitespace(text.charAt(at - 1))
                && (at + 1 >= to || Character.isWhitespace(text.charAt(at + 1)));
    }

    private boolean closes(String sign, int at, int from, int to) {
        int after = at + sign.length();
        boolean free = after >= to || !Character.isLetterOrDigit(text.charAt(after));
        return at > from && !Character.isWhitespace(text.charAt(at - 1)) && free;
    }

    private int past(char c, int at, int to) {
        int close =
                switch (c) {
                    case '{' -> text.startsWith("{{", at) ? code(at + 2) + 1 : -1;
                    case '[' -> bracket(at + 1);
                    default -> -1;
                };
        if (c == '\\') {
            return at + 2;
        }
        return close > at && close < to ? close + 1 : at + 1;
    }
}
