package bactrian.console;

import bactrian.field.ConflictPolicy;
import bactrian.field.InputFault;
import bactrian.field.InvalidInputException;
import bactrian.integration.FieldMapping;
import bactrian.integration.Integration;
import bactrian.integration.Mapping;
import bactrian.integration.OnCreate;
import bactrian.integration.OnDelete;
import bactrian.portfolio.ItemType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads mappings as the API takes them; gathers every fault of type, direction and name before it throws. */
final class MappingReader {
    private final Integration integration;
    private final JiraProject project;
    private final FieldMappingReader reader;
    private final List<Mapping> old;
    private final Instant now;
    private final ObjectMapper mapper;
    private final List<InputFault> faults = new ArrayList<>();
    private final List<InputFault> warnings = new ArrayList<>();

    MappingReader(
            Integration integration,
            JiraProject project,
            FieldMappingReader reader,
            List<Mapping> old,
            Instant now,
            ObjectMapper mapper) {
        this.integration = integration;
        this.project = project;
        this.reader = reader;
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
            Faults.collect(faults, place, () -> mapping(place, json)).ifPresent(mappings::add);
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

    private Mapping mapping(String place, JsonNode json) {
        ItemType itemType = ItemType.of(json.path("itemType").asText())
                .orElseThrow(() -> new InvalidInputException("itemType", "itemType must be initiative or outcome"));
        JsonNode issueType = project.issueType(json.path("issueType").asText());
        String filter = json.path("filter").asText("");
        String complete = filter.isBlank() ? defaultFilter(issueType) : filter;
        Optional<Mapping> former = former(json);
        ConflictPolicy conflict = Choices.of(json, "conflict", ConflictPolicy::of, ConflictPolicy.NEWEST);
        JiraScreen screen = project.screen(issueType);
        List<FieldMapping> fields =
                fields(new FieldMappingReader.Place(itemType, former, conflict, screen), json.path("fields"));
        Mapping mapping = new Mapping(
                former.map(Mapping::id).orElse(0L),
                integration.id(),
                itemType,
                issueType.path("id").asText(),
                issueType.path("name").asText(),
                complete,
                scope(place, complete, issueType),
                json.path("enabled").asBoolean(true),
                activeSince(json, former),
                Choices.of(json, "onCreate", OnCreate::of, OnCreate.BOTH),
                Choices.of(json, "onDelete", OnDelete::of, OnDelete.UNLINK),
                conflict,
                transitionDefaults(json.path("transitions").path("defaults")),
                fields);
        List<InputFault> unfilled = MappingWarnings.unfilled(mapping, screen);
        if (!unfilled.isEmpty()) {
            throw new InvalidInputException(unfilled);
        }
        return mapping;
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

    private List<FieldMapping> fields(FieldMappingReader.Place place, JsonNode list) {
        List<InputFault> wrong = new ArrayList<>();
        List<FieldMapping> fields = new ArrayList<>();
        for (int index = 0; index < list.size(); index++) {
            JsonNode json = list.get(index);
            Faults.collect(wrong, "fields[" + index + "]", () -> reader.read(place, project, json))
                    .ifPresent(fields::add);
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInputException(wrong);
        }
        return fields;
    }
}
