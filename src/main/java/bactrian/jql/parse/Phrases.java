package bactrian.jql.parse;

import bactrian.jql.parse.Token.Kind;
import bactrian.jql.tree.Words;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Guesses which words in a row were meant as one name or one value, to show them in quotes. */
final class Phrases {

    private final QueryText source;
    private final List<Token> tokens;

    Phrases(QueryText source, List<Token> tokens) {
        this.source = source;
        this.tokens = tokens;
    }

    /** The words from a token on, in quotes. The last one is left out where it is the field of a condition. */
    String value(Token first) {
        int start = index(first);
        int end = end(start);
        boolean field = end - start > 1 && isOperator(tokens.get(end));
        return quote(start, field ? end - 1 : end);
    }

    /** The words from a token on, up to an operator, in quotes. */
    String name(Token first) {
        int start = index(first);
        return quote(start, end(start));
    }

    /** Says if the words from a token on are more than one. */
    boolean isLong(Token first) {
        return value(first).indexOf(' ') > 0;
    }

    private int index(Token token) {
        Comparator<Token> byStart = Comparator.comparingInt(each -> each.span().start());
        return Collections.binarySearch(tokens, token, byStart);
    }

    private int end(int start) {
        int end = start + 1;
        while (isWord(tokens.get(end)) && !isOperator(tokens.get(end))) {
            end++;
        }
        return end;
    }

    private String quote(int start, int end) {
        int from = tokens.get(start).span().start();
        return Words.quote(
                source.text().substring(from, tokens.get(end - 1).span().end()));
    }

    private boolean isWord(Token token) {
        boolean letters = token.span().isKnown()
                && Character.isLetterOrDigit(source.text().charAt(token.span().start()));
        return letters && !token.is(Kind.QUOTED, Kind.BAD, Kind.AND, Kind.OR, Kind.ORDER);
    }

    private static boolean isOperator(Token token) {
        return token.kind().ordinal() >= Kind.EQUALS.ordinal() && token.kind().ordinal() <= Kind.NOT_CONTAINS.ordinal()
                || token.is(Kind.IN, Kind.IS, Kind.WAS, Kind.CHANGED, Kind.NOT);
    }
}
