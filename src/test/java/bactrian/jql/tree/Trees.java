package bactrian.jql.tree;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random trees. */
public final class Trees {

    private static final int DEEP = 3;

    private Trees() {}

    public static Arbitrary<JqlQuery> queries() {
        Arbitrary<Clause> where = Arbitraries.oneOf(Arbitraries.just(new Clause.Everything()), clauses(DEEP));
        return Combinators.combine(where, sorts().list().ofMaxSize(3)).as(JqlQuery::new);
    }

    /** Texts of all kinds: plain words, numbers, reserved words, signs, escapes, quotes, other scripts. */
    static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "status", "Done", "and", "Order", "changed", "During", "empty", "cf", "10001", "-5", "-4w", "",
                        " ", "a b", "“", "’"),
                Arbitraries.of(
                        "\"", "'", "\\", "\\n", "\n", "\t", "\u0007", "\u00a0", "\ufeff", "\ufdd0", "é⻥", "😀", "a.b",
                        "cf[1]"),
                Arbitraries.strings().ofMaxLength(8),
                Arbitraries.strings()
                        .withChars("\"'=!<>()~,[]|&{}*/%+^$#@?;\\ .-_:aZ9“”‘’„")
                        .ofMaxLength(8));
    }

    private static Arbitrary<Field> fields() {
        Arbitrary<Field.Property> properties =
                Combinators.combine(texts(), texts().list().ofMaxSize(2)).as(Field.Property::new);
        Arbitrary<Field> named = Combinators.combine(texts(), properties.list().ofMaxSize(2))
                .as((name, steps) -> new Field(name, steps, Span.NONE));
        return Arbitraries.oneOf(named, Arbitraries.integers().between(0, 99999).map(n -> new Field("cf[" + n + "]")));
    }

    private static Arbitrary<Sort> sorts() {
        return Combinators.combine(fields(), Arbitraries.of(Sort.Direction.class))
                .as(Sort::new);
    }

    private static Arbitrary<Clause> clauses(int depth) {
        if (depth == 0) {
            return terminals();
        }
        Arbitrary<List<Clause>> several =
                Arbitraries.lazy(() -> clauses(depth - 1)).list().ofMinSize(2).ofMaxSize(3);
        return Arbitraries.oneOf(
                terminals(),
                several.map(Clause.And::new),
                several.map(Clause.Or::new),
                Arbitraries.lazy(() -> clauses(depth - 1)).map(Clause.Not::new));
    }

    private static Arbitrary<Clause> terminals() {
        Arbitrary<Operator> operators = Arbitraries.of(Operator.class);
        return Arbitraries.oneOf(
                operators.flatMap(Trees::terminal),
                Combinators.combine(fields(), predicates(Predicate.Kind.values()))
                        .as((field, predicates) -> new Clause.Changed(field, predicates, Span.NONE)));
    }

    private static Arbitrary<Clause> terminal(Operator operator) {
        Arbitrary<Operand> operand = operands(DEEP).filter(OperandRule.of(operator)::accepts);
        if (!operator.isHistoric()) {
            return Combinators.combine(fields(), operand)
                    .as((field, right) -> new Clause.Comparison(field, operator, right));
        }
        Predicate.Kind[] times = {
            Predicate.Kind.AFTER, Predicate.Kind.BEFORE, Predicate.Kind.ON, Predicate.Kind.DURING, Predicate.Kind.BY
        };
        return Combinators.combine(fields(), operand, predicates(times))
                .as((field, right, predicates) -> new Clause.Was(field, operator, right, predicates, Span.NONE));
    }

    private static Arbitrary<List<Predicate>> predicates(Predicate.Kind... kinds) {
        return Combinators.combine(Arbitraries.of(kinds), operands(1))
                .as(Predicate::new)
                .list()
                .ofMaxSize(2);
    }

    private static Arbitrary<Operand> operands(int depth) {
        Arbitrary<Operand> value = texts().map(Operand.Value::new);
        Arbitrary<Operand> call = Combinators.combine(
                        texts(), texts().map(Operand.Value::new).list().ofMaxSize(2))
                .as(Operand.Call::new);
        Arbitrary<Operand> empty = Arbitraries.just(new Operand.Empty());
        if (depth == 0) {
            return Arbitraries.oneOf(value, call, empty);
        }
        Arbitrary<Operand> list = Arbitraries.lazy(() -> operands(depth - 1))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(Operand.Values::new);
        return Arbitraries.oneOf(value, call, empty, list);
    }
}
