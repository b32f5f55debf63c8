package bactrian.text.wiki;

import java.util.Locale;
import java.util.Map;

/** Wiki markup tells panels apart by their background colour alone; these are Atlassian's. */
final class PanelColors {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("#deebff", "info"),
            Map.entry("#eae6ff", "note"),
            Map.entry("#e3fcef", "success"),
            Map.entry("#fffae6", "warning"),
            Map.entry("#ffebe6", "error"),
            Map.entry("blue", "info"),
            Map.entry("purple", "note"),
            Map.entry("green", "success"),
            Map.entry("yellow", "warning"),
            Map.entry("red", "error"));

    private PanelColors() {}

    /** The panel type of a colour; without a known one, info. */
    static String type(String color) {
        return TYPES.getOrDefault(color.toLowerCase(Locale.ROOT), "info");
    }

    /** The colour of a panel type; empty for those that have none. */
    static String color(String type) {
        return TYPES.entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith("#") && entry.getValue().equals(type))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
