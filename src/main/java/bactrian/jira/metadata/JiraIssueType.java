package bactrian.jira.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * An issue type.
 *
 * @param hierarchyLevel 0 for a plain one, 1 for epics, more above, -1 for a sub-task; Data Center does not tell, there it
 *     is -1 or 0
 */
public record JiraIssueType(String id, String name, boolean subtask, int hierarchyLevel) {

    /** Reads an issue type. */
    public static JiraIssueType of(JsonNode type) {
        boolean subtask = type.path("subtask").asBoolean();
        int level = type.path("hierarchyLevel").asInt(subtask ? -1 : 0);
        return new JiraIssueType(type.path("id").asText(""), type.path("name").asText(""), subtask, level);
    }

    /** Reads a list of them. */
    public static List<JiraIssueType> allOf(JsonNode types) {
        List<JiraIssueType> all = new ArrayList<>();
        types.forEach(type -> all.add(of(type)));
        return List.copyOf(all);
    }
}
