package bactrian.jql.match;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.jql.tree.Clause;
import bactrian.jql.tree.Field;
import bactrian.jql.tree.JqlQuery;
import bactrian.jql.tree.Operand;
import bactrian.jql.tree.OperandRule;
import bactrian.jql.tree.Operator;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Holds the evaluator to {@link ReferenceEvaluator} for random queries and issues, with empty and unknown fields. */
class ReferenceEvaluatorTest {

    private static final List<String> FIELDS = List.of("a", "b", "c");
    private static final List<String> VALUES = List.of("1", "2", "3");
    private static final List<List<String>> POSSIBLE = List.of(
            List.of(),
            List.of("1"),
            List.of("2"),
            List.of("3"),
            List.of("1", "2"),
            List.of("1", "3"),
            List.of("2", "3"));

    private static final JqlSettings SETTINGS =
            JqlSettings.of(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), ZoneOffset.UTC);

    @Property(tries = 2000)
    void decidesFullIssuesAsTheReferenceDoes(
            @ForAll("clauses") Clause clause, @ForAll("fullIssues") Map<String, List<String>> issue) {
        Verdict verdict = decide(clause, issue);

        assertThat(verdict)
                .isEqualTo(Verdict.of(
                        new ReferenceEvaluator(POSSIBLE).answers(clause, issue).contains(true)));
    }

    @Property(tries = 2000)
    void decidesPartOfAnIssueOnlyWhereTheRestCannotMatter(
            @ForAll("clauses") Clause clause, @ForAll("partialIssues") Map<String, List<String>> issue) {
        Verdict verdict = decide(clause, issue);

        Set<Boolean> answers = new ReferenceEvaluator(POSSIBLE).answers(clause, issue);
        if (verdict != Verdict.UNDECIDABLE) {
            assertThat(answers).containsExactly(verdict == Verdict.MATCHES);
        }
        if (answers.size() > 1) {
            assertThat(verdict).isEqualTo(Verdict.UNDECIDABLE);
        }
    }

    private static Verdict decide(Clause clause, Map<String, List<String>> issue) {
        JqlIssue read = name -> issue.containsKey(name) ? value(issue.get(name)) : FieldValue.ABSENT;
        JqlFilter filter = JqlFilter.of(new JqlQuery(clause, List.of()), SETTINGS);
        assertThat(filter.explain(read).verdict()).isEqualTo(filter.decide(read).verdict());
        return filter.decide(read).verdict();
    }

    private static FieldValue value(List<String> numbers) {
        List<FieldValue> values = numbers.stream()
                .<FieldValue>map(number -> new FieldValue.Number(new BigDecimal(number)))
                .toList();
        return switch (values.size()) {
            case 0 -> FieldValue.EMPTY;
            case 1 -> values.get(0);
            default -> new FieldValue.Many(values);
        };
    }

    @Provide
    Arbitrary<Map<String, List<String>>> fullIssues() {
        return issues(FIELDS.size());
    }

    @Provide
    Arbitrary<Map<String, List<String>>> partialIssues() {
        return issues(1);
    }

    @Provide
    Arbitrary<Clause> clauses() {
        return clauses(3);
    }

    private static Arbitrary<Map<String, List<String>>> issues(int known) {
        return Arbitraries.of(POSSIBLE).list().ofSize(known).map(values -> {
            Map<String, List<String>> issue = new HashMap<>();
            for (int i = 0; i < known; i++) {
                issue.put(FIELDS.get(i), values.get(i));
            }
            return issue;
        });
    }

    private static Arbitrary<Clause> clauses(int depth) {
        if (depth == 0) {
            return comparisons();
        }
        Arbitrary<List<Clause>> several = clauses(depth - 1).list().ofMinSize(2).ofMaxSize(3);
        return Arbitraries.oneOf(
                comparisons(),
                several.map(Clause.And::new),
                several.map(Clause.Or::new),
                clauses(depth - 1).map(Clause.Not::new));
    }

    private static Arbitrary<Clause> comparisons() {
        Arbitrary<Operator> operators = Arbitraries.of(Operator.class)
                .filter(operator ->
                        !operator.isHistoric() && operator != Operator.CONTAINS && operator != Operator.NOT_CONTAINS);
        return operators.flatMap(operator -> Combinators.combine(Arbitraries.of(FIELDS), operands(operator))
                .as((field, operand) -> new Clause.Comparison(new Field(field), operator, operand)));
    }

    private static Arbitrary<Operand> operands(Operator operator) {
        Arbitrary<Operand> value = Arbitraries.of(VALUES).map(Operand.Value::new);
        Arbitrary<Operand> single = Arbitraries.oneOf(value, Arbitraries.just(new Operand.Empty()));
        Arbitrary<Operand> list = single.list().ofMinSize(1).ofMaxSize(3).map(Operand.Values::new);
        return switch (OperandRule.of(operator)) {
            case EMPTY_ONLY -> Arbitraries.just(new Operand.Empty());
            case LIST -> list;
            case ORDERED -> value;
            case SINGLE -> single;
        };
    }
}
