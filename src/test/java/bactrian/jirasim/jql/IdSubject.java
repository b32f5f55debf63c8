package bactrian.jirasim.jql;

import bactrian.jirasim.jql.Clause.Operand;
import bactrian.jirasim.site.Issue;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A field whose values are things with ids: equality and lists only.
 *
 * @param name as in messages
 * @param values the ids an issue has
 * @param lookup the ids a value may mean, none when it does not exist
 */
record IdSubject(
        String name,
        Function<Issue, List<String>> values,
        Function<Operand, Set<String>> lookup,
        Comparator<Issue> order)
        implements Subject {

    @Override
    public Predicate<Issue> test(String operator, List<Operand> operands) {
        return switch (operator) {
            case "=", "IN", "IS" -> positive(operands);
            case "!=", "NOT IN", "IS NOT" -> negative(operands);
            default ->
                throw new JqlFault("The operator '" + operator + "' is not supported by the '" + name + "' field.");
        };
    }

    private Predicate<Issue> positive(List<Operand> operands) {
        Set<String> wanted = wanted(operands);
        boolean empty = wanted.contains("");
        return issue -> {
            List<String> has = values.apply(issue);
            return has.isEmpty() ? empty : has.stream().anyMatch(wanted::contains);
        };
    }

    private Predicate<Issue> negative(List<Operand> operands) {
        Set<String> unwanted = wanted(operands);
        return issue -> {
            List<String> has = values.apply(issue);
            return !has.isEmpty() && has.stream().noneMatch(unwanted::contains);
        };
    }

    private Set<String> wanted(List<Operand> operands) {
        Set<String> ids = new HashSet<>();
        for (Operand operand : operands) {
            ids.addAll(operand.kind() == Operand.Kind.EMPTY ? Set.of("") : found(operand));
        }
        return ids;
    }

    private Set<String> found(Operand operand) {
        Set<String> ids = lookup.apply(operand);
        if (ids.isEmpty()) {
            throw new JqlFault("The value '" + operand.text() + "' does not exist for the field '" + name + "'.");
        }
        return ids;
    }
}
