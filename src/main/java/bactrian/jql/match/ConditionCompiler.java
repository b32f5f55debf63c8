package bactrian.jql.match;

import bactrian.jql.tree.Clause;
import bactrian.jql.tree.Operand;
import bactrian.jql.tree.Operator;
import java.util.List;

/** Compiles clauses. NOT is worked into the clauses below it, as Jira does: that is why it skips empty fields too. */
final class ConditionCompiler {

    private ConditionCompiler() {}

    static Condition compile(Clause clause) {
        return compile(clause, false);
    }

    private static Condition compile(Clause clause, boolean negated) {
        if (clause instanceof Clause.And and) {
            return joined(and.clauses(), negated, !negated);
        } else if (clause instanceof Clause.Or or) {
            return joined(or.clauses(), negated, negated);
        } else if (clause instanceof Clause.Not not) {
            return compile(not.clause(), !negated);
        } else if (clause instanceof Clause.Comparison comparison) {
            return negated ? compile(negate(comparison), false) : comparison(comparison);
        } else if (clause instanceof Clause.Was was) {
            return HistoryConditions.was(negated ? negate(was) : was);
        } else if (clause instanceof Clause.Changed changed) {
            return HistoryConditions.changed(changed, negated);
        }
        return new Condition.Joined("", new Condition[0], Verdict.DOES_NOT_MATCH);
    }

    private static Condition joined(List<Clause> clauses, boolean negated, boolean all) {
        Condition[] parts = clauses.stream().map(part -> compile(part, negated)).toArray(Condition[]::new);
        return new Condition.Joined(all ? "AND" : "OR", parts, all ? Verdict.DOES_NOT_MATCH : Verdict.MATCHES);
    }

    private static Clause.Comparison negate(Clause.Comparison clause) {
        return new Clause.Comparison(clause.field(), clause.operator().negated(), clause.operand(), clause.span());
    }

    private static Clause.Was negate(Clause.Was clause) {
        return new Clause.Was(
                clause.field(), clause.operator().negated(), clause.operand(), clause.predicates(), clause.span());
    }

    private static Condition comparison(Clause.Comparison clause) {
        FieldTest test = test(clause.field().key(), clause.operator(), clause.operand());
        return new Condition.Asked(clause.toString(), FieldReader.of(clause.field()), test);
    }

    private static FieldTest test(String field, Operator operator, Operand operand) {
        return switch (operator) {
            case EQUALS, IN, IS -> Equality.of(field, operand);
            case NOT_EQUALS, NOT_IN, IS_NOT -> Equality.of(field, operand).negatedUnlessEmpty();
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                FieldTest.any(new Ordering(field, operator, Literal.of(operand)));
            case CONTAINS -> WordSearch.of(operand);
            case NOT_CONTAINS -> WordSearch.of(operand).negatedUnlessEmpty();
            default -> throw new IllegalArgumentException(operator + " asks for the past.");
        };
    }
}
