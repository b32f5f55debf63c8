package bactrian.jirasim;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which members JSON has, and of what types. */
final class JsonShape {

    private JsonShape() {}

    /** {@code path:type} of every member, the elements of an array as {@code []}, custom fields left out. */
    static TreeSet<String> of(JsonNode json) {
        Map<String, TreeSet<String>> types = new TreeMap<>();
        collect(json, "$", types);
        TreeSet<String> shape = new TreeSet<>();
        types.forEach((path, kinds) -> kinds.forEach(kind -> shape.add(path + ":" + kind)));
        return shape;
    }

    /** The paths of a shape, their types left out. */
    static TreeSet<String> members(TreeSet<String> shape) {
        TreeSet<String> members = new TreeSet<>();
        shape.forEach(line -> members.add(line.substring(0, line.lastIndexOf(':'))));
        return members;
    }

    private static void collect(JsonNode json, String path, Map<String, TreeSet<String>> types) {
        types.computeIfAbsent(path, p -> new TreeSet<>())
                .add(json.getNodeType().toString().toLowerCase(Locale.ROOT));
        json.properties().forEach(member -> {
            if (!member.getKey().startsWith("customfield_")) {
                collect(member.getValue(), path + "." + member.getKey(), types);
            }
        });
        if (json.isArray()) {
            json.forEach(element -> collect(element, path + "[]", types));
        }
    }
}
