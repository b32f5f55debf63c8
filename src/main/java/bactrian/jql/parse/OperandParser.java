package bactrian.jql.parse;

import bactrian.jql.parse.Token.Kind;
import bactrian.jql.tree.Field;
import bactrian.jql.tree.Operand;
import bactrian.jql.tree.Operand.Value;
import bactrian.jql.tree.OperandRule;
import bactrian.jql.tree.Operator;
import java.util.ArrayList;
import java.util.List;

/** Reads fields and operands. */
final class OperandParser {

    private final TokenStream tokens;
    private final Expectations expected;
    private final Nesting nesting;

    OperandParser(TokenStream tokens, Expectations expected, Nesting nesting) {
        this.tokens = tokens;
        this.expected = expected;
        this.nesting = nesting;
    }

    Field field() {
        Token first = tokens.peek();
        String name = tokens.at(Kind.CF) ? customField() : fieldName();
        List<Field.Property> properties = new ArrayList<>();
        while (!first.is(Kind.NUMBER) && tokens.at(Kind.OPENING_BRACKET)) {
            properties.add(property());
        }
        return new Field(name, properties, tokens.since(first));
    }

    /** The operand of an operator that was just read. */
    Operand operand(Operator operator, Token operatorToken) {
        Token found = tokens.peek();
        OperandRule rule = OperandRule.of(operator);
        boolean list = rule == OperandRule.LIST && tokens.at(Kind.OPENING_PARENTHESIS);
        boolean empty =
                tokens.at(Kind.EMPTY, Kind.NULL) && (rule == OperandRule.SINGLE || rule == OperandRule.EMPTY_ONLY);
        boolean text = found.isText() && rule != OperandRule.EMPTY_ONLY;
        boolean call = tokens.peekSecond().is(Kind.OPENING_PARENTHESIS);
        if (list || empty || text && (call || rule != OperandRule.LIST)) {
            return any();
        }
        throw switch (rule) {
            case LIST -> expected.list(operator, found);
            case EMPTY_ONLY -> expected.empty(operator, found);
            default -> expected.value(operator, operatorToken, found);
        };
    }

    /** An operand of any kind. */
    Operand any() {
        Token first = tokens.peek();
        if (first.is(Kind.OPENING_PARENTHESIS)) {
            return list();
        }
        if (first.is(Kind.EMPTY, Kind.NULL)) {
            return new Operand.Empty(tokens.next().span());
        }
        Value value = value("a value");
        return tokens.at(Kind.OPENING_PARENTHESIS) ? call(first, value) : value;
    }

    private Operand list() {
        Token first = tokens.next();
        int depth = nesting.depth();
        nesting.enter(first);
        List<Operand> elements = new ArrayList<>();
        do {
            elements.add(any());
        } while (tokens.pass(Kind.COMMA));
        close("a comma or ')'", Kind.CLOSING_PARENTHESIS);
        nesting.leaveTo(depth);
        return new Operand.Values(elements, tokens.since(first));
    }

    private Operand call(Token first, Value name) {
        tokens.next();
        List<Value> arguments = new ArrayList<>();
        if (!tokens.at(Kind.CLOSING_PARENTHESIS)) {
            do {
                arguments.add(value("an argument"));
            } while (tokens.pass(Kind.COMMA));
        }
        if (tokens.at(Kind.OPENING_PARENTHESIS)) {
            throw expected.other(
                    tokens.peek(), "a comma or ')'", "Arguments are words and texts; functions do not nest.");
        }
        close("a comma or ')'", Kind.CLOSING_PARENTHESIS);
        return new Operand.Call(name.text(), arguments, tokens.since(first));
    }

    private Value value(String what) {
        if (!tokens.peek().isText()) {
            throw expected.element(tokens.previous(), tokens.peek(), what);
        }
        Token token = tokens.next();
        return new Value(token.value(), token.span());
    }

    private String fieldName() {
        if (!tokens.peek().isText()) {
            throw expected.field(tokens.peek());
        }
        return tokens.next().value();
    }

    private String customField() {
        Token cf = tokens.next();
        String hint = "A custom field is written cf[10001]; a field of the name cf needs quotes.";
        Token bracket = tokens.next();
        Token number = tokens.peek();
        if (!bracket.is(Kind.OPENING_BRACKET)) {
            throw expected.other(bracket, "'[' after " + expected.text(cf), hint);
        }
        if (!number.is(Kind.NUMBER) || number.value().startsWith("-")) {
            throw expected.other(number, "the number of a custom field", hint);
        }
        tokens.next();
        close("']'", Kind.CLOSING_BRACKET);
        return "cf[" + number.value() + "]";
    }

    private Field.Property property() {
        tokens.next();
        String key = value("the key of an entity property").text();
        close("']'", Kind.CLOSING_BRACKET);
        List<String> path = new ArrayList<>();
        while (tokens.peek().isText()) {
            path.add(tokens.next().value());
        }
        return new Field.Property(key, path);
    }

    private void close(String what, Kind kind) {
        if (!tokens.pass(kind)) {
            throw expected.other(
                    tokens.peek(), what, "Close what was opened; values with spaces or signs need quotes.");
        }
    }
}
