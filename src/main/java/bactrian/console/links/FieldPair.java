package bactrian.console.links;

import bactrian.field.Base;
import bactrian.field.Side;
import bactrian.field.Value;
import bactrian.integration.FieldMapping;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * Both values of one field mapping.
 *
 * @param agree whether they mean the same
 */
public record FieldPair(FieldMapping field, Value jira, Value portfolio, boolean agree) {
    /** The side that a fill writes, or empty if it leaves both; nothing is ever emptied. */
    public Optional<Side> filled(Fill fill) {
        if (agree) {
            return Optional.empty();
        }
        boolean empty = fill == Fill.EMPTY;
        boolean fillsJira = fill == Fill.JIRA || empty && jira.equals(Value.EMPTY);
        boolean fillsPortfolio = fill == Fill.PORTFOLIO || empty && portfolio.equals(Value.EMPTY);
        if (fillsPortfolio && field.direction().readsJira() && !jira.equals(Value.EMPTY)) {
            return Optional.of(Side.PORTFOLIO);
        }
        return fillsJira && field.direction().writesJira() && !portfolio.equals(Value.EMPTY)
                ? Optional.of(Side.JIRA)
                : Optional.empty();
    }

    /** The base to begin with: the half across of a side that is filled is emptied, so that it counts as changed. */
    public Base base(Fill fill) {
        return filled(fill)
                .map(side -> side == Side.JIRA ? new Base(jira, Value.EMPTY) : new Base(Value.EMPTY, portfolio))
                .orElseGet(() -> new Base(jira, portfolio));
    }

    /** As a preview shows it. */
    public ObjectNode view(Fill fill) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("portfolioField", field.portfolioField())
                .put("jiraField", field.jiraField())
                .put("jiraName", field.jiraName())
                .put("direction", field.direction().id())
                .put("portfolio", display(portfolio))
                .put("jira", display(jira))
                .put("equal", agree)
                .put("fills", filled(fill).map(Side::id).orElse("none"));
    }

    private static String display(Value value) {
        return value.equals(Value.EMPTY) ? "" : value.display();
    }
}
