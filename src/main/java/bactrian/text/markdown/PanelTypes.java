package bactrian.text.markdown;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words for panels: ADF's types in capitals; GitHub's two others are read as well. */
final class PanelTypes {
    private static final Pattern LINE = Pattern.compile("\\[!([A-Za-z]+)][ \\t]*");
    private static final Set<String> TYPES = Set.of("info", "note", "tip", "warning", "error", "success", "custom");
    private static final Map<String, String> GITHUB = Map.of("important", "note", "caution", "error");

    private PanelTypes() {}

    /** The panel type that a quote's first line names, or nothing. */
    static String read(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return "";
        }
        String word = matcher.group(1).toLowerCase(Locale.ROOT);
        String type = GITHUB.getOrDefault(word, word);
        return TYPES.contains(type) ? type : "";
    }

    /** The first line of the quote that stands for a panel. */
    static String write(String type) {
        return "[!" + type.toUpperCase(Locale.ROOT) + "]";
    }
}
