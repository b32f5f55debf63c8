package bactrian.console;

import bactrian.field.Compatibility;
import bactrian.field.ConflictPolicy;
import bactrian.field.Direction;
import bactrian.field.InputFault;
import bactrian.field.InvalidInputException;
import bactrian.integration.FieldMapping;
import bactrian.integration.Integration;
import bactrian.integration.Mapping;
import bactrian.integration.OnCreate;
import bactrian.integration.OnDelete;
import bactrian.jira.JiraFieldKind;
import bactrian.portfolio.FieldDefinition;
import bactrian.portfolio.ItemType;
import bactrian.portfolio.PortfolioFields;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Reads mappings as the API takes them; gathers every fault of type, direction and name before it throws. */
final class MappingReader {
    private final Integration integration;
    private final JiraProject project;
    private final PortfolioFields portfolioFields;
    private final List<Mapping> old;
    private final Instant now;
    private final ObjectMapper mapper;
    private final List<InputFault> faults = new ArrayList<>();
    private final List<InputFault> warnings = new ArrayList<>();

    MappingReader(
            Integration integration,
            JiraProject project,
            PortfolioFields portfolioFields,
            List<Mapping> old,
            Instant now,
            ObjectMapper mapper) {
        this.integration = integration;
        this.project = project;
        this.portfolioFields = portfolioFields;
        this.old = old;
        this.now = now;
        this.mapper = mapper;
    }

    /** Reads the whole list. */
    List<Mapping> read(JsonNode list) {
        List<Mapping> mappings = new ArrayList<>();
        for (int index = 0; index < list.size(); index++) {
            String place = "[" + index + "]";
            JsonNode json = list.get(index);
            at(place, () -> mapping(place, json)).ifPresent(mappings::add);
        }
        if (!list.isArray()) {
            faults.add(new InputFault("", "The body must be an array of mappings"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        return mappings;
    }

    /** What is allowed, but may not be meant; known after reading. */
    List<InputFault> warnings() {
        return List.copyOf(warnings);
    }

    /** Something that may throw faults, which are noted under the given place. */
    private interface Read<T> {
        T run();
    }

    private <T> Optional<T> at(String place, Read<T> read) {
        try {
            return Optional.of(read.run());
        } catch (InvalidInputException e) {
            e.faults().forEach(fault -> faults.add(new InputFault(place + "." + fault.field(), fault.message())));
            return Optional.empty();
        }
    }

    private Mapping mapping(String place, JsonNode json) {
        ItemType itemType = ItemType.of(json.path("itemType").asText())
                .orElseThrow(() -> new InvalidInputException("itemType", "itemType must be initiative or outcome"));
        JsonNode issueType = project.issueType(json.path("issueType").asText());
        String filter = json.path("filter").asText("");
        String complete = filter.isBlank() ? defaultFilter(issueType) : filter;
        Optional<Mapping> former = former(json);
        ConflictPolicy conflict = choice(json, "conflict", ConflictPolicy::of, ConflictPolicy.NEWEST);
        List<FieldMapping> fields = fields(place, json.path("fields"), itemType, former, conflict);
        return new Mapping(
                former.map(Mapping::id).orElse(0L),
                integration.id(),
                itemType,
                issueType.path("id").asText(),
                issueType.path("name").asText(),
                complete,
                scope(place, complete, issueType),
                json.path("enabled").asBoolean(true),
                activeSince(json, former),
                choice(json, "onCreate", OnCreate::of, OnCreate.BOTH),
                choice(json, "onDelete", OnDelete::of, OnDelete.UNLINK),
                conflict,
                transitionDefaults(json.path("transitions").path("defaults")),
                fields);
    }

    /** The stored mapping this one replaces: named by id, or the one of the same pair of types. */
    private Optional<Mapping> former(JsonNode json) {
        return old.stream()
                .filter(mapping -> json.has("id")
                        ? json.path("id").asLong() == mapping.id()
                        : mapping.itemType().id().equals(json.path("itemType").asText())
                                && (mapping.issueTypeName()
                                                .equalsIgnoreCase(
                                                        json.path("issueType").asText())
                                        || mapping.issueTypeId()
                                                .equals(json.path("issueType").asText())))
                .findFirst();
    }

    private String defaultFilter(JsonNode issueType) {
        String type = issueType.path("name").asText();
        return "project = \"" + integration.name().replace("\"", "\\\"") + "\" AND issuetype = "
                + (type.matches("\\w+") ? type : "\"" + type + "\"");
    }

    private String scope(String place, String filter, JsonNode issueType) {
        CheckedFilter checked =
                CheckedFilter.of(filter, project, issueType.path("id").asText());
        checked.warnings().forEach(each -> warnings.add(new InputFault(place + "." + each.field(), each.message())));
        return checked.scope();
    }

    private Instant activeSince(JsonNode json, Optional<Mapping> former) {
        String text = json.path("activeSince").asText("");
        try {
            return text.isEmpty() ? former.map(Mapping::activeSince).orElse(now) : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidInputException("activeSince", "activeSince must be a time such as 2026-01-31T00:00:00Z");
        }
    }

    private static <T> T choice(JsonNode json, String member, Function<String, Optional<T>> read, T otherwise) {
        String text = json.path(member).asText("");
        return text.isEmpty()
                ? otherwise
                : read.apply(text)
                        .orElseThrow(() -> new InvalidInputException(member, member + " cannot be \"" + text + "\""));
    }

    private Map<String, Map<String, Object>> transitionDefaults(JsonNode json) {
        Map<String, Map<String, Object>> defaults = new LinkedHashMap<>();
        json.properties().forEach(status -> {
            Map<String, Object> fields = new LinkedHashMap<>();
            status.getValue()
                    .properties()
                    .forEach(field -> fields.put(field.getKey(), mapper.convertValue(field.getValue(), Object.class)));
            defaults.put(status.getKey(), fields);
        });
        return defaults;
    }

    private List<FieldMapping> fields(
            String place, JsonNode list, ItemType itemType, Optional<Mapping> former, ConflictPolicy conflict) {
        List<FieldMapping> fields = new ArrayList<>();
        for (int index = 0; index < list.size(); index++) {
            JsonNode json = list.get(index);
            at(place + ".fields[" + index + "]", () -> field(json, itemType, former, conflict))
                    .ifPresent(fields::add);
        }
        return fields;
    }

    private FieldMapping field(JsonNode json, ItemType itemType, Optional<Mapping> former, ConflictPolicy conflict) {
        String name = json.path("portfolioField").asText();
        FieldDefinition portfolio = portfolioFields
                .find(itemType, name)
                .orElseThrow(() -> new InvalidInputException(
                        "portfolioField",
                        "An " + itemType.id() + " has no field \"" + name + "\"; it has "
                                + String.join(
                                        ", ",
                                        portfolioFields.all(itemType).stream()
                                                .map(FieldDefinition::name)
                                                .toList())));
        JsonNode jira = project.field(json.path("jiraField").asText());
        JiraFieldKind kind = JiraFieldKind.of(jira.path("schema"));
        Direction direction =
                choice(json, "direction", Direction::of, portfolio.computed() ? Direction.WRITE : Direction.BOTH);
        checkDirection(portfolio, jira, kind, direction);
        Map<String, String> values = new LinkedHashMap<>();
        json.path("values")
                .properties()
                .forEach(value -> values.put(value.getKey(), value.getValue().asText()));
        Optional<FieldMapping> same = former.flatMap(mapping -> mapping.fields().stream()
                .filter(field -> field.portfolioField().equals(name)
                        && field.jiraField().equals(jira.path("id").asText())
                        && field.direction() == direction
                        && field.values().equals(values))
                .findFirst());
        return new FieldMapping(
                same.map(FieldMapping::id).orElseGet(() -> UUID.randomUUID().toString()),
                name,
                portfolio.type(),
                portfolio.computed(),
                jira.path("id").asText(),
                jira.path("name").asText(),
                kind,
                direction,
                choice(json, "conflict", ConflictPolicy::of, conflict),
                values,
                same.map(FieldMapping::createdAt).orElse(now));
    }

    private static void checkDirection(
            FieldDefinition portfolio, JsonNode jira, JiraFieldKind kind, Direction direction) {
        String jiraName = jira.path("name").asText();
        if (portfolio.computed() && direction != Direction.WRITE) {
            throw new InvalidInputException(
                    "direction", "\"" + portfolio.name() + "\" is made by Bactrian: it can only be written to Jira");
        }
        if (!kind.writable() && direction.writesJira()) {
            throw new InvalidInputException("direction", "\"" + jiraName + "\" cannot be written in Jira: choose read");
        }
        Compatibility.fault(portfolio.type(), kind.type(), direction).ifPresent(fault -> {
            throw new InvalidInputException(
                    "jiraField", "\"" + portfolio.name() + "\" and \"" + jiraName + "\" do not fit: " + fault);
        });
    }
}
