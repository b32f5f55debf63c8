package bactrian.jirasim.edit;

import bactrian.jirasim.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** A write that Jira refuses with 400; nothing was written. */
public final class WriteRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ObjectNode body;

    /** Refused for these reasons, by field id. */
    public WriteRefused(Map<String, String> errors) {
        this(List.of(), errors);
    }

    /** Refused as a whole. */
    public WriteRefused(String message) {
        this(List.of(message), Map.of());
    }

    private WriteRefused(List<String> messages, Map<String, String> errors) {
        super(messages + " " + errors);
        body = Json.object();
        body.set("errorMessages", Json.strings(messages));
        body.set("errors", Json.of(errors));
    }

    /** {@code errorMessages} and {@code errors}. */
    public ObjectNode body() {
        return body;
    }
}
