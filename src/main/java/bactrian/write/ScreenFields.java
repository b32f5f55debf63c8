package bactrian.write;

import bactrian.field.Side;
import bactrian.field.UnrepresentableException;
import bactrian.field.Value;
import bactrian.integration.FieldMapping;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the item says about the fields that a transition's screen asks for. */
final class ScreenFields {
    private final FieldEncoder encoder;

    ScreenFields(FieldEncoder encoder) {
        this.encoder = encoder;
    }

    /** The item's values of the required fields that are mapped and written to Jira, by Jira's field id. */
    Map<String, JsonNode> mapped(JsonNode transition, WriteSet writes) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        for (FieldMapping field : writes.mapping().fields()) {
            boolean asked = transition
                    .path("fields")
                    .path(field.jiraField())
                    .path("required")
                    .asBoolean();
            if (asked && field.direction().writesJira() && !field.fixed()) {
                put(values, field, writes);
            }
        }
        return values;
    }

    private void put(Map<String, JsonNode> values, FieldMapping field, WriteSet writes) {
        Value value = Translation.canonical(writes.item().orElseThrow().value(field.portfolioField()));
        FieldChange change = new FieldChange(field, Side.JIRA, value, Value.EMPTY, MissingNode.getInstance());
        try {
            if (encoder.encode(change, writes) instanceof FieldWrite.ForEdit ready) {
                values.put(field.jiraField(), ready.json());
            }
        } catch (UnrepresentableException e) {
            values.remove(field.jiraField());
        }
    }
}
