package bactrian.jql.parse;

import bactrian.jql.parse.Token.Kind;
import bactrian.jql.tree.Operator;
import bactrian.jql.tree.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts into words what was expected where something else stands, and what to write instead. */
final class Expectations {

    private static final Map<String, String> OTHER_LANGUAGES = Map.of(
            "like", "JQL finds words with ~, as in summary ~ \"word\".",
            "contains", "JQL finds words with ~, as in summary ~ \"word\".",
            "equals", "Write =.",
            "between", "Write two conditions: field >= low AND field <= high.",
            "==", "Write a single =.",
            "<>", "Write !=.",
            "=!", "Write !=.",
            "=<", "Write <=.",
            "=>", "Write >=.");

    private final QueryText source;
    private final Phrases phrases;

    Expectations(QueryText source, List<Token> tokens) {
        this.source = source;
        this.phrases = new Phrases(source, tokens);
    }

    Unexpected field(Token found) {
        if (found.is(Kind.RESERVED_WORD) || isKeyword(found)) {
            boolean dangling = found.is(Kind.AND, Kind.OR, Kind.ORDER);
            return unexpected(
                    found, "a field name", dangling ? "Write a condition such as project = ABC." : quote(found));
        }
        return unexpected(found, "a field name", "Write a condition such as project = ABC.");
    }

    Unexpected operator(Token field, Token found) {
        String word = found.is(Kind.END) ? "" : text(found).toLowerCase(Locale.ROOT);
        String hint =
                "Write one of = != < <= > >= ~ !~ IN, NOT IN, IS, IS NOT, WAS, WAS NOT, WAS IN, WAS NOT IN, CHANGED.";
        if (OTHER_LANGUAGES.containsKey(word)) {
            hint = OTHER_LANGUAGES.get(word);
        } else if (found.isText() && !found.is(Kind.QUOTED) && !field.is(Kind.QUOTED)) {
            hint = "Write " + text(field) + " = " + text(found) + "; a field name of several words needs quotes: "
                    + phrases.name(field) + ".";
        } else if (found.is(Kind.NOT)) {
            hint = "NOT goes before the field (NOT field = value) or before IN; for unequal write !=.";
        }
        return unexpected(found, "an operator after " + text(field), hint);
    }

    Unexpected value(Operator operator, Token operatorToken, Token found) {
        String signs = text(operatorToken) + text(found);
        if (OTHER_LANGUAGES.containsKey(signs)) {
            return unexpected(found, "a value after " + operator, OTHER_LANGUAGES.get(signs));
        }
        if (found.is(Kind.OPENING_PARENTHESIS)) {
            return new Unexpected(
                    found.span(), "The operator " + operator + " does not take a list.", forList(operator));
        }
        if (found.is(Kind.EMPTY, Kind.NULL)) {
            return new Unexpected(
                    found.span(),
                    "The operator " + operator + " does not take EMPTY.",
                    "Write IS EMPTY or IS NOT EMPTY.");
        }
        return unexpected(found, "a value after " + operator, valueHint(found));
    }

    Unexpected list(Operator operator, Token found) {
        String hint = "Write a list such as (first, second), or a function.";
        if (found.isText()) {
            hint = "Put the value in parentheses: (" + text(found) + ").";
        } else if (found.is(Kind.EMPTY, Kind.NULL)) {
            hint = "Write IS EMPTY or IS NOT EMPTY, or a list with EMPTY in it.";
        }
        return unexpected(found, "a list after " + operator, hint);
    }

    Unexpected empty(Operator operator, Token found) {
        String instead = operator == Operator.IS ? "=" : "!=";
        String hint = found.isText() ? "For a value write " + instead + " " + text(found) + "." : "Write EMPTY.";
        if (found.is(Kind.NOT)) {
            hint = "Write NOT once.";
        } else if (found.is(Kind.OPENING_PARENTHESIS)) {
            hint = "Write " + (operator == Operator.IS ? "IN" : "NOT IN") + " before a list.";
        }
        return unexpected(found, "EMPTY after " + operator, hint);
    }

    Unexpected joint(Token last, Token found) {
        String hint = "Join conditions with AND or OR.";
        if (found.is(Kind.CLOSING_PARENTHESIS)) {
            hint = "This parenthesis was never opened; remove it.";
        } else if (found.is(Kind.AFTER, Kind.BEFORE, Kind.ON, Kind.DURING, Kind.BY, Kind.FROM, Kind.TO)) {
            hint = text(found)
                    + (found.is(Kind.FROM, Kind.TO) ? " goes with CHANGED only." : " goes with WAS and CHANGED only.");
        } else if (last.isText() && !last.is(Kind.QUOTED) && phrases.isLong(last)) {
            hint = "Join conditions with AND or OR; a value of several words needs quotes: " + phrases.value(last)
                    + ".";
        }
        return unexpected(found, "AND or OR", hint);
    }

    Unexpected element(Token previous, Token found, String what) {
        String hint = "Write a value; what holds spaces or signs needs quotes.";
        if (found.is(Kind.CLOSING_PARENTHESIS) && previous.is(Kind.COMMA)) {
            hint = "Remove the comma, or write a value after it.";
        } else if (found.is(Kind.CLOSING_PARENTHESIS)) {
            hint = "A list holds at least one value.";
        }
        return other(found, what, hint);
    }

    Unexpected other(Token found, String expected, String hint) {
        return unexpected(found, expected, found.is(Kind.RESERVED_WORD) ? quote(found) : hint);
    }

    String text(Token token) {
        return source.text().substring(token.span().start(), token.span().end());
    }

    private Unexpected unexpected(Token found, String expected, String hint) {
        String subject = found.is(Kind.END) ? "the query ends" : "'" + text(found) + "' stands here";
        if (found.is(Kind.RESERVED_WORD)) {
            subject = "'" + text(found) + "' is a reserved word";
        }
        return new Unexpected(found.span(), "Expected " + expected + ", but " + subject + ".", hint);
    }

    private String valueHint(Token found) {
        boolean word = found.is(Kind.RESERVED_WORD)
                || isKeyword(found) && Character.isLetter(text(found).charAt(0));
        return word
                ? "As a name or a value it needs quotes: " + phrases.value(found) + "."
                : "Write a value, a function such as currentUser(), or a text in quotes.";
    }

    private String quote(Token found) {
        return "As a name or a value it needs quotes: " + Words.quote(text(found)) + ".";
    }

    private static String forList(Operator operator) {
        return switch (operator) {
            case EQUALS -> "Write IN before a list.";
            case NOT_EQUALS -> "Write NOT IN before a list.";
            case WAS -> "Write WAS IN before a list.";
            case WAS_NOT -> "Write WAS NOT IN before a list.";
            default -> "Write one condition for each value and join them with OR.";
        };
    }

    private static boolean isKeyword(Token token) {
        return token.kind().ordinal() >= Kind.AND.ordinal();
    }
}
