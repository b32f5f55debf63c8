package bactrian.text.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * The attributes of a node or mark, as ADF has them. Immutable: JSON is copied on the way in and out.
 *
 * <p>{@link #NONE} is an ADF node without {@code attrs}; it differs from {@code "attrs": {}}, which is kept as written.
 */
public final class Attributes {
    /** No {@code attrs} at all. */
    public static final Attributes NONE = new Attributes(JsonNodeFactory.instance.objectNode(), false);

    private final ObjectNode values;
    private final boolean written;

    private Attributes(ObjectNode values, boolean written) {
        this.values = values;
        this.written = written;
    }

    /** The attributes in the given JSON object, which is copied. */
    public static Attributes of(ObjectNode json) {
        return new Attributes(json.deepCopy(), true);
    }

    /** One attribute. */
    public static Attributes of(String name, String value) {
        return NONE.with(name, value);
    }

    /** One attribute. */
    public static Attributes of(String name, int value) {
        return NONE.with(name, value);
    }

    /** These and one more; a value of the same name is replaced. */
    public Attributes with(String name, String value) {
        ObjectNode copy = values.deepCopy();
        copy.put(name, value);
        return new Attributes(copy, true);
    }

    /** These and one more; a value of the same name is replaced. */
    public Attributes with(String name, int value) {
        ObjectNode copy = values.deepCopy();
        copy.put(name, value);
        return new Attributes(copy, true);
    }

    /** These without the named ones; with none left, {@link #NONE}. */
    public Attributes without(String... names) {
        ObjectNode copy = values.deepCopy();
        for (String name : names) {
            copy.remove(name);
        }
        return copy.isEmpty() ? NONE : new Attributes(copy, true);
    }

    /** The attribute if it is a text, or a number as text. */
    public Optional<String> text(String name) {
        JsonNode value = values.path(name);
        return value.isValueNode() && !value.isNull() ? Optional.of(value.asText()) : Optional.empty();
    }

    /** The attribute if it is a whole number, or the given default. */
    public int number(String name, int otherwise) {
        return values.path(name).asInt(otherwise);
    }

    /** A copy of one attribute as JSON, whatever its kind. */
    public Optional<JsonNode> value(String name) {
        return values.has(name) ? Optional.of(values.get(name).deepCopy()) : Optional.empty();
    }

    /** Whether ADF has an {@code attrs} member for these. */
    public boolean written() {
        return written;
    }

    /** A copy as JSON. */
    public ObjectNode json() {
        return values.deepCopy();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attributes that && written == that.written && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
