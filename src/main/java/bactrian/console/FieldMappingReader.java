package bactrian.console;

import bactrian.field.Compatibility;
import bactrian.field.ConflictPolicy;
import bactrian.field.Direction;
import bactrian.field.FieldType;
import bactrian.field.InputFault;
import bactrian.field.InvalidInputException;
import bactrian.field.OptionTable;
import bactrian.field.Value;
import bactrian.integration.FieldMapping;
import bactrian.integration.Mapping;
import bactrian.integration.TextRule;
import bactrian.jira.field.JiraFieldKind;
import bactrian.portfolio.FieldDefinition;
import bactrian.portfolio.ItemType;
import bactrian.portfolio.PortfolioFields;
import bactrian.portfolio.ValueReader;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads one field mapping as the API takes it. */
final class FieldMappingReader {
    private final PortfolioFields portfolioFields;
    private final ValueReader values;
    private final Instant now;

    FieldMappingReader(PortfolioFields portfolioFields, ValueReader values, Instant now) {
        this.portfolioFields = portfolioFields;
        this.values = values;
        this.now = now;
    }

    /** What a field mapping is read in. */
    record Place(ItemType itemType, Optional<Mapping> former, ConflictPolicy conflict, JiraScreen screen) {}

    /**
     * The field mapping.
     *
     * @throws InvalidInputException with every fault of it
     */
    FieldMapping read(Place place, JiraProject project, JsonNode json) {
        List<InputFault> faults = new ArrayList<>();
        Optional<FieldDefinition> portfolio = Faults.collect(faults, () -> portfolio(place.itemType(), json));
        Optional<JsonNode> jira = Faults.collect(
                faults, () -> project.field(json.path("jiraField").asText()));
        Optional<Direction> direction = Faults.collect(faults, () -> direction(json, portfolio));
        if (portfolio.isEmpty() && !json.has("value") || jira.isEmpty() || direction.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        Draft draft = new Draft(portfolio, jira.get(), direction.get());
        faults.addAll(draft.faults());
        Optional<OptionTable> table = Faults.collect(faults, () -> options(place, draft, json.path("values")));
        Optional<Value> fallback = Faults.collect(faults, () -> fallback(draft, table.orElse(OptionTable.NONE), json));
        Optional<TextRule> text = Faults.collect(faults, () -> text(json));
        Optional<ConflictPolicy> conflict =
                Faults.collect(faults, () -> Choices.of(json, "conflict", ConflictPolicy::of, place.conflict()));
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        return mapping(
                place,
                draft,
                table.orElseThrow(),
                fallback.orElseThrow(),
                text.orElseThrow(),
                conflict.orElseThrow(),
                json);
    }

    private FieldMapping mapping(
            Place place,
            Draft draft,
            OptionTable table,
            Value fallback,
            TextRule text,
            ConflictPolicy conflict,
            JsonNode json) {
        Optional<FieldMapping> same = place.former().flatMap(mapping -> mapping.fields().stream()
                .filter(field -> field.portfolioField().equals(draft.portfolioName())
                        && field.jiraField().equals(draft.jiraId())
                        && field.direction() == draft.direction()
                        && declared(field.options()).equals(declared(table))
                        && field.fallback().equals(fallback))
                .findFirst());
        return new FieldMapping(
                same.map(FieldMapping::id).orElseGet(() -> UUID.randomUUID().toString()),
                draft.portfolioName(),
                draft.type(),
                draft.computed(),
                draft.jiraId(),
                draft.jiraName(),
                draft.kind(),
                draft.direction(),
                conflict,
                table,
                fallback,
                text,
                json.path("route").asText(""),
                same.map(FieldMapping::createdAt).orElse(now));
    }

    private static List<OptionTable.Pair> declared(OptionTable table) {
        return table.pairs().stream().filter(OptionTable.Pair::declared).toList();
    }

    private FieldDefinition portfolio(ItemType itemType, JsonNode json) {
        String name = json.path("portfolioField").asText("");
        if (name.isEmpty() && json.has("value")) {
            throw new InvalidInputException(List.of());
        }
        return portfolioFields
                .find(itemType, name)
                .orElseThrow(() -> new InvalidInputException(
                        "portfolioField",
                        "An " + itemType.id() + " has no field \"" + name + "\"; it has "
                                + String.join(
                                        ", ",
                                        portfolioFields.all(itemType).stream()
                                                .map(FieldDefinition::name)
                                                .toList())));
    }

    private static Direction direction(JsonNode json, Optional<FieldDefinition> portfolio) {
        boolean writeOnly =
                json.has("value") || portfolio.map(FieldDefinition::computed).orElse(false);
        return Choices.of(json, "direction", Direction::of, writeOnly ? Direction.WRITE : Direction.BOTH);
    }

    private OptionTable options(Place place, Draft draft, JsonNode declared) {
        if (!draft.kind().hasOptions()) {
            return OptionTable.NONE;
        }
        return new OptionTableReader(
                        draft.portfolio()
                                .filter(field -> draft.type() != FieldType.YES_NO)
                                .map(FieldDefinition::options)
                                .orElse(List.of()),
                        place.screen().options(draft.jiraId()),
                        draft.kind() == JiraFieldKind.SPRINT)
                .read(declared);
    }

    private Value fallback(Draft draft, OptionTable table, JsonNode json) {
        String member = draft.portfolio().isPresent() ? "default" : "value";
        JsonNode given = json.path(member);
        if (given.isMissingNode() || given.isNull()) {
            return Value.EMPTY;
        }
        if (!draft.direction().writesJira()) {
            throw new InvalidInputException(
                    member, "A " + member + " is written to Jira: it needs direction write or both");
        }
        FieldDefinition field = draft.portfolio()
                .orElseGet(() -> new FieldDefinition(
                        draft.jiraName(),
                        draft.jiraName(),
                        EnumSet.allOf(ItemType.class),
                        draft.kind().type(),
                        table.jira(),
                        false,
                        false));
        try {
            return values.read(field, given);
        } catch (InvalidInputException e) {
            throw new InvalidInputException(member, e.getMessage());
        }
    }

    private static TextRule text(JsonNode json) {
        String tooLong = json.path("tooLong").asText("refuse");
        String space = json.path("labelSpace").asText("");
        JsonNode limit = json.path("limit");
        if (!tooLong.equals("refuse") && !tooLong.equals("shorten")) {
            throw new InvalidInputException("tooLong", "tooLong must be refuse or shorten, but is \"" + tooLong + "\"");
        }
        if (!limit.isMissingNode() && !(limit.canConvertToInt() && limit.asInt() > 0)) {
            throw new InvalidInputException("limit", "limit must be a whole number above 0, but is " + limit);
        }
        if (space.codePointCount(0, space.length()) > 1 || space.isBlank() && !space.isEmpty()) {
            throw new InvalidInputException("labelSpace", "labelSpace must be one character that is no white space");
        }
        return new TextRule(limit.asInt(0), tooLong.equals("shorten"), space);
    }

    /** The two fields of a field mapping, found. */
    record Draft(Optional<FieldDefinition> portfolio, JsonNode jira, Direction direction) {
        JiraFieldKind kind() {
            return JiraFieldKind.of(jira.path("schema"));
        }

        FieldType type() {
            return portfolio.map(FieldDefinition::type).orElse(kind().type());
        }

        boolean computed() {
            return portfolio.map(FieldDefinition::computed).orElse(true);
        }

        String portfolioName() {
            return portfolio.map(FieldDefinition::name).orElse("");
        }

        String jiraId() {
            return jira.path("id").asText();
        }

        String jiraName() {
            return jira.path("name").asText();
        }

        List<InputFault> faults() {
            List<InputFault> faults = new ArrayList<>();
            if (computed() && direction != Direction.WRITE) {
                faults.add(new InputFault(
                        "direction",
                        (portfolio.isPresent()
                                        ? "\"" + portfolioName() + "\" is made by Bactrian"
                                        : "A fixed value is set")
                                + ": it can only be written to Jira"));
            }
            if (!kind().writable() && direction.writesJira()) {
                faults.add(
                        new InputFault("direction", "\"" + jiraName() + "\" cannot be written in Jira: choose read"));
            }
            Compatibility.fault(type(), kind().type(), direction)
                    .ifPresent(fault -> faults.add(new InputFault(
                            "jiraField",
                            "\"" + portfolioName() + "\" and \"" + jiraName() + "\" do not fit. " + fault)));
            return faults;
        }
    }
}
