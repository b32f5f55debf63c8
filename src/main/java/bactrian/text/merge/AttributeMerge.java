package bactrian.text.merge;

import bactrian.text.model.Attributes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Merges attributes: those that the edit changed are new, all others stay. */
final class AttributeMerge {
    private AttributeMerge() {}

    static Attributes merge(Attributes original, Attributes shown, Attributes edited) {
        ObjectNode before = shown.json();
        ObjectNode after = edited.json();
        ObjectNode merged = original.json();
        List<String> names = new ArrayList<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        names.removeIf("localId"::equals);
        for (String name : names) {
            JsonNode value = after.path(name);
            if (!value.equals(before.path(name))) {
                merged.set(name, value);
            }
            if (value.isMissingNode() && before.has(name)) {
                merged.remove(name);
            }
        }
        return merged.isEmpty() && !original.written() ? Attributes.NONE : Attributes.of(merged);
    }
}
