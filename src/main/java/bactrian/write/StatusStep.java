package bactrian.write;

import bactrian.field.Value;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * The next transition towards a wanted status.
 *
 * @param transition as Jira lists it
 * @param to the status it leads to
 * @param stage the index of that status in the declared path, or -1 if it is the wanted one
 */
public record StatusStep(JsonNode transition, Value.Option to, int stage) {
    /** Whether it leads to the wanted status itself. */
    public boolean last() {
        return stage < 0;
    }

    /** The transition's id. */
    public String id() {
        return transition.path("id").asText();
    }
}
