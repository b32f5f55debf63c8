package bactrian.write;

import bactrian.field.OptionTable;
import bactrian.field.UnrepresentableException;
import bactrian.field.Value;
import bactrian.integration.FieldMapping;
import bactrian.portfolio.FieldDefinition;
import bactrian.portfolio.ItemType;
import bactrian.portfolio.PortfolioFields;
import java.util.List;
import java.util.Optional;

/** Options through the table of the field mapping, or else by name. */
final class OptionTranslation {
    private final PortfolioFields portfolioFields;

    OptionTranslation(PortfolioFields portfolioFields) {
        this.portfolioFields = portfolioFields;
    }

    /** An option of Jira's as the portfolio's list has it now. */
    Value.Option toPortfolio(ItemType itemType, FieldMapping field, Value.Option jira) {
        Value.Option wanted = field.options().toPortfolio(jira).orElse(new Value.Option("", jira.name()));
        Optional<FieldDefinition> definition = portfolioFields.find(itemType, field.portfolioField());
        return definition
                .flatMap(known -> known.option(wanted))
                .orElseThrow(() -> unknown(
                        "The portfolio's list \"" + field.portfolioField() + "\"",
                        wanted.name(),
                        definition.map(FieldDefinition::optionNames).orElse(List.of())));
    }

    /**
     * An option of the portfolio's as Jira's list has it; without an id where Jira does not tell what its list has.
     *
     * @throws UnrepresentableException if the list has none for it
     */
    Value.Option toJira(FieldMapping field, Value.Option portfolio) {
        OptionTable table = field.options();
        return table.toJira(portfolio).orElseGet(() -> {
            if (table.jira().isEmpty()) {
                return new Value.Option("", portfolio.name());
            }
            throw unknown(
                    "Jira's field \"" + field.jiraName() + "\"",
                    portfolio.name(),
                    table.jira().stream().map(Value.Option::name).toList());
        });
    }

    /** Whether Jira's list has to be looked at again before an option of the portfolio can be said there. */
    boolean unknownToJira(FieldMapping field, Value portfolio) {
        List<Value.Option> options = portfolio instanceof Value.Options many
                ? many.options()
                : portfolio instanceof Value.Option one ? List.of(one) : List.of();
        return options.stream()
                .anyMatch(option -> field.options().toJira(option).isEmpty());
    }

    private static UnrepresentableException unknown(String list, String option, List<String> names) {
        return new UnrepresentableException(list + " has no option \"" + option + "\"; it has "
                + String.join(", ", names) + ". Add the option, or map it in the table of the field mapping.");
    }
}
