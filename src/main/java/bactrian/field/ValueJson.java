package bactrian.field;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** How values are kept in the database: one JSON object a value, with its {@code type}. */
public final class ValueJson {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private ValueJson() {}

    /** The JSON text of a value. */
    public static String write(Value value) {
        try {
            return MAPPER.writerFor(Value.class).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every value has a JSON form", e);
        }
    }

    /**
     * The value of a JSON text that {@link #write} made.
     *
     * @throws IllegalArgumentException if the text is not such a form
     */
    public static Value read(String json) {
        try {
            return MAPPER.readValue(json, Value.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A stored value cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
