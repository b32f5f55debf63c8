package bactrian.write;

import bactrian.field.OptionTable;
import bactrian.field.Side;
import bactrian.field.Value;
import bactrian.integration.FieldMapping;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * One field of one link that has to be written to one side.
 *
 * @param value the new value, in the terms of the side it comes from
 * @param before what the target holds now
 * @param raw the target field's current JSON if the target is Jira, else a missing node
 */
public record FieldChange(FieldMapping field, Side target, Value value, Value before, JsonNode raw) {
    /** The route that carries it. */
    public String route() {
        return field.routeId();
    }

    /** The same change with the options that Jira's list has now. */
    FieldChange knowing(OptionTable options) {
        return new FieldChange(field.with(options), target, value, before, raw);
    }
}
