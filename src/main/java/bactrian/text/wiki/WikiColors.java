package bactrian.text.wiki;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The colour names of HTML that people write in {@code {color:red}}; ADF knows numbers only. */
final class WikiColors {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("black", "#000000"),
            Map.entry("silver", "#c0c0c0"),
            Map.entry("gray", "#808080"),
            Map.entry("grey", "#808080"),
            Map.entry("white", "#ffffff"),
            Map.entry("maroon", "#800000"),
            Map.entry("red", "#ff0000"),
            Map.entry("purple", "#800080"),
            Map.entry("fuchsia", "#ff00ff"),
            Map.entry("magenta", "#ff00ff"),
            Map.entry("green", "#008000"),
            Map.entry("lime", "#00ff00"),
            Map.entry("olive", "#808000"),
            Map.entry("yellow", "#ffff00"),
            Map.entry("navy", "#000080"),
            Map.entry("blue", "#0000ff"),
            Map.entry("teal", "#008080"),
            Map.entry("aqua", "#00ffff"),
            Map.entry("cyan", "#00ffff"),
            Map.entry("orange", "#ffa500"),
            Map.entry("brown", "#a52a2a"),
            Map.entry("pink", "#ffc0cb"));

    private WikiColors() {}

    /** The colour as {@code #rrggbb}. */
    static Optional<String> number(String color) {
        String name = color.strip().toLowerCase(Locale.ROOT);
        if (name.matches("#[0-9a-f]{6}")) {
            return Optional.of(name);
        }
        if (name.matches("#[0-9a-f]{3}")) {
            return Optional.of("#" + name.substring(1).replaceAll(".", "$0$0"));
        }
        return Optional.ofNullable(NAMES.get(name));
    }
}
