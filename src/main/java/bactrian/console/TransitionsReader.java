package bactrian.console;

import bactrian.field.InputFault;
import bactrian.field.InvalidInputException;
import bactrian.field.Value;
import bactrian.integration.StatusRule;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code transitions: {defaults, paths}} of a mapping: statuses by name or id, stored by id. */
final class TransitionsReader {
    private final List<Value.Option> statuses;
    private final ObjectMapper mapper;
    private final List<InputFault> faults = new ArrayList<>();

    TransitionsReader(JiraScreen screen, ObjectMapper mapper) {
        this.statuses = screen.statuses();
        this.mapper = mapper;
    }

    /**
     * Reads the rules, one a status.
     *
     * @throws InvalidInputException with every status that the workflow does not have
     */
    List<StatusRule> read(JsonNode json) {
        Set<String> names = new LinkedHashSet<>();
        json.path("defaults").fieldNames().forEachRemaining(names::add);
        json.path("paths").fieldNames().forEachRemaining(names::add);
        List<StatusRule> rules = names.stream()
                .map(name -> new StatusRule(
                        status("transitions", name),
                        defaults(json.path("defaults").path(name)),
                        path(name, json.path("paths").path(name))))
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        return rules;
    }

    private Map<String, Object> defaults(JsonNode json) {
        Map<String, Object> defaults = new LinkedHashMap<>();
        json.properties()
                .forEach(field -> defaults.put(field.getKey(), mapper.convertValue(field.getValue(), Object.class)));
        return defaults;
    }

    /** The stages before the status itself, which may stand at the end. */
    private List<Value.Option> path(String status, JsonNode json) {
        List<Value.Option> path = new ArrayList<>();
        json.forEach(stage -> path.add(status("transitions.paths." + status, stage.asText())));
        if (!path.isEmpty() && path.get(path.size() - 1).name().equalsIgnoreCase(status)) {
            path.remove(path.size() - 1);
        }
        return path;
    }

    private Value.Option status(String place, String idOrName) {
        return statuses.stream()
                .filter(known -> known.id().equals(idOrName) || known.name().equalsIgnoreCase(idOrName))
                .findFirst()
                .orElseGet(() -> {
                    faults.add(new InputFault(
                            place,
                            "The workflow has no status \"" + idOrName + "\"; it has "
                                    + String.join(
                                            ", ",
                                            statuses.stream()
                                                    .map(Value.Option::name)
                                                    .toList())));
                    return new Value.Option("", idOrName);
                });
    }
}
