package bactrian.jql.parse;

import bactrian.jql.tree.Span;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A word or a sign of a query.
 *
 * @param value what the token means: a word without escapes, a text without quotes
 */
record Token(Kind kind, String value, Span span) {

    /** The kinds of tokens; those from {@link #NOT} to {@link #CF} are keywords, written like their names. */
    enum Kind {
        END,
        BAD,
        WORD,
        NUMBER,
        QUOTED,
        RESERVED_WORD,
        OPENING_PARENTHESIS,
        CLOSING_PARENTHESIS,
        OPENING_BRACKET,
        CLOSING_BRACKET,
        COMMA,
        BANG,
        EQUALS,
        NOT_EQUALS,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL,
        CONTAINS,
        NOT_CONTAINS,
        AND,
        OR,
        NOT,
        IN,
        IS,
        WAS,
        CHANGED,
        EMPTY,
        NULL,
        AFTER,
        BEFORE,
        ON,
        DURING,
        BY,
        FROM,
        TO,
        ORDER,
        ASC,
        DESC,
        CF;

        private static final Map<String, Kind> KEYWORDS = Stream.of(values())
                .filter(kind -> kind.ordinal() >= AND.ordinal())
                .collect(Collectors.toUnmodifiableMap(kind -> kind.name().toLowerCase(Locale.ROOT), kind -> kind));

        /** The kind of a bare word that is a keyword, else the given one. */
        static Kind ofKeyword(String word, Kind otherwise) {
            return KEYWORDS.getOrDefault(word.toLowerCase(Locale.ROOT), otherwise);
        }
    }

    boolean is(Kind first, Kind... more) {
        if (kind == first) {
            return true;
        }
        for (Kind other : more) {
            if (kind == other) {
                return true;
            }
        }
        return false;
    }

    /** Says if the token may be a value, or part of a name. */
    boolean isText() {
        return is(Kind.WORD, Kind.NUMBER, Kind.QUOTED);
    }
}
