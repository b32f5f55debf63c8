package bactrian.text.wiki;

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
    private static final String LIST_SIGNS = "*#-";
    private static final Pattern RULE_LINE = Pattern.compile("[ \\t]*----[ \\t]*");

    /** The kind of a line, which comes without its line end. */
    static WikiLine of(String line) {
        if (line.isBlank()) {
            return BLANK;
        }
        return switch (line.stripLeading().charAt(0)) {
            case '-', '*', '#' ->
                RULE_LINE.matcher(line).matches() ? RULE : signs(line).isEmpty() ? TEXT : LIST;
            case 'h' -> HEADING_START.matcher(line).lookingAt() ? HEADING : TEXT;
            case 'b' -> QUOTE_START.matcher(line).lookingAt() ? QUOTE : TEXT;
            case '|' -> line.strip().matches("\\|{1,2}") ? TEXT : TABLE;
            default -> TEXT;
        };
    }

    /** What follows the sign at the start of a heading or quote. */
    static String content(String line) {
        return line.substring(line.indexOf('.') + 1).strip();
    }

    /** The signs before a list item, such as {@code *#}; empty if the line begins none. */
    static String signs(String line) {
        int start = blanks(line, 0);
        int end = start;
        while (end < line.length() && LIST_SIGNS.indexOf(line.charAt(end)) >= 0) {
            end++;
        }
        String signs = line.substring(start, end);
        boolean list = signs.equals("-") || signs.indexOf('*') >= 0 || signs.indexOf('#') >= 0;
        return list && blanks(line, end) > end ? signs : "";
    }

    /** Where the text of a list item begins. */
    static int itemStart(String line) {
        int start = blanks(line, 0);
        return blanks(line, start + signs(line).length());
    }

    private static int blanks(String line, int from) {
        int at = from;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    /** Where the line that holds a place ends. */
    static int end(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }
}
