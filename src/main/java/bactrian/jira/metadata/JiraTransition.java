package bactrian.jira.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A transition that is open for an issue.
 *
 * @param id of the transition; belongs to its workflow
 * @param toStatusId the status it leads to: what to choose it by; empty when Jira does not tell
 * @param toStatusName that status's name, for people
 * @param fields its screen, by field id; empty without a screen
 */
public record JiraTransition(
        String id, String name, String toStatusId, String toStatusName, Map<String, FieldMeta> fields) {

    public JiraTransition {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Reads the answer of {@code transitions}, leaving out those that are listed but not available. */
    public static List<JiraTransition> allOf(JsonNode answer) {
        List<JiraTransition> all = new ArrayList<>();
        for (JsonNode transition : answer.path("transitions")) {
            if (transition.path("isAvailable").asBoolean(true)) {
                all.add(of(transition));
            }
        }
        return List.copyOf(all);
    }

    private static JiraTransition of(JsonNode transition) {
        return new JiraTransition(
                transition.path("id").asText(""),
                transition.path("name").asText(""),
                transition.at("/to/id").asText(""),
                transition.at("/to/name").asText(""),
                FieldMeta.allOf(transition.path("fields")));
    }
}
