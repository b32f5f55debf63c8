package bactrian.portfolio;

import bactrian.field.Value;
import java.time.Instant;
import java.util.Map;

/**
 * An initiative or an outcome as it was read.
 *
 * @param integration the integration its twin should be made in, or 0 if that was not said
 * @param revision counts its changes; a write names the revision it was decided on
 * @param fields all values that are set, computed ones included; a field that is not here is empty
 * @param changed when each set or cleared field was last changed
 */
public record Item(
        long id,
        ItemType type,
        long integration,
        long revision,
        boolean archived,
        Instant createdAt,
        Map<String, Value> fields,
        Map<String, Instant> changed) {
    /** Copies what it is given. */
    public Item {
        fields = Map.copyOf(fields);
        changed = Map.copyOf(changed);
    }

    /** The value of a field, {@link Value#EMPTY} if it is not set. */
    public Value value(String field) {
        return fields.getOrDefault(field, Value.EMPTY);
    }

    /** When a field was last changed: at creation if never since. */
    public Instant changedAt(String field) {
        return changed.getOrDefault(field, createdAt);
    }

    /** What a person calls it. */
    public String name() {
        return value("name").display();
    }
}
