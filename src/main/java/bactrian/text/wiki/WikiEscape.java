package bactrian.text.wiki;

import java.util.regex.Pattern;

/** Escapes what wiki markup would take as markup. */
final class WikiEscape {
    private static final Pattern LINE_START = Pattern.compile("(h[1-6]|bq)\\.");
    private static final String ALWAYS = "{}[]|";
    private static final String MARKS = "*_-+^~?!";

    private WikiEscape() {}

    /** Escapes only what needs it. */
    static String text(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            escaped.append(needs(text, i) ? escape(text.charAt(i)) : text.substring(i, i + 1));
        }
        return escaped.toString();
    }

    private static boolean needs(String text, int at) {
        char c = text.charAt(at);
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char after = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
        if (c == '\\') {
            return at + 1 == text.length() || !Character.isLetterOrDigit(after);
        }
        if (MARKS.indexOf(c) >= 0) {
            return mark(c, at, text, before, after);
        }
        return ALWAYS.indexOf(c) >= 0
                || c == '&' && after == '#'
                || (c == ':' || c == ';' || c == '(')
                        && WikiEmoticons.at(text, at).isPresent();
    }

    /** Whether the sign could open or close a mark; at an edge the neighbour is not known. */
    private static boolean mark(char c, int at, String text, char before, char after) {
        boolean edge = at == 0 || at + 1 == text.length();
        boolean opens = !Character.isLetterOrDigit(before) && !Character.isWhitespace(after);
        boolean closes = !Character.isWhitespace(before) && !Character.isLetterOrDigit(after);
        return switch (c) {
            case '?' -> before == '?' || after == '?';
            case '!' -> opens;
            case '-' -> edge || opens || closes || before == '-' || after == '-';
            default -> edge || opens || closes;
        };
    }

    private static String escape(char c) {
        return c == '\\' || c == '&' ? "&#" + (int) c + ";" : "\\" + c;
    }

    /** Escapes every sign. */
    static String everything(String text) {
        StringBuilder escaped = new StringBuilder(text.length() * 2);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean sign = c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
            escaped.append(sign ? escape(c) : String.valueOf(c));
        }
        return escaped.toString();
    }

    /** Escapes what has a meaning at the start of a line. */
    static String lineStart(String line) {
        if (LINE_START.matcher(line).lookingAt()) {
            int dot = line.indexOf('.');
            return line.substring(0, dot) + "\\" + line.substring(dot);
        }
        return line.startsWith("#") ? "\\" + line : line;
    }

    /** The text without the escapes. */
    static String unescape(String markup) {
        StringBuilder text = new StringBuilder(markup.length());
        for (int i = 0; i < markup.length(); i++) {
            boolean escapes = markup.charAt(i) == '\\'
                    && i + 1 < markup.length()
                    && markup.charAt(i + 1) > ' '
                    && markup.charAt(i + 1) < 127
                    && !Character.isLetterOrDigit(markup.charAt(i + 1));
            i = escapes ? i + 1 : i;
            text.append(markup.charAt(i));
        }
        return text.toString().replace("&#92;", "\\").replace("&#38;", "&");
    }
}
