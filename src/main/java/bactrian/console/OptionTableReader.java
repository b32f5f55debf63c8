package bactrian.console;

import bactrian.field.InputFault;
import bactrian.field.InvalidInputException;
import bactrian.field.OptionTable;
import bactrian.field.Value;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the member {@code values} of a field mapping: Jira's option by the portfolio's option, both by name. Several
 * options of the portfolio may have one of Jira's; the first is preferred when reading, or the one marked as in
 * {@code {"Amber":{"jira":"At risk","preferred":true}}}. A list gives one option of the portfolio several of Jira's; its
 * first is preferred when writing. Options of equal names are paired too, so that a rename changes nothing.
 */
final class OptionTableReader {
    private final List<Value.Option> portfolio;
    private final List<Value.Option> jira;
    private final boolean byId;
    private final List<InputFault> faults = new ArrayList<>();

    /** With what both lists have; an empty list takes any name. By id: Jira's list is not known, ids are given. */
    OptionTableReader(List<Value.Option> portfolio, List<Value.Option> jira, boolean byId) {
        this.portfolio = portfolio;
        this.jira = jira;
        this.byId = byId;
    }

    OptionTable read(JsonNode declared) {
        List<OptionTable.Pair> pairs = new ArrayList<>();
        List<OptionTable.Pair> preferred = new ArrayList<>();
        declared.properties().forEach(entry -> {
            boolean marked = entry.getValue().path("preferred").asBoolean();
            pairs(entry.getKey(), entry.getValue()).forEach(pair -> (marked ? preferred : pairs).add(pair));
        });
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        List<OptionTable.Pair> all = new ArrayList<>(preferred);
        all.addAll(pairs);
        all.addAll(namesakes(all));
        return new OptionTable(all, jira);
    }

    private List<OptionTable.Pair> pairs(String name, JsonNode json) {
        Optional<Value.Option> mine = find(portfolio, name);
        if (mine.isEmpty()) {
            fault(name, "The portfolio's list has no option \"" + name + "\"; it has " + names(portfolio));
        }
        List<OptionTable.Pair> pairs = new ArrayList<>();
        JsonNode targets = json.isObject() ? json.path("jira") : json;
        for (JsonNode target : targets.isArray() ? targets : List.of(targets)) {
            Optional<Value.Option> theirs =
                    byId ? Optional.of(new Value.Option(target.asText(), name)) : find(jira, target.asText());
            if (theirs.isEmpty()) {
                fault(name, "Jira's list has no option \"" + target.asText() + "\"; it has " + names(jira));
            }
            mine.ifPresent(one -> theirs.ifPresent(other -> pairs.add(new OptionTable.Pair(one, other, true))));
        }
        return pairs;
    }

    private void fault(String name, String message) {
        faults.add(new InputFault("values." + name, message));
    }

    private static Optional<Value.Option> find(List<Value.Option> options, String name) {
        return options.isEmpty()
                ? Optional.of(new Value.Option("", name))
                : options.stream()
                        .filter(option ->
                                option.name().equals(name) || option.id().equals(name))
                        .findFirst();
    }

    /** Options of equal names that no declared pair speaks of. */
    private List<OptionTable.Pair> namesakes(List<OptionTable.Pair> declared) {
        return portfolio.stream()
                .filter(mine ->
                        declared.stream().noneMatch(pair -> pair.portfolio().equals(mine)))
                .flatMap(mine -> jira.stream()
                        .filter(theirs -> theirs.name().equals(mine.name()))
                        .filter(theirs ->
                                declared.stream().noneMatch(pair -> pair.jira().equals(theirs)))
                        .map(theirs -> new OptionTable.Pair(mine, theirs, false)))
                .toList();
    }

    private static String names(List<Value.Option> options) {
        return String.join(", ", options.stream().map(Value.Option::name).toList());
    }
}
