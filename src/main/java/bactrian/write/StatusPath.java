package bactrian.write;

import bactrian.field.Value;
import bactrian.integration.StatusRule;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chooses among the transitions that are open: the wanted status first, else the next stage of the declared path. */
final class StatusPath {
    private StatusPath() {}

    /**
     * The next step.
     *
     * @param from the index of the stage that the issue is at, or -1
     */
    static Optional<StatusStep> next(JsonNode open, Value.Option wanted, Optional<StatusRule> rule, int from) {
        Optional<StatusStep> direct = easiest(open, wanted).map(transition -> new StatusStep(transition, wanted, -1));
        return direct.or(() -> rule.flatMap(known -> stage(open, known.path(), from)));
    }

    private static Optional<StatusStep> stage(JsonNode open, List<Value.Option> path, int from) {
        for (int index = from + 1; index < path.size(); index++) {
            Value.Option to = path.get(index);
            Optional<JsonNode> transition = easiest(open, to);
            if (transition.isPresent()) {
                return Optional.of(new StatusStep(transition.get(), to, index));
            }
        }
        return Optional.empty();
    }

    /** Of several transitions to one status, the one whose screen needs the fewest fields. */
    private static Optional<JsonNode> easiest(JsonNode open, Value.Option status) {
        List<JsonNode> fitting = new ArrayList<>();
        open.path("transitions").forEach(transition -> {
            if (option(transition.path("to")).equals(status)) {
                fitting.add(transition);
            }
        });
        return fitting.stream().min(Comparator.comparingLong(StatusPath::required));
    }

    private static long required(JsonNode transition) {
        return transition.path("fields").properties().stream()
                .filter(field -> field.getValue().path("required").asBoolean()
                        && !field.getValue().path("hasDefaultValue").asBoolean())
                .count();
    }

    private static Value.Option option(JsonNode status) {
        return new Value.Option(status.path("id").asText(), status.path("name").asText());
    }
}
