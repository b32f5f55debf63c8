package bactrian.jirasim.site;

import bactrian.jirasim.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What is particular to one type of field. Values are kept in a form of their own: ids for everything that has an id,
 * arrays of them for lists, milliseconds for times, an ADF document or a string for rich text.
 */
public interface FieldKind {

    /** {@code schema.type}. */
    String type();

    /** {@code schema.items} of a list, else the empty string. */
    default String items() {
        return "";
    }

    /** The value of an issue on which it was never set: null, or an empty list. */
    default JsonNode empty() {
        return type().equals("array") ? Json.array() : Json.nothing();
    }

    /** The operations that metadata lists. */
    default List<String> operations() {
        return type().equals("array") ? List.of("add", "set", "remove") : List.of("set");
    }

    /**
     * The kept value for what a caller sent; never called with null.
     *
     * @throws FieldRefusal with Jira's words when the input cannot be taken
     */
    JsonNode accept(JsonNode input, Writing writing);

    /** The value as answers show it; never called with null. */
    JsonNode show(JsonNode value, View view);

    /** What a changelog says of a value; never called with null. */
    Said say(JsonNode value, Site site);

    /** The values that metadata lists as allowed, as answers show them. Empty where metadata lists none. */
    default List<JsonNode> allowed(Field field, Project project, View view) {
        return List.of();
    }

    /**
     * A changelog's words for a value.
     *
     * @param id the id, or the empty string where the type has none
     * @param text the readable form
     */
    record Said(String id, String text) {}
}
