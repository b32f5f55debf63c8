package bactrian.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What changed between two versions of mappings, said by item type, issue type and field. */
final class MappingDiff {
    /** Given by the store, or following from what else is there. */
    private static final Set<String> DERIVED =
            Set.of("id", "integration", "createdAt", "scope", "computed", "portfolioType", "jiraKind");

    private MappingDiff() {}

    /** {@code [{what, before, after}]}; an empty half says that it was not there. */
    static ArrayNode between(JsonNode before, JsonNode after) {
        Map<String, String> old = flat(before);
        Map<String, String> now = flat(after);
        Set<String> all = new TreeSet<>(old.keySet());
        all.addAll(now.keySet());
        ArrayNode changes = JsonNodeFactory.instance.arrayNode();
        for (String what : all) {
            String was = old.getOrDefault(what, "");
            String is = now.getOrDefault(what, "");
            if (!was.equals(is)) {
                changes.addObject().put("what", what).put("before", was).put("after", is);
            }
        }
        return changes;
    }

    private static Map<String, String> flat(JsonNode mappings) {
        Map<String, String> values = new TreeMap<>();
        mappings.forEach(mapping -> {
            String place = free(
                    values,
                    mapping.path("itemType").asText() + " ↔ "
                            + mapping.path("issueTypeName").asText());
            values.put(place, "mapped");
            put(values, place + ", ", mapping);
        });
        return values;
    }

    /** Several mappings may join the same two types. */
    private static String free(Map<String, String> values, String place) {
        String candidate = place;
        for (int number = 2; values.containsKey(candidate); number++) {
            candidate = place + " (" + number + ")";
        }
        return candidate;
    }

    private static void put(Map<String, String> values, String place, JsonNode object) {
        object.properties().forEach(member -> {
            JsonNode value = member.getValue();
            if (member.getKey().equals("fields")) {
                value.forEach(field -> put(
                        values,
                        place + field.path("portfolioField").asText() + " ↔ "
                                + field.path("jiraName").asText() + ", ",
                        field));
            } else if (!DERIVED.contains(member.getKey())) {
                values.put(place + member.getKey(), value.isValueNode() ? value.asText() : value.toString());
            }
        });
    }
}
