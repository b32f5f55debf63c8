package bactrian.jql.parse;

import static bactrian.jql.tree.Words.isControl;
import static bactrian.jql.tree.Words.isReserved;
import static bactrian.jql.tree.Words.isSpace;
import static bactrian.jql.tree.Words.isTypographicQuote;

import bactrian.jql.parse.Token.Kind;
import bactrian.jql.tree.Span;
import bactrian.jql.tree.Words;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into tokens. A place where no token can be read becomes a {@link Kind#BAD} token and a fault. */
final class Lexer {

    private static final String SIGNS = "()[],=<>~!&|";

    private final QueryText source;
    private final String text;
    private final JqlDialect dialect;
    private final Quotes quotes;
    private final List<Token> tokens = new ArrayList<>();
    private final FaultList faults;
    private final List<Notice> notices = new ArrayList<>();
    private int at;
    private int excerptEnd;

    Lexer(QueryText source, JqlDialect dialect, FaultList faults) {
        this.source = source;
        this.text = source.text();
        this.dialect = dialect;
        this.quotes = new Quotes(source, dialect, faults);
        this.faults = faults;
    }

    /** Reads the whole text; the last token is {@link Kind#END}. */
    List<Token> tokens() {
        while (at < text.length()) {
            if (isBlank(text.charAt(at))) {
                at++;
            } else {
                next();
            }
        }
        tokens.add(new Token(Kind.END, "", new Span(at, at)));
        return tokens;
    }

    List<Notice> notices() {
        return notices;
    }

    private void next() {
        char first = text.charAt(at);
        if (first == '"' || first == '\'') {
            quoted(quotes.plain(at));
        } else if (isTypographicQuote(first) && dialect == JqlDialect.JIRA && quotes.closesTypographic(at)) {
            notices.add(source.notice(
                    new Span(at, at + 1), "The typographic quote " + first + " was read as a plain one."));
            quoted(quotes.typographic(at));
        } else if (SIGNS.indexOf(first) >= 0) {
            sign(first);
        } else if (isReserved(first) || isControl(first) || first == '\\' && Escapes.length(text, at) == 0) {
            bad(first);
        } else {
            word();
        }
    }

    private void quoted(Token token) {
        tokens.add(token);
        at = token.span().end();
    }

    private void sign(char first) {
        boolean equals = at + 1 < text.length() && text.charAt(at + 1) == '=';
        boolean twice = at + 1 < text.length() && text.charAt(at + 1) == first;
        switch (first) {
            case '(' -> sign(Kind.OPENING_PARENTHESIS, 1);
            case ')' -> sign(Kind.CLOSING_PARENTHESIS, 1);
            case '[' -> sign(Kind.OPENING_BRACKET, 1);
            case ']' -> sign(Kind.CLOSING_BRACKET, 1);
            case ',' -> sign(Kind.COMMA, 1);
            case '~' -> sign(Kind.CONTAINS, 1);
            case '=' -> sign(Kind.EQUALS, 1);
            case '&' -> sign(Kind.AND, twice ? 2 : 1);
            case '|' -> sign(Kind.OR, twice ? 2 : 1);
            case '<' -> sign(equals ? Kind.LESS_OR_EQUAL : Kind.LESS, equals ? 2 : 1);
            case '>' -> sign(equals ? Kind.GREATER_OR_EQUAL : Kind.GREATER, equals ? 2 : 1);
            default -> bang(equals);
        }
    }

    private void bang(boolean equals) {
        boolean like = at + 1 < text.length() && text.charAt(at + 1) == '~';
        Kind kind = equals ? Kind.NOT_EQUALS : like ? Kind.NOT_CONTAINS : Kind.BANG;
        sign(kind, kind == Kind.BANG ? 1 : 2);
    }

    private void sign(Kind kind, int length) {
        tokens.add(new Token(kind, text.substring(at, at + length), new Span(at, at + length)));
        at += length;
    }

    private void word() {
        int start = at;
        while (at < text.length() && wordLength() > 0) {
            at += wordLength();
        }
        String raw = text.substring(start, at);
        Kind kind = Words.isNumber(raw) ? Kind.NUMBER : Words.isReserved(raw) ? Kind.RESERVED_WORD : Kind.WORD;
        String value = dialect == JqlDialect.JIRA ? Escapes.decode(raw) : raw;
        tokens.add(new Token(Kind.ofKeyword(raw, kind), value, new Span(start, at)));
    }

    private int wordLength() {
        char c = text.charAt(at);
        if (c == '\\') {
            return Escapes.length(text, at);
        }
        return isBlank(c) || isReserved(c) || isControl(c) ? 0 : 1;
    }

    private void bad(char first) {
        Span span = new Span(at, at + 1);
        if (isControl(first)) {
            String code = String.format("\\u%04x", (int) first);
            faults.add(span, "The control character " + code + " cannot stand in a query.", "Remove it.");
        } else if (first == '\\') {
            faults.add(span, "This backslash escapes nothing JQL knows.", Escapes.HINT);
        } else if (at >= excerptEnd) {
            excerptEnd = Excerpt.end(text, at);
            String hint = "Put the whole value in quotes: " + Words.quote(Excerpt.around(text, at)) + ".";
            faults.add(span, "The character '" + first + "' must be in quotes.", hint);
        }
        tokens.add(new Token(Kind.BAD, String.valueOf(first), span));
        at++;
    }

    private boolean isBlank(char c) {
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            return true;
        }
        return dialect == JqlDialect.JIRA && isSpace(c);
    }
}
