package bactrian.text.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Escapes what Markdown would take as markup. */
final class MarkdownEscape {
    private static final String ALWAYS = "\\`[]<";
    private static final Pattern LINE_START =
            Pattern.compile("(#{1,6}|[-+=>|]|~{3,}|:)(?=.*)|(\\d{1,9})([.)])(?=\\s|$)");
    private static final Pattern BARE_ADDRESS = Pattern.compile("[\\w:/?#@!$&'*+,;=%.~-]+");
    private static final Pattern ENTITY = Pattern.compile("&(?=#|\\w)");

    private MarkdownEscape() {}

    /** Escapes only what needs it. */
    static String text(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (ALWAYS.indexOf(c) >= 0 || risky(text, i)) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    private static boolean risky(String text, int at) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char after = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
        return switch (text.charAt(at)) {
            case '*' -> at == 0 || at + 1 == text.length() || before != ' ' || after != ' ';
            case '_' -> !(Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after));
            case '~' -> before == '~' || after == '~' || at == 0 || at + 1 == text.length();
            case '&' -> after == '#' || Character.isLetterOrDigit(after);
            default -> false;
        };
    }

    /** Escapes what has a meaning at the start of a line. */
    static String lineStart(String line) {
        Matcher matcher = LINE_START.matcher(line);
        if (!matcher.lookingAt()) {
            return line;
        }
        return matcher.group(2) == null
                ? "\\" + line
                : matcher.group(2) + "\\" + line.substring(matcher.group(2).length());
    }

    /** Escapes hashes at the end of a heading, which Markdown would take as its end. */
    static String headingEnd(String heading) {
        int last = heading.length() - 1;
        boolean hash = last >= 0 && heading.charAt(last) == '#';
        boolean escaped = last > 0 && heading.charAt(last - 1) == '\\';
        return hash && !escaped ? heading.substring(0, last) + "\\#" : heading;
    }

    /** Escapes every sign. */
    static String everything(String text) {
        StringBuilder escaped = new StringBuilder(text.length() * 2);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && c < 127 && !Character.isLetterOrDigit(c)) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    /** A link; an empty title is none. */
    static String link(String label, String href, String title) {
        return "[" + label + "](" + address(href) + (title.isEmpty() ? "" : " \"" + everything(title) + "\"") + ")";
    }

    /** The end of a link, whose label has been written. */
    static String address(String href) {
        String entities = ENTITY.matcher(href).replaceAll("&amp;");
        if (BARE_ADDRESS.matcher(href).matches()) {
            return entities;
        }
        String escaped = entities.replaceAll("[<>\\\\]", "\\\\$0").replaceAll("[\\r\\n]", "%0A");
        return "<" + escaped + ">";
    }

    /** A code span. */
    static String code(String code) {
        int longest = 0;
        for (int i = 0, run = 0; i < code.length(); i++) {
            run = code.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(longest + 1);
        boolean ticks = code.startsWith("`") || code.endsWith("`");
        boolean spaces = code.startsWith(" ") && code.endsWith(" ") && !code.isBlank();
        return ticks || spaces ? fence + " " + code + " " + fence : fence + code + fence;
    }
}
