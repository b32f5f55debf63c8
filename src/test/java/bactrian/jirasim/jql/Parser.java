package bactrian.jirasim.jql;

import bactrian.jirasim.jql.Clause.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads tokens into clauses. */
final class Parser {

    private static final String OPERATORS =
            "The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.";

    private final List<Token> tokens;
    private int at;

    private Parser(String text) {
        tokens = Lexer.tokens(text);
    }

    /** A query read: its conditions (none for an unbounded query) and its order. */
    record Parsed(List<Clause> where, List<Clause.Order> orders) {}

    static Parsed parse(String text) {
        return new Parser(text).query();
    }

    private Parsed query() {
        List<Clause> where = new ArrayList<>();
        if (peek().type() != Token.Type.END && !ordering()) {
            where.add(or());
        }
        List<Clause.Order> orders = ordering() ? orders() : List.of();
        if (peek().type() != Token.Type.END) {
            throw got("Expecting either 'OR' or 'AND' but got '" + peek().text() + "'.");
        }
        return new Parsed(where, orders);
    }

    private boolean ordering() {
        return peek().word("order") && tokens.get(at + 1).word("by");
    }

    private List<Clause.Order> orders() {
        at += 2;
        List<Clause.Order> orders = new ArrayList<>();
        do {
            String field = field();
            boolean descending = take("desc");
            if (!descending) {
                take("asc");
            }
            orders.add(new Clause.Order(field, descending));
        } while (takeComma());
        return orders;
    }

    private Clause or() {
        List<Clause> parts = new ArrayList<>(List.of(and()));
        while (take("or") || takeSign("||") || takeSign("|")) {
            parts.add(and());
        }
        return parts.size() == 1 ? parts.get(0) : new Clause.Or(parts);
    }

    private Clause and() {
        List<Clause> parts = new ArrayList<>(List.of(not()));
        while (take("and") || takeSign("&&") || takeSign("&")) {
            parts.add(not());
        }
        return parts.size() == 1 ? parts.get(0) : new Clause.And(parts);
    }

    private Clause not() {
        if (take("not") || takeSign("!")) {
            return new Clause.Not(not());
        }
        if (peek().type() != Token.Type.OPEN) {
            return comparison();
        }
        at++;
        Clause inner = or();
        if (peek().type() != Token.Type.CLOSE) {
            throw peek().type() == Token.Type.END
                    ? new JqlFault("Error in the JQL Query: Expecting ')' before the end of the query.")
                    : got("Expecting ')' but got '" + peek().text() + "'.");
        }
        at++;
        return inner;
    }

    private Clause comparison() {
        String field = field();
        String operator = operator();
        if (operator.endsWith("IN") && peek().type() == Token.Type.OPEN) {
            return new Clause.Compare(field, operator, list());
        }
        Operand value = operand();
        if (operator.endsWith("IN") && value.kind() != Operand.Kind.FUNCTION) {
            throw new JqlFault("Operator '" + operator.toLowerCase(Locale.ROOT)
                    + "' does not support the non-list value '" + value.text() + "' for field '" + field + "'.");
        }
        return new Clause.Compare(field, operator, List.of(value));
    }

    private String field() {
        Token token = tokens.get(at);
        if (token.type() == Token.Type.END) {
            throw new JqlFault("Error in the JQL Query: Expecting a field name at the end of the query.");
        }
        if (token.type() != Token.Type.WORD && token.type() != Token.Type.QUOTED) {
            throw got("Expecting a field name but got '" + token.text() + "'.");
        }
        at++;
        if (token.word("cf") && peek().type() == Token.Type.OPEN_BRACKET) {
            String id = tokens.get(at + 1).text();
            at += 3;
            return "cf[" + id + "]";
        }
        return token.text();
    }

    private String operator() {
        Token token = tokens.get(at);
        if (token.type() == Token.Type.OPERATOR
                && List.of("=", "!=", "<", ">", "<=", ">=", "~", "!~").contains(token.text())) {
            at++;
            return token.text();
        }
        if (take("in")) {
            return "IN";
        }
        if (take("is")) {
            return take("not") ? "IS NOT" : "IS";
        }
        if (token.word("not") && tokens.get(at + 1).word("in")) {
            at += 2;
            return "NOT IN";
        }
        throw token.type() == Token.Type.END
                ? new JqlFault("Error in the JQL Query: Expecting operator before the end of the query. " + OPERATORS)
                : got("Expecting operator but got '" + token.text() + "'. " + OPERATORS);
    }

    private List<Operand> list() {
        at++;
        List<Operand> values = new ArrayList<>();
        do {
            values.add(operand());
        } while (takeComma());
        if (peek().type() != Token.Type.CLOSE) {
            throw got("Expecting either ',' or ')' but got '" + peek().text() + "'.");
        }
        at++;
        return values;
    }

    private Operand operand() {
        Token token = tokens.get(at);
        if (token.type() == Token.Type.END) {
            throw new JqlFault(
                    "Error in JQL Query: Expecting either a value, list or function before the end of the" + " query.");
        }
        if (token.type() != Token.Type.WORD && token.type() != Token.Type.QUOTED) {
            throw new JqlFault("Error in JQL Query: Expecting either a value, list or function but got '"
                    + token.text() + "'. You must surround '" + token.text()
                    + "' in quotation marks to use it as a value. (line 1, character " + token.column() + ")");
        }
        at++;
        if (token.type() == Token.Type.WORD && peek().type() == Token.Type.OPEN) {
            return new Operand(token.text(), arguments(), Operand.Kind.FUNCTION);
        }
        boolean empty = token.word("empty") || token.word("null");
        return new Operand(token.text(), List.of(), empty ? Operand.Kind.EMPTY : Operand.Kind.LITERAL);
    }

    private List<String> arguments() {
        at++;
        List<String> arguments = new ArrayList<>();
        while (peek().type() != Token.Type.CLOSE && peek().type() != Token.Type.END) {
            arguments.add(peek().text());
            at++;
            takeComma();
        }
        at++;
        return arguments;
    }

    private Token peek() {
        return tokens.get(at);
    }

    private boolean take(String keyword) {
        boolean there = peek().word(keyword);
        at += there ? 1 : 0;
        return there;
    }

    private boolean takeSign(String sign) {
        boolean there = peek().operator(sign);
        at += there ? 1 : 0;
        return there;
    }

    private boolean takeComma() {
        boolean there = peek().type() == Token.Type.COMMA;
        at += there ? 1 : 0;
        return there;
    }

    private JqlFault got(String message) {
        return new JqlFault("Error in the JQL Query: " + message + " (line 1, character " + peek().column() + ")");
    }
}
