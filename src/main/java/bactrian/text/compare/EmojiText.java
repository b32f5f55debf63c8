package bactrian.text.compare;

import bactrian.text.model.Attributes;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an emoji looks like among text: its character, else its name. */
final class EmojiText {
    private static final Pattern CODE_POINTS = Pattern.compile("[0-9a-f]{4,5}(-[0-9a-f]{4,5})*");

    private EmojiText() {}

    /** The characters; an id that Unicode knows, such as {@code 1f600}, tells them too. */
    static Optional<String> of(Attributes emoji) {
        Optional<String> id =
                emoji.text("id").filter(text -> CODE_POINTS.matcher(text).matches());
        return emoji.text("text")
                .filter(text -> !text.isEmpty())
                .or(() -> id.map(EmojiText::characters))
                .or(() -> emoji.text("shortName"));
    }

    private static String characters(String id) {
        StringBuilder characters = new StringBuilder();
        for (String point : id.split("-")) {
            characters.appendCodePoint(Integer.parseInt(point, 16));
        }
        return characters.toString();
    }
}
