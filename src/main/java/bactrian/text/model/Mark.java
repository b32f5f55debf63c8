package bactrian.text.model;

/**
 * A mark on a node, such as bold on a text or an alignment on a paragraph. Two marks are equal when kind and attributes
 * are.
 *
 * @param type the kind
 * @param attributes its ADF attributes
 */
public record Mark(MarkType type, Attributes attributes) {
    /** A mark without attributes. */
    public static Mark of(MarkType type) {
        return new Mark(type, Attributes.NONE);
    }

    /** A link to an address. */
    public static Mark link(String href) {
        return new Mark(MarkType.LINK, Attributes.of("href", href));
    }

    /** A colour of the letters, written {@code #rrggbb}. */
    public static Mark textColor(String color) {
        return new Mark(MarkType.TEXT_COLOR, Attributes.of("color", color));
    }

    /** Lowered text. */
    public static Mark sub() {
        return new Mark(MarkType.SUBSUP, Attributes.of("type", "sub"));
    }

    /** Raised text. */
    public static Mark sup() {
        return new Mark(MarkType.SUBSUP, Attributes.of("type", "sup"));
    }

    @Override
    public String toString() {
        return type.adfName() + (attributes.written() ? attributes.toString() : "");
    }
}
