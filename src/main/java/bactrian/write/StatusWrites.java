package bactrian.write;

import bactrian.field.Value;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Body;
import org.apache.camel.Variable;

/** The bean of the transition route: which transition leads to the wanted status, and what its screen needs. */
public final class StatusWrites {
    private final ObjectMapper mapper;

    /** Writes screen defaults as JSON with the given mapper. */
    public StatusWrites(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Whether a transition leads to the wanted status; if not, {@link #unreachable} says what can be reached. */
    public boolean reachable(@Body JsonNode open, @Variable("writes") WriteSet writes) {
        return best(open, wanted(writes).status()).isPresent();
    }

    private static FieldWrite.ForTransition wanted(WriteSet writes) {
        return writes.of(FieldWrite.ForTransition.class).findFirst().orElseThrow();
    }

    /** Of several transitions to one status, the one whose screen needs the fewest fields. */
    private static Optional<JsonNode> best(JsonNode open, String status) {
        List<JsonNode> fitting = new ArrayList<>();
        open.path("transitions").forEach(transition -> {
            if (transition.path("to").path("name").asText().equalsIgnoreCase(status)) {
                fitting.add(transition);
            }
        });
        return fitting.stream()
                .min(Comparator.comparingInt(transition -> required(transition).size()));
    }

    private static List<String> required(JsonNode transition) {
        return transition.path("fields").properties().stream()
                .filter(field -> field.getValue().path("required").asBoolean()
                        && !field.getValue().path("hasDefaultValue").asBoolean())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The id of the transition that leads to the wanted status. */
    public String transitionId(@Body JsonNode open, @Variable("writes") WriteSet writes) {
        return best(open, wanted(writes).status()).orElseThrow().path("id").asText();
    }

    /** The body of the transition: the defaults that the mapping gives for the fields of its screen. */
    public JsonNode screen(@Body JsonNode open, @Variable("writes") WriteSet writes) {
        String status = wanted(writes).status();
        JsonNode onScreen = best(open, status).orElseThrow().path("fields");
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        Map<String, Object> defaults = writes.mapping().transitionDefaults().getOrDefault(status, Map.of());
        defaults.forEach((field, value) -> {
            if (onScreen.has(field)) {
                body.withObject("/fields").set(field, mapper.valueToTree(value));
            }
        });
        return body;
    }

    /** No transition leads there now: the status is refused, and what can be reached is named. */
    public WriteSet unreachable(@Body JsonNode open, @Variable("writes") WriteSet writes) {
        Set<String> reachable = new LinkedHashSet<>();
        open.path("transitions")
                .forEach(transition ->
                        reachable.add(transition.path("to").path("name").asText()));
        String reason = "The status \"" + wanted(writes).status() + "\" cannot be reached from where the issue is. "
                + (reachable.isEmpty()
                        ? "No transition is open to the account."
                        : "It can go to " + String.join(", ", reachable) + ".");
        return writes.end(
                FieldWrite.ForTransition.class::isInstance,
                new WriteResult.Rejected(
                        reason,
                        "Add a transition to the workflow, give the account the right to it, or choose another."));
    }

    /** The issue has the wanted status. */
    public WriteSet accepted(@Variable("writes") WriteSet writes) {
        return writes.map(write -> write instanceof FieldWrite.ForTransition sent
                ? new FieldWrite.Ended(sent.change(), new WriteResult.Written(), new Value.Option("", sent.status()))
                : write);
    }
}
