package bactrian.console;

import bactrian.field.InputFault;
import bactrian.field.OptionTable;
import bactrian.field.Side;
import bactrian.field.Value;
import bactrian.integration.FieldMapping;
import bactrian.integration.Mapping;
import bactrian.jira.field.JiraFieldKind;
import bactrian.portfolio.FieldDefinition;
import bactrian.portfolio.PortfolioFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What Jira's screens and lists say against a mapping: some of it is a fault, most a warning. */
final class MappingWarnings {
    /** Fields that are never set on the create screen: status moves by transition, the parent is set by its own way. */
    private static final Set<JiraFieldKind> ELSEWHERE =
            Set.of(JiraFieldKind.STATUS, JiraFieldKind.RESOLUTION, JiraFieldKind.PARENT);

    private final PortfolioFields portfolioFields;

    MappingWarnings(PortfolioFields portfolioFields) {
        this.portfolioFields = portfolioFields;
    }

    /** The required fields of Jira's that nothing fills where the mapping creates issues. */
    static List<InputFault> unfilled(Mapping mapping, JiraScreen screen) {
        if (!mapping.onCreate().creates(Side.JIRA)) {
            return List.of();
        }
        return screen.required().stream()
                .filter(required -> mapping.fields().stream()
                        .noneMatch(field ->
                                field.jiraField().equals(required.field().id())
                                        && field.direction().writesJira()))
                .map(required -> new InputFault(
                        "fields",
                        "Jira requires \"" + required.field().name() + "\" when a " + screen.issueType()
                                + " is created, and nothing fills it: map it in a writing direction, give it a fixed"
                                + " value, or set onCreate to portfolio or none"))
                .toList();
    }

    /** What will not work as it is, or may surprise. */
    List<InputFault> of(Mapping mapping, JiraScreen screen) {
        List<InputFault> warnings = new ArrayList<>();
        for (int index = 0; index < mapping.fields().size(); index++) {
            FieldMapping field = mapping.fields().get(index);
            String place = "fields[" + index + "]";
            if (field.direction().writesJira()
                    && !ELSEWHERE.contains(field.jiraKind())
                    && !screen.has(field.jiraField())) {
                warnings.add(new InputFault(
                        place,
                        "\"" + field.jiraName() + "\" is not on the create or edit screen of " + screen.issueType()
                                + ", so that Jira will refuse it: an administrator adds it at Project settings → Screens"
                                + " (or Issue types → " + screen.issueType() + ")"));
            }
            options(mapping, field).forEach(text -> warnings.add(new InputFault(place + ".values", text)));
        }
        return warnings;
    }

    private List<String> options(Mapping mapping, FieldMapping field) {
        OptionTable table = field.options();
        List<Value.Option> mine = portfolioFields
                .find(mapping.itemType(), field.portfolioField())
                .map(FieldDefinition::options)
                .orElse(List.of());
        List<String> warnings = new ArrayList<>();
        if (mine.isEmpty() || table.jira().isEmpty()) {
            return warnings;
        }
        if (field.direction().writesJira()) {
            missing(
                    mine.stream()
                            .filter(option -> table.toJira(option).isEmpty())
                            .toList(),
                    "the portfolio",
                    warnings);
        }
        if (field.direction().readsJira()) {
            missing(
                    table.jira().stream()
                            .filter(option -> table.toPortfolio(option).isEmpty())
                            .toList(),
                    "Jira",
                    warnings);
        }
        return warnings;
    }

    private static void missing(List<Value.Option> options, String side, List<String> warnings) {
        if (!options.isEmpty()) {
            warnings.add("Only " + side + "'s list has "
                    + String.join(", ", options.stream().map(Value.Option::name).toList())
                    + ": map them in values, or they become dead letters");
        }
    }
}
