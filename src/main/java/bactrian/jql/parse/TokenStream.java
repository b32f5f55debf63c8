package bactrian.jql.parse;

import bactrian.jql.parse.Token.Kind;
import bactrian.jql.tree.Span;
import java.util.List;

/** The tokens of a query, read from left to right. */
final class TokenStream {

    private final List<Token> tokens;
    private int at;

    TokenStream(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peekSecond() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    boolean at(Kind first, Kind... more) {
        return peek().is(first, more);
    }

    /** The next token; the last one is never passed. */
    Token next() {
        Token token = peek();
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    /** Passes the next token if it is of the kind. */
    boolean pass(Kind kind) {
        boolean found = at(kind);
        if (found) {
            next();
        }
        return found;
    }

    Token previous() {
        return tokens.get(Math.max(0, at - 1));
    }

    /** The span from a token to the one read last. */
    Span since(Token first) {
        return first.span().to(previous().span());
    }

    /** Passes the AND of {@code BETWEEN x AND y}, which people bring along from SQL. */
    void skipBetween() {
        skipClause();
        pass(Kind.AND);
    }

    /** Goes to where a clause may end: before AND, OR, ORDER BY, the end, or a parenthesis that closes an outer one. */
    void skipClause() {
        int depth = 0;
        while (!at(Kind.END) && !(depth == 0 && endsClause())) {
            depth += at(Kind.OPENING_PARENTHESIS) ? 1 : at(Kind.CLOSING_PARENTHESIS) ? -1 : 0;
            next();
        }
    }

    private boolean endsClause() {
        boolean order = at(Kind.ORDER) && peekSecond().is(Kind.BY);
        return order || at(Kind.AND, Kind.OR, Kind.CLOSING_PARENTHESIS);
    }
}
