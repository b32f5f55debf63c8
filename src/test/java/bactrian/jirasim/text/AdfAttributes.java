package bactrian.jirasim.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which attributes the nodes of a document need and may have. */
final class AdfAttributes {

    private static final Map<String, Set<String>> REQUIRED = Map.ofEntries(
            Map.entry("heading", Set.of("level")),
            Map.entry("panel", Set.of("panelType")),
            Map.entry("mention", Set.of("id")),
            Map.entry("emoji", Set.of("shortName")),
            Map.entry("date", Set.of("timestamp")),
            Map.entry("status", Set.of("text", "color")),
            Map.entry("placeholder", Set.of("text")),
            Map.entry("taskList", Set.of("localId")),
            Map.entry("taskItem", Set.of("localId", "state")),
            Map.entry("decisionList", Set.of("localId")),
            Map.entry("decisionItem", Set.of("localId", "state")),
            Map.entry("media", Set.of("type")),
            Map.entry("extension", Set.of("extensionType", "extensionKey")),
            Map.entry("inlineExtension", Set.of("extensionType", "extensionKey")),
            Map.entry("bodiedExtension", Set.of("extensionType", "extensionKey")));

    /** The nodes whose attributes are a closed set; {@code localId} may always be there. */
    private static final Map<String, Set<String>> ONLY = Map.ofEntries(
            Map.entry("paragraph", Set.of()),
            Map.entry("heading", Set.of("level")),
            Map.entry("bulletList", Set.of()),
            Map.entry("orderedList", Set.of("order")),
            Map.entry("listItem", Set.of()),
            Map.entry("blockquote", Set.of()),
            Map.entry("rule", Set.of()),
            Map.entry("codeBlock", Set.of("language", "uniqueId", "wrap", "hideLineNumbers")),
            Map.entry("hardBreak", Set.of("text")),
            Map.entry("mention", Set.of("id", "text", "userType", "accessLevel")),
            Map.entry("date", Set.of("timestamp")),
            Map.entry("panel", Set.of("panelType", "panelIcon", "panelIconId", "panelIconText", "panelColor")),
            Map.entry("media", Set.of("type", "id", "collection", "occurrenceKey", "url", "alt", "width", "height")));

    private static final Set<String> PANELS = Set.of("info", "note", "tip", "warning", "error", "success", "custom");

    private AdfAttributes() {}

    static boolean valid(String type, JsonNode attrs) {
        for (String name : REQUIRED.getOrDefault(type, Set.of())) {
            if (!attrs.hasNonNull(name)) {
                return false;
            }
        }
        return known(type, attrs) && values(type, attrs);
    }

    private static boolean known(String type, JsonNode attrs) {
        Set<String> names = new HashSet<>();
        attrs.fieldNames().forEachRemaining(names::add);
        names.remove("localId");
        return !ONLY.containsKey(type) || ONLY.get(type).containsAll(names);
    }

    private static boolean values(String type, JsonNode attrs) {
        return switch (type) {
            case "heading" ->
                attrs.path("level").isInt()
                        && attrs.path("level").asInt() >= 1
                        && attrs.path("level").asInt() <= 6;
            case "panel" -> PANELS.contains(attrs.path("panelType").asText());
            case "date" -> attrs.path("timestamp").isTextual();
            case "hardBreak" -> attrs.path("text").asText("\n").equals("\n");
            case "inlineCard", "blockCard" -> attrs.hasNonNull("url") || attrs.hasNonNull("data");
            case "taskItem" ->
                Set.of("TODO", "DONE").contains(attrs.path("state").asText());
            case "mention" ->
                Set.of("", "DEFAULT", "SPECIAL", "APP")
                        .contains(attrs.path("userType").asText());
            case "media" -> !attrs.path("occurrenceKey").asText("some").isEmpty();
            case "mediaGroup" -> attrs.isMissingNode();
            default -> true;
        };
    }

    /** A mark has the attribute it needs and no others; the needed one is empty where it has none. */
    static boolean validOfMark(String needed, JsonNode attrs) {
        if (needed.isEmpty()) {
            return attrs.isMissingNode();
        }
        boolean closed = needed.equals("type");
        return attrs.hasNonNull(needed) && (!closed || attrs.size() == 1);
    }
}
