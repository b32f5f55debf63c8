package bactrian.field;

import java.util.List;
import java.util.Optional;

/**
 * Which option of the portfolio means which option of Jira; known by id on both sides, so that a rename changes nothing.
 *
 * @param pairs the first pair of an option is the preferred one; an option in none of them goes by its name
 * @param jira all options of Jira's list when the mapping was saved
 */
public record OptionTable(List<Pair> pairs, List<Value.Option> jira) {
    /** For fields without options. */
    public static final OptionTable NONE = new OptionTable(List.of(), List.of());

    /** Copies what it is given. */
    public OptionTable {
        pairs = List.copyOf(pairs);
        jira = List.copyOf(jira);
    }

    /**
     * Two options that mean the same.
     *
     * @param declared whether an administrator said so; otherwise their names were equal when the mapping was saved
     */
    public record Pair(Value.Option portfolio, Value.Option jira, boolean declared) {}

    /** The same table with the options that Jira's list has now. */
    public OptionTable knowing(List<Value.Option> options) {
        return new OptionTable(pairs, options);
    }

    /** What an option of the portfolio is in Jira, or empty if no option is known for it. */
    public Optional<Value.Option> toJira(Value.Option portfolio) {
        return pairs.stream()
                .filter(pair -> pair.portfolio().equals(portfolio))
                .map(Pair::jira)
                .findFirst()
                .or(() -> jira.stream()
                        .filter(option -> option.name().equals(portfolio.name()))
                        .findFirst());
    }

    /** What an option of Jira is in the portfolio by this table, or empty if it goes by its name. */
    public Optional<Value.Option> toPortfolio(Value.Option option) {
        return pairs.stream()
                .filter(pair -> pair.jira().equals(option))
                .map(Pair::portfolio)
                .findFirst();
    }

    /** Whether two options mean the same. */
    public boolean agree(Value.Option option, Value.Option portfolio) {
        boolean inTable = pairs.stream()
                .anyMatch(pair -> pair.jira().equals(option) && pair.portfolio().equals(portfolio));
        boolean named = pairs.stream()
                .noneMatch(
                        pair -> pair.jira().equals(option) || pair.portfolio().equals(portfolio));
        return inTable || named && option.name().equals(portfolio.name());
    }

    /** The names Jira's list had when the mapping was saved, for a sentence. */
    public String jiraNames() {
        return String.join(", ", jira.stream().map(Value.Option::name).toList());
    }
}
