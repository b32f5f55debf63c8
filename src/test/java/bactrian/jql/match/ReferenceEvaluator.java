package bactrian.jql.match;

import bactrian.jql.tree.Clause;
import bactrian.jql.tree.Operand;
import bactrian.jql.tree.Operator;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides queries slowly and plainly. A field that is not in the issue is replaced by each value it could have; where
 * they lead to different answers, the query is undecidable. An answer for full issues is a plain boolean. It knows names
 * and numbers, and the operators that compare them.
 */
final class ReferenceEvaluator {

    /** All that a field can hold in these tests: none, one or two of the values. */
    private final List<List<String>> possible;

    ReferenceEvaluator(List<List<String>> possible) {
        this.possible = possible;
    }

    /** Every answer there can be. More than one, and none is certain. */
    Set<Boolean> answers(Clause clause, Map<String, List<String>> issue) {
        Optional<String> unknown =
                fields(clause).filter(field -> !issue.containsKey(field)).findFirst();
        if (unknown.isEmpty()) {
            return Set.of(matches(clause, issue, false));
        }
        Set<Boolean> answers = new HashSet<>();
        for (List<String> values : possible) {
            Map<String, List<String>> completed = new HashMap<>(issue);
            completed.put(unknown.get(), values);
            answers.addAll(answers(clause, completed));
        }
        return answers;
    }

    private static boolean matches(Clause clause, Map<String, List<String>> issue, boolean negated) {
        if (clause instanceof Clause.And and) {
            Stream<Boolean> parts = and.clauses().stream().map(part -> matches(part, issue, negated));
            return negated ? parts.anyMatch(part -> part) : parts.allMatch(part -> part);
        } else if (clause instanceof Clause.Or or) {
            Stream<Boolean> parts = or.clauses().stream().map(part -> matches(part, issue, negated));
            return negated ? parts.allMatch(part -> part) : parts.anyMatch(part -> part);
        } else if (clause instanceof Clause.Not not) {
            return matches(not.clause(), issue, !negated);
        }
        Clause.Comparison comparison = (Clause.Comparison) clause;
        Operator operator = negated ? comparison.operator().negated() : comparison.operator();
        return compares(issue.get(comparison.field().name()), operator, comparison.operand());
    }

    private static boolean compares(List<String> values, Operator operator, Operand operand) {
        List<String> wanted = wanted(operand);
        boolean hit =
                values.isEmpty() ? wanted.contains("EMPTY") : values.stream().anyMatch(wanted::contains);
        return switch (operator) {
            case EQUALS, IN, IS -> hit;
            case NOT_EQUALS, NOT_IN, IS_NOT -> !values.isEmpty() && !hit;
            case LESS -> any(values, operand, (one, other) -> one.compareTo(other) < 0);
            case LESS_OR_EQUAL -> any(values, operand, (one, other) -> one.compareTo(other) <= 0);
            case GREATER -> any(values, operand, (one, other) -> one.compareTo(other) > 0);
            case GREATER_OR_EQUAL -> any(values, operand, (one, other) -> one.compareTo(other) >= 0);
            default -> throw new IllegalArgumentException(operator.symbol());
        };
    }

    private static boolean any(List<String> values, Operand operand, BiPredicate<BigDecimal, BigDecimal> relation) {
        BigDecimal bound = new BigDecimal(wanted(operand).get(0));
        return values.stream().anyMatch(value -> relation.test(new BigDecimal(value), bound));
    }

    private static List<String> wanted(Operand operand) {
        if (operand instanceof Operand.Values list) {
            return list.elements().stream()
                    .flatMap(element -> wanted(element).stream())
                    .collect(Collectors.toList());
        }
        return List.of(operand instanceof Operand.Value value ? value.text() : "EMPTY");
    }

    private static Stream<String> fields(Clause clause) {
        if (clause instanceof Clause.And and) {
            return and.clauses().stream().flatMap(ReferenceEvaluator::fields);
        } else if (clause instanceof Clause.Or or) {
            return or.clauses().stream().flatMap(ReferenceEvaluator::fields);
        } else if (clause instanceof Clause.Not not) {
            return fields(not.clause());
        }
        return Stream.of(((Clause.Comparison) clause).field().name());
    }
}
