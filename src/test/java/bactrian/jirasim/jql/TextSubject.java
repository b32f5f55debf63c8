package bactrian.jirasim.jql;

import bactrian.jirasim.jql.Clause.Operand;
import bactrian.jirasim.site.Issue;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** A text field: {@code ~} finds every word of the value, {@code "\"a phrase\""} the words side by side. */
record TextSubject(String name, Function<Issue, Optional<String>> value) implements Subject {

    @Override
    public Predicate<Issue> test(String operator, List<Operand> operands) {
        boolean empty = operands.get(0).kind() == Operand.Kind.EMPTY;
        if (empty && List.of("IS", "=").contains(operator)) {
            return issue -> value.apply(issue).isEmpty();
        }
        if (empty && List.of("IS NOT", "!=").contains(operator)) {
            return issue -> value.apply(issue).isPresent();
        }
        Predicate<String> found = contains(operands.get(0).text().toLowerCase(Locale.ROOT));
        return switch (operator) {
            case "~" -> issue -> value.apply(issue).filter(found).isPresent();
            case "!~" -> issue -> value.apply(issue).filter(found.negate()).isPresent();
            default ->
                throw new JqlFault("The operator '" + operator + "' is not supported by the '" + name + "' field.");
        };
    }

    private static Predicate<String> contains(String wanted) {
        if (wanted.startsWith("\"") && wanted.endsWith("\"") && wanted.length() > 1) {
            String phrase = wanted.substring(1, wanted.length() - 1);
            return text -> text.toLowerCase(Locale.ROOT).contains(phrase);
        }
        List<String> words = List.of(wanted.split("[^\\p{L}\\p{N}*]+"));
        return text -> {
            List<String> has = List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
            return words.stream().allMatch(word -> has.stream().anyMatch(own -> same(own, word)));
        };
    }

    private static boolean same(String own, String word) {
        return word.endsWith("*") ? own.startsWith(word.substring(0, word.length() - 1)) : own.equals(word);
    }

    @Override
    public Comparator<Issue> order() {
        return Comparator.comparing(issue -> value.apply(issue).orElse("").toLowerCase(Locale.ROOT));
    }
}
