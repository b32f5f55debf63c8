package bactrian.jirasim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Reading and building JSON. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    /** A new, empty object. */
    public static ObjectNode object() {
        return NODES.objectNode();
    }

    /** A new, empty array. */
    public static ArrayNode array() {
        return NODES.arrayNode();
    }

    /** A new array of these elements. */
    public static ArrayNode array(Collection<? extends JsonNode> elements) {
        return NODES.arrayNode().addAll(elements);
    }

    /** A new array of strings. */
    public static ArrayNode strings(Collection<String> elements) {
        ArrayNode array = array();
        elements.forEach(array::add);
        return array;
    }

    /** JSON null. */
    public static JsonNode nothing() {
        return NullNode.getInstance();
    }

    /** A string. */
    public static JsonNode string(String text) {
        return NODES.textNode(text);
    }

    /** Any Java value (string, number, boolean, list, map, JSON) as JSON. */
    public static JsonNode of(Object value) {
        return value instanceof JsonNode node ? node : MAPPER.valueToTree(value);
    }

    /** The text of a JSON value, without white space. */
    public static String text(JsonNode value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Parses one JSON value.
     *
     * @throws IllegalArgumentException when the text is not JSON
     */
    public static JsonNode parse(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            if (node == null || node.isMissingNode()) {
                throw new IllegalArgumentException("No content");
            }
            return node;
        } catch (IOException notJson) {
            throw new IllegalArgumentException(notJson.getMessage(), notJson);
        }
    }

    /** The elements of an array of strings. */
    public static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }
}
