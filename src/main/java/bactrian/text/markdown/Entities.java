package bactrian.text.markdown;

/** The few HTML entities that the HTML in our Markdown needs. */
final class Entities {
    private Entities() {}

    /** Text as it may stand inside an element, on one line. */
    static String encode(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\n", "&#10;")
                .replace("\r", "");
    }

    /** The text that {@link #encode} had. */
    static String decode(String html) {
        return html.replace("&#10;", "\n")
                .replace("&gt;", ">")
                .replace("&lt;", "<")
                .replace("&amp;", "&");
    }
}
