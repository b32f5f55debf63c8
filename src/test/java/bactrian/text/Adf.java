package bactrian.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** ADF as tests write it. */
final class Adf {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Adf() {}

    static JsonNode doc(String... blocks) {
        try {
            return JSON.readTree("{\"version\":1,\"type\":\"doc\",\"content\":[" + String.join(",", blocks) + "]}");
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException(notJson);
        }
    }

    static String paragraph(String... inlines) {
        return "{\"type\":\"paragraph\",\"content\":[" + String.join(",", inlines) + "]}";
    }

    static String text(String text) {
        return "{\"type\":\"text\",\"text\":\"" + text + "\"}";
    }

    static String mention(String id) {
        return "{\"type\":\"mention\",\"attrs\":{\"id\":\"" + id + "\",\"text\":\"@Ann\"}}";
    }
}
