package bactrian.jirasim.jql;

/**
 * One word of a query.
 *
 * @param text its value, escapes resolved
 * @param column 1-based position in the query
 */
record Token(Type type, String text, int column) {

    enum Type {
        WORD,
        QUOTED,
        OPERATOR,
        OPEN,
        CLOSE,
        COMMA,
        OPEN_BRACKET,
        CLOSE_BRACKET,
        END
    }

    boolean word(String keyword) {
        return type == Type.WORD && text.equalsIgnoreCase(keyword);
    }

    boolean operator(String sign) {
        return type == Type.OPERATOR && text.equals(sign);
    }
}
