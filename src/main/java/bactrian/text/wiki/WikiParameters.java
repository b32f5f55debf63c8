package bactrian.text.wiki;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of a macro, {@code title=A|bgColor=red}.
 *
 * @param first the first one that has no name
 * @param named those that have one
 */
record WikiParameters(String first, Map<String, String> named) {
    static WikiParameters of(String markup) {
        Map<String, String> named = new LinkedHashMap<>();
        String first = "";
        for (String part : markup.split("\\|")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                named.putIfAbsent(
                        part.substring(0, equals).strip(),
                        part.substring(equals + 1).strip());
            } else if (first.isEmpty()) {
                first = part.strip();
            }
        }
        return new WikiParameters(first, Map.copyOf(named));
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(named.get(name)).filter(value -> !value.isEmpty());
    }
}
