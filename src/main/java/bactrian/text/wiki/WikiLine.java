package bactrian.text.wiki;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a line of wiki markup begins. */
enum WikiLine {
    BLANK,
    RULE,
    HEADING,
    QUOTE,
    LIST,
    TABLE,
    TEXT;

    private static final Pattern HEADING_START = Pattern.compile("[ \\t]*h[1-6]\\.[ \\t]*");
    private static final Pattern QUOTE_START = Pattern.compile("[ \\t]*bq\\.[ \\t]*");
    private static final Pattern LIST_START = Pattern.compile("[ \\t]*([*#]+|-|[*#-]*[*#][*#-]*)[ \\t]+");
    private static final Pattern RULE_LINE = Pattern.compile("[ \\t]*----[ \\t]*");

    /** The kind of a line, which comes without its line end. */
    static WikiLine of(String line) {
        if (line.isBlank()) {
            return BLANK;
        }
        return switch (line.stripLeading().charAt(0)) {
            case '-', '*', '#' ->
                RULE_LINE.matcher(line).matches()
                        ? RULE
                        : LIST_START.matcher(line).lookingAt() ? LIST : TEXT;
            case 'h' -> HEADING_START.matcher(line).lookingAt() ? HEADING : TEXT;
            case 'b' -> QUOTE_START.matcher(line).lookingAt() ? QUOTE : TEXT;
            case '|' -> TABLE;
            default -> TEXT;
        };
    }

    /** What follows the sign at the start of a heading or quote. */
    static String content(String line) {
        return line.substring(line.indexOf('.') + 1).strip();
    }

    /** The signs before a list item, such as {@code *#}. */
    static String signs(String line) {
        Matcher matcher = LIST_START.matcher(line);
        return matcher.lookingAt() ? matcher.group(1) : "";
    }

    /** Where the text of a list item begins. */
    static int itemStart(String line) {
        Matcher matcher = LIST_START.matcher(line);
        return matcher.lookingAt() ? matcher.end() : 0;
    }

    /** Where the line that holds a place ends. */
    static int end(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }
}
