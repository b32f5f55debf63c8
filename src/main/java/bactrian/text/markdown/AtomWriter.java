package bactrian.text.markdown;

import bactrian.text.model.Attributes;
import bactrian.text.model.Element;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;

/** Writes inline nodes that are no text: people read a word, the reader finds the node again in the link's address. */
final class AtomWriter {
    private AtomWriter() {}

    static String write(Element atom) {
        Attributes attributes = atom.attributes();
        return switch (atom.type()) {
            case MENTION -> mention(attributes);
            case STATUS ->
                link(
                        attributes.text("text").orElse(""),
                        "status:" + attributes.text("color").orElse("neutral"));
            case DATE -> date(attributes.text("timestamp").orElse("0"));
            case MEDIA_INLINE ->
                link(attributes.text("alt").or(() -> attributes.text("id")).orElse(""), References.file(atom));
            default -> AdfAnchor.write(atom);
        };
    }

    private static String mention(Attributes attributes) {
        String id = attributes.text("id").orElse("");
        String name = attributes.text("text").filter(text -> !text.isEmpty()).orElse("@" + id);
        return id.isEmpty() ? MarkdownEscape.everything(name) : link(name, References.mention(id));
    }

    private static String link(String label, String href) {
        return MarkdownEscape.link(MarkdownEscape.text(label.replace('\n', ' ')), href, "");
    }

    private static String date(String timestamp) {
        try {
            Instant instant = Instant.ofEpochMilli(Long.parseLong(timestamp));
            return link(instant.atZone(ZoneOffset.UTC).toLocalDate().toString(), References.date(timestamp));
        } catch (NumberFormatException | DateTimeException notATime) {
            return MarkdownEscape.everything(timestamp);
        }
    }
}
