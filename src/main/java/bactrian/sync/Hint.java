package bactrian.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** What a webhook told about an issue, as the intake kept it; a hint, never the truth. */
public record Hint(JsonNode json) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** From an event's stored hint. */
    public static Hint of(String text) {
        try {
            return new Hint(MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored hint cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    /** Whether Jira said that the issue was deleted. */
    public boolean deleted() {
        return json.path("event").asText().equals("jira:issue_deleted");
    }

    /** The value the payload carried for a field: missing if it did not carry it. */
    public JsonNode field(String id) {
        return json.path("fields").path(id);
    }

    /** The issue as the payload showed it: id, key and the fields that were kept. */
    public JsonNode issue() {
        return json;
    }

    /** The account that caused it: its id on Cloud, its name on Data Center; or empty. */
    public String actor() {
        return json.path("actor").asText("");
    }

    /** The changelog's items about mapped fields. */
    public List<JsonNode> changes() {
        List<JsonNode> changes = new ArrayList<>();
        json.path("changes").forEach(changes::add);
        return changes;
    }

    /** The issue's key, or empty. */
    public String key() {
        return json.path("key").asText("");
    }
}
