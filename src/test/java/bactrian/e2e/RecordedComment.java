package bactrian.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An issue where a payload carries none: a Data Center comment event tells only its id, in the comment's address. */
final class RecordedComment {
    private static final Pattern ID = Pattern.compile("/issue/(\\d+)/");

    private RecordedComment() {}

    static JsonNode issue(JsonNode body) {
        Matcher id = ID.matcher(body.at("/comment/self").asText());
        if (!id.find()) {
            throw new AssertionError("A comment event names no issue: " + body.at("/comment/self"));
        }
        return issue(id.group(1), "COM-1", "10000", "Comments");
    }

    static JsonNode issue(String id, String key, String projectId, String projectName) {
        ObjectNode issue = JsonNodeFactory.instance.objectNode().put("id", id).put("key", key);
        ObjectNode fields = issue.putObject("fields").put("summary", "Commented on");
        fields.putObject("project")
                .put("id", projectId)
                .put("key", key.substring(0, 3))
                .put("name", projectName);
        fields.putObject("issuetype").put("id", "10001").put("name", "Story");
        fields.putObject("status").put("id", "10000").put("name", "To Do");
        return issue;
    }
}
