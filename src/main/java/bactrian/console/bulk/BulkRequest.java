package bactrian.console.bulk;

import bactrian.console.links.Fill;
import bactrian.field.InputFault;
import bactrian.field.InvalidInputException;
import bactrian.field.Side;
import bactrian.integration.Mapping;
import bactrian.jql.parse.JqlDialect;
import bactrian.jql.parse.JqlParser;
import bactrian.jql.parse.ParseResult;
import bactrian.portfolio.ItemType;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a bulk job is asked to do.
 *
 * @param direction the side on which twins are made
 * @param filter JQL that issues have to match besides the mapping's own; empty for all
 * @param matchBy the portfolio field by which existing items and issues are joined first; empty to join none
 * @param fill which side is filled from the other where existing ones are joined
 * @param dryRun whether only to count and show
 */
public record BulkRequest(ItemType itemType, Side direction, String filter, String matchBy, Fill fill, boolean dryRun) {

    /** Reads {@code {itemType, direction, filter?, matchBy?, fill?, dryRun?}}; throws with every fault at once. */
    static BulkRequest read(JsonNode json, List<Mapping> mappings) {
        List<InputFault> faults = new ArrayList<>();
        Optional<ItemType> itemType = ItemType.of(json.path("itemType").asText());
        Optional<Side> direction = Arrays.stream(Side.values())
                .filter(side -> side.id().equals(json.path("direction").asText()))
                .findFirst();
        if (direction.isEmpty()) {
            faults.add(new InputFault("direction", "direction must be jira or portfolio: where twins are made"));
        }
        if (itemType.isEmpty()) {
            faults.add(new InputFault("itemType", "itemType must be initiative or outcome"));
        }
        String filter = json.path("filter").asText("").strip();
        String matchBy = json.path("matchBy").asText("").strip();
        itemType.ifPresent(type -> faults.addAll(mappingFaults(type, matchBy, mappings)));
        faults.addAll(filterFaults(filter));
        boolean itemsOnly = direction.filter(Side.JIRA::equals).isPresent() && matchBy.isEmpty();
        if (itemsOnly && !filter.isEmpty()) {
            faults.add(new InputFault(
                    "filter", "filter is JQL and selects issues: with direction jira it needs matchBy to act on any"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        Fill fill = Fill.of(json.path("fill").asText("none"));
        return new BulkRequest(
                itemType.orElseThrow(),
                direction.orElseThrow(),
                filter,
                matchBy,
                fill,
                json.path("dryRun").asBoolean());
    }

    private static List<InputFault> mappingFaults(ItemType type, String matchBy, List<Mapping> mappings) {
        List<Mapping> usable = mappings.stream()
                .filter(mapping -> mapping.enabled() && mapping.itemType() == type)
                .toList();
        if (usable.isEmpty()) {
            return List.of(new InputFault("itemType", "The integration has no enabled mapping of an " + type.id()));
        }
        boolean mapped = usable.stream()
                .flatMap(mapping -> mapping.fields().stream())
                .anyMatch(field -> field.portfolioField().equals(matchBy));
        return matchBy.isEmpty() || mapped
                ? List.of()
                : List.of(new InputFault("matchBy", "\"" + matchBy + "\" is not mapped, so there is nothing to match"));
    }

    private static List<InputFault> filterFaults(String filter) {
        ParseResult result = JqlParser.read(filter, JqlDialect.JIRA);
        return result instanceof ParseResult.Rejected rejected
                ? rejected.faults().stream()
                        .map(fault -> new InputFault("filter", fault.toString()))
                        .toList()
                : List.of();
    }
}
