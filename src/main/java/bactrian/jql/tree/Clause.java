package bactrian.jql.tree;

import java.util.List;

/** A condition, or conditions joined. */
public sealed interface Clause {

    /** The clauses without others in them, in the order of the query; none for an empty query. */
    default List<Terminal> terminals() {
        if (this instanceof And and) {
            return and.clauses().stream()
                    .flatMap(each -> each.terminals().stream())
                    .toList();
        } else if (this instanceof Or or) {
            return or.clauses().stream()
                    .flatMap(each -> each.terminals().stream())
                    .toList();
        } else if (this instanceof Not not) {
            return not.clause().terminals();
        }
        return this instanceof Terminal terminal ? List.of(terminal) : List.of();
    }

    /** The condition of an empty query: every issue matches. It stands only alone. */
    record Everything() implements Clause {

        @Override
        public String toString() {
            return JqlPrinter.print(this);
        }
    }

    /** All of two or more clauses. A nested {@code And} was in parentheses. */
    record And(List<Clause> clauses) implements Clause {

        /** @throws IllegalArgumentException if there are fewer than two clauses, or one is {@link Everything} */
        public And {
            clauses = atLeastTwo(clauses);
        }

        @Override
        public String toString() {
            return JqlPrinter.print(this);
        }
    }

    /** Any of two or more clauses. */
    record Or(List<Clause> clauses) implements Clause {

        /** @throws IllegalArgumentException if there are fewer than two clauses, or one is {@link Everything} */
        public Or {
            clauses = atLeastTwo(clauses);
        }

        @Override
        public String toString() {
            return JqlPrinter.print(this);
        }
    }

    /** The opposite of a clause, in Jira's sense: empty fields match neither the clause nor its opposite. */
    record Not(Clause clause) implements Clause {

        /** @throws IllegalArgumentException if the clause is {@link Everything} */
        public Not {
            atLeastTwo(List.of(clause, clause));
        }

        @Override
        public String toString() {
            return JqlPrinter.print(this);
        }
    }

    /** A clause without others in it. */
    sealed interface Terminal extends Clause {

        /** The field asked. */
        Field field();

        /** Where it was read. */
        Span span();
    }

    /** A condition on the present value of a field. */
    record Comparison(Field field, Operator operator, Operand operand, Span span) implements Terminal {

        /** @throws IllegalArgumentException if the operator is historic, or does not take such an operand */
        public Comparison {
            if (operator.isHistoric() || !OperandRule.of(operator).accepts(operand)) {
                throw new IllegalArgumentException("JQL has no '" + field + " " + operator + " " + operand + "'.");
            }
        }

        public Comparison(Field field, Operator operator, Operand operand) {
            this(field, operator, operand, Span.NONE);
        }

        @Override
        public String toString() {
            return JqlPrinter.print(this);
        }
    }

    /** A condition on a value the field had at some time. */
    record Was(Field field, Operator operator, Operand operand, List<Predicate> predicates, Span span)
            implements Terminal {

        /** @throws IllegalArgumentException if the operator is not historic, or an operand or a predicate is wrong */
        public Was {
            predicates = List.copyOf(predicates);
            if (!operator.isHistoric() || !OperandRule.of(operator).accepts(operand)) {
                throw new IllegalArgumentException("JQL has no '" + field + " " + operator + " " + operand + "'.");
            }
            if (predicates.stream().anyMatch(Was::isAboutChange)) {
                throw new IllegalArgumentException("FROM and TO go with CHANGED only.");
            }
        }

        @Override
        public String toString() {
            return JqlPrinter.print(this);
        }

        private static boolean isAboutChange(Predicate predicate) {
            return predicate.kind() == Predicate.Kind.FROM || predicate.kind() == Predicate.Kind.TO;
        }
    }

    /** A condition on the changes of a field. */
    record Changed(Field field, List<Predicate> predicates, Span span) implements Terminal {

        public Changed {
            predicates = List.copyOf(predicates);
        }

        @Override
        public String toString() {
            return JqlPrinter.print(this);
        }
    }

    private static List<Clause> atLeastTwo(List<Clause> clauses) {
        if (clauses.size() < 2 || clauses.stream().anyMatch(Everything.class::isInstance)) {
            throw new IllegalArgumentException("AND, OR and NOT join conditions; an empty query is none.");
        }
        return List.copyOf(clauses);
    }
}
