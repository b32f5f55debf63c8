package bactrian.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Where our reading differs from what Atlassian's converters answered, and why. */
final class Differences {
    static final Map<Integer, String> READING_WIKI = Map.of();
    static final Map<Integer, String> READING_MARKDOWN = Map.of();
    static final Map<Integer, String> WRITING_WIKI = Map.of();

    private Differences() {}

    /** The hash of a case's input. */
    static int key(JsonNode example) {
        JsonNode input = example.has("wiki") ? example.get("wiki") : example.path("markdown");
        return (input.isTextual() ? input.textValue() : example.get("adf").toString()).hashCode();
    }
}
