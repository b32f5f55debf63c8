package bactrian.text.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A node of a kind, or with members, that this version does not know. Its JSON is kept and written back as it is. */
public final class Unknown implements Node {
    private final JsonNode json;

    /**
     * @param json the node as ADF has it; copied
     */
    public Unknown(JsonNode json) {
        this.json = json.deepCopy();
    }

    /** A copy of the node as ADF has it. */
    public JsonNode json() {
        return json.deepCopy();
    }

    @Override
    public NodeType type() {
        return NodeType.UNKNOWN;
    }

    @Override
    public List<Node> content() {
        return List.of();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Unknown that && json.equals(that.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
