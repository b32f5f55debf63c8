package bactrian.jirasim.jql;

import java.util.ArrayList;
import java.util.List;

/** Cuts a query into tokens. */
final class Lexer {

    private static final String RESERVED = "*/%+^$#@?;";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        Lexer lexer = new Lexer(text);
        while (lexer.at < text.length()) {
            lexer.next();
        }
        lexer.add(Token.Type.END, "", text.length());
        return lexer.tokens;
    }

    private void next() {
        char c = text.charAt(at);
        if (Character.isWhitespace(c) || c == '\u00a0') {
            at++;
        } else if (c == '"' || c == '\'') {
            quoted(c);
        } else if ("()[],".indexOf(c) >= 0) {
            add(punctuation(c), String.valueOf(c), at++);
        } else if ("=!<>~&|".indexOf(c) >= 0) {
            operator();
        } else if (RESERVED.indexOf(c) >= 0) {
            throw new JqlFault("Error in the JQL Query: The character '" + c
                    + "' is a reserved JQL character. You must enclose it in a string or use the escape '\\u"
                    + String.format("%04x", (int) c) + "' instead." + place(at));
        } else {
            word();
        }
    }

    private static Token.Type punctuation(char c) {
        return switch (c) {
            case '(' -> Token.Type.OPEN;
            case ')' -> Token.Type.CLOSE;
            case '[' -> Token.Type.OPEN_BRACKET;
            case ']' -> Token.Type.CLOSE_BRACKET;
            default -> Token.Type.COMMA;
        };
    }

    private void operator() {
        int start = at;
        for (String sign : new String[] {"!=", "<=", ">=", "!~", "&&", "||", "=", "<", ">", "~", "!", "&", "|"}) {
            if (text.startsWith(sign, at)) {
                at += sign.length();
                add(Token.Type.OPERATOR, sign, start);
                return;
            }
        }
    }

    private void word() {
        int start = at;
        while (at < text.length() && "=!<>~&|()[],\"'".indexOf(text.charAt(at)) < 0 && !space(text.charAt(at))) {
            if (RESERVED.indexOf(text.charAt(at)) >= 0) {
                break;
            }
            at++;
        }
        add(Token.Type.WORD, text.substring(start, at), start);
    }

    private static boolean space(char c) {
        return Character.isWhitespace(c) || c == '\u00a0';
    }

    private void quoted(char quote) {
        int start = at++;
        StringBuilder value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
                value.append(escape());
            } else {
                value.append(text.charAt(at++));
            }
        }
        if (at >= text.length()) {
            throw new JqlFault(
                    "Error in the JQL Query: The quoted string '" + value + "' has not been completed." + place(start));
        }
        at++;
        add(Token.Type.QUOTED, value.toString(), start);
    }

    private char escape() {
        char c = text.charAt(at++);
        if (c == 'u' && text.substring(at).matches("(?s)[0-9a-fA-F]{4}.*")) {
            char unicode = (char) Integer.parseInt(text.substring(at, at + 4), 16);
            at += 4;
            return unicode;
        }
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case '"', '\'', '\\', ' ' -> c;
            default ->
                throw new JqlFault(
                        "Error in the JQL Query: '\\" + c + "' is an illegal JQL escape sequence." + place(at - 2));
        };
    }

    private void add(Token.Type type, String value, int start) {
        tokens.add(new Token(type, value, start + 1));
    }

    private static String place(int index) {
        return " (line 1, character " + (index + 1) + ")";
    }
}
