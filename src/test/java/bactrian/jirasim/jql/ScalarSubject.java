package bactrian.jirasim.jql;

import bactrian.jirasim.jql.Clause.Operand;
import bactrian.jirasim.site.Issue;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A field with one value that can be more or less: a time, a date, a number.
 *
 * @param name as in messages
 * @param value what an issue has
 * @param read reads the value of a query; throws JqlFault
 * @param <T> the value's type
 */
record ScalarSubject<T extends Comparable<? super T>>(
        String name, Function<Issue, Optional<T>> value, Function<Operand, T> read) implements Subject {

    @Override
    public Predicate<Issue> test(String operator, List<Operand> operands) {
        if (operands.stream().allMatch(operand -> operand.kind() == Operand.Kind.EMPTY)) {
            return switch (operator) {
                case "=", "IS", "IN" -> issue -> value.apply(issue).isEmpty();
                case "!=", "IS NOT", "NOT IN" -> issue -> value.apply(issue).isPresent();
                default -> throw unsupported(operator);
            };
        }
        List<T> wanted = operands.stream().map(read).toList();
        T first = wanted.get(0);
        return switch (operator) {
            case "=", "IN" -> has(v -> wanted.stream().anyMatch(w -> w.compareTo(v) == 0));
            case "!=", "NOT IN" -> has(v -> wanted.stream().noneMatch(w -> w.compareTo(v) == 0));
            case "<" -> has(v -> v.compareTo(first) < 0);
            case "<=" -> has(v -> v.compareTo(first) <= 0);
            case ">" -> has(v -> v.compareTo(first) > 0);
            case ">=" -> has(v -> v.compareTo(first) >= 0);
            default -> throw unsupported(operator);
        };
    }

    private Predicate<Issue> has(Predicate<T> condition) {
        return issue -> value.apply(issue).filter(condition).isPresent();
    }

    private JqlFault unsupported(String operator) {
        return new JqlFault("The operator '" + operator + "' is not supported by the '" + name + "' field.");
    }

    @Override
    public Comparator<Issue> order() {
        return (a, b) -> {
            Optional<T> left = value.apply(a);
            Optional<T> right = value.apply(b);
            if (left.isEmpty() || right.isEmpty()) {
                return Boolean.compare(left.isEmpty(), right.isEmpty());
            }
            return left.get().compareTo(right.get());
        };
    }
}
