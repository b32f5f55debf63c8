package bactrian.jql.parse;

import bactrian.jql.parse.Token.Kind;
import bactrian.jql.tree.Span;
import bactrian.jql.tree.Words;

/** Reads quoted texts, between plain and between typographic quotes. */
final class Quotes {

    private static final int NONE = -1;

    private final String text;
    private final JqlDialect dialect;
    private final FaultList faults;

    Quotes(QueryText source, JqlDialect dialect, FaultList faults) {
        this.text = source.text();
        this.dialect = dialect;
        this.faults = faults;
    }

    /** The text in plain quotes that starts at an index. */
    Token plain(int start) {
        char quote = text.charAt(start);
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != quote) {
            at += step(at);
        }
        return at < text.length() ? token(start, at) : unclosed(start, quote);
    }

    /** Says if the typographic quote at an index has its counterpart; without one, it is a letter like any other. */
    boolean closesTypographic(int start) {
        return closing(start) != NONE;
    }

    /** The text in typographic quotes that starts at an index. */
    Token typographic(int start) {
        int end = closing(start);
        for (int at = start + 1; at < end; ) {
            at += step(at);
        }
        return token(start, end);
    }

    private Token token(int start, int end) {
        String raw = text.substring(start + 1, end);
        String value = dialect == JqlDialect.JIRA ? Escapes.decode(raw) : Escapes.dropBackslashes(raw);
        return new Token(Kind.QUOTED, value, new Span(start, end + 1));
    }

    private int step(int at) {
        char c = text.charAt(at);
        if (c == '\\' && Escapes.length(text, at) == 0) {
            faults.add(new Span(at, at + 1), "This backslash escapes nothing JQL knows.", Escapes.HINT);
        } else if (Words.isControl(c)) {
            String escape = c == '\t' ? "\\t" : String.format("\\u%04x", (int) c);
            faults.add(new Span(at, at + 1), "A control character cannot stand in a query.", "Write " + escape + ".");
        }
        return Math.max(1, Escapes.length(text, at));
    }

    private Token unclosed(int start, char quote) {
        Span rest = new Span(start, text.length());
        boolean typographic = text.substring(start + 1).chars().anyMatch(Words::isTypographicQuote);
        String hint = typographic
                ? "The closing quote is a typographic one; write " + quote + "."
                : "Write another " + quote + " where it ends.";
        faults.add(new Span(start, start + 1), "The quoted text that starts here has no end.", hint);
        return new Token(Kind.BAD, text.substring(start), rest);
    }

    private int closing(int start) {
        boolean single = isSingle(text.charAt(start));
        for (int at = start + 1; at < text.length(); at += Math.max(1, Escapes.length(text, at))) {
            char c = text.charAt(at);
            boolean quote = Words.isTypographicQuote(c) && isSingle(c) == single || c == (single ? '\'' : '"');
            // an apostrophe inside a word closes nothing
            if (quote && (!single || at + 1 == text.length() || !Character.isLetter(text.charAt(at + 1)))) {
                return at;
            }
        }
        return NONE;
    }

    private static boolean isSingle(char quote) {
        return quote < '\u201c';
    }
}
