package bactrian.write;

import bactrian.field.FieldType;
import bactrian.field.Value;
import bactrian.text.RichText;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Says a value in a wider type, for the pairs that {@link bactrian.field.Compatibility} allows one way. */
final class Widened {
    private Widened() {}

    /** The same value as one of the given type; as it is where it is that already, or where there is no such way. */
    static Value to(FieldType type, Value value) {
        if (type.holds(value)) {
            return value;
        }
        return switch (type) {
            case TEXT -> new Value.Text(value.display());
            case RICH_TEXT -> value instanceof Value.Text text ? paragraph(text.text()) : value;
            case SELECT -> value instanceof Value.YesNo yes ? new Value.Option(yes.display(), yes.display()) : value;
            case MULTI_SELECT -> value instanceof Value.Option one ? new Value.Options(List.of(one)) : value;
            case USERS -> value instanceof Value.Person one ? new Value.People(List.of(one)) : value;
            default -> value;
        };
    }

    /** Plain text as one paragraph: what looks like Markdown in it stays what it is. */
    private static Value paragraph(String text) {
        ObjectNode document =
                JsonNodeFactory.instance.objectNode().put("version", 1).put("type", "doc");
        document.putArray("content")
                .addObject()
                .put("type", "paragraph")
                .putArray("content")
                .addObject()
                .put("type", "text")
                .put("text", text);
        return new Value.RichText(RichText.fromAdf(document).toMarkdown());
    }
}
