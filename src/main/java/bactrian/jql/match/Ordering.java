package bactrian.jql.match;

import bactrian.jql.match.FieldValue.Named;
import bactrian.jql.tree.Operator;
import java.util.OptionalInt;

/** Whether one value is less or greater than another: the test of {@code <}, {@code <=}, {@code >}, {@code >=}. */
record Ordering(String field, Relation relation, Literal bound) implements FieldTest {

    Ordering(String field, Operator operator, Literal bound) {
        this(field, relation(operator), bound);
    }

    @Override
    public Finding test(FieldValue value, Scene scene) {
        if (bound.kind() == Literal.Kind.OTHER_FUNCTION || bound.kind() == Literal.Kind.CURRENT_USER) {
            return bound.onlyTheServerKnows();
        } else if (value instanceof FieldValue.Number number) {
            return bound.numeric()
                    ? Finding.of(relation.holds(number.number().compareTo(bound.number())))
                    : Finding.undecidable("Jira does not read '" + bound.text() + "' as a number");
        } else if (value instanceof Named named) {
            return named.kind() == Named.Kind.ISSUE
                    ? issue(named)
                    : ranked(named, scene.settings().order());
        } else if (value instanceof FieldValue.Text) {
            return Finding.undecidable("Jira does not order texts");
        } else if (value instanceof FieldValue.Opaque opaque) {
            return Finding.undecidable(opaque.what() + " cannot be compared here");
        }
        return relation.test(value, bound, scene);
    }

    private Finding ranked(Named named, ValueOrder order) {
        OptionalInt limit = order.rank(field, bound.text());
        OptionalInt rank = order.rank(field, named.id());
        for (String name : named.names()) {
            rank = rank.isPresent() ? rank : order.rank(field, name);
        }
        if (limit.isEmpty() || rank.isEmpty()) {
            return Finding.undecidable("the order of the values of '" + field + "' is not known");
        }
        return Finding.of(relation.holds(Integer.compare(rank.getAsInt(), limit.getAsInt())));
    }

    private Finding issue(Named issue) {
        String key = issue.names().isEmpty() ? "" : issue.names().get(0);
        int dash = key.lastIndexOf('-');
        if (dash > 0 && bound.text().regionMatches(true, 0, key, 0, dash + 1)) {
            String number = bound.text().substring(dash + 1);
            if (isNumber(number) && isNumber(key.substring(dash + 1))) {
                return Finding.of(
                        relation.holds(Long.compare(Long.parseLong(key.substring(dash + 1)), Long.parseLong(number))));
            }
        }
        return Finding.undecidable("Jira orders issue keys of one project only");
    }

    private static boolean isNumber(String text) {
        return text.length() < 18 && !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Relation relation(Operator operator) {
        return switch (operator) {
            case LESS -> Relation.LESS;
            case LESS_OR_EQUAL -> Relation.LESS_OR_EQUAL;
            case GREATER -> Relation.GREATER;
            case GREATER_OR_EQUAL -> Relation.GREATER_OR_EQUAL;
            default -> throw new IllegalArgumentException(operator + " is no order.");
        };
    }
}
