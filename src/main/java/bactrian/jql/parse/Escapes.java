package bactrian.jql.parse;

/** The escapes of JQL, the same in quotes and in bare words. */
final class Escapes {

    static final String HINT =
            "JQL knows \\\" \\' \\\\ \\n \\r \\t, a backslash before a space, and \\u with four hexadecimal digits; "
                    + "write \\\\ for a backslash.";

    private static final String SINGLE = "\"'\\ nrt";
    private static final int UNICODE = 6;

    private Escapes() {}

    /** The length of the escape at an index, 0 if none is there. */
    static int length(String text, int at) {
        if (at + 1 >= text.length() || text.charAt(at) != '\\') {
            return 0;
        }
        if (SINGLE.indexOf(text.charAt(at + 1)) >= 0) {
            return 2;
        }
        return text.charAt(at + 1) == 'u' && isHexadecimal(text, at + 2, at + UNICODE) ? UNICODE : 0;
    }

    /** The text with its escapes made characters; what is no escape stays. */
    static String decode(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder();
        for (int at = 0; at < text.length(); at += Math.max(1, length(text, at))) {
            decoded.append(length(text, at) > 0 ? character(text, at) : text.charAt(at));
        }
        return decoded.toString();
    }

    /** The text with each escape replaced by the character after its backslash, as Atlassian's client does. */
    static String dropBackslashes(String text) {
        StringBuilder kept = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            at += text.charAt(at) == '\\' ? 1 : 0;
            kept.append(text.charAt(at));
        }
        return kept.toString();
    }

    private static char character(String text, int at) {
        char escaped = text.charAt(at + 1);
        return switch (escaped) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) Integer.parseInt(text.substring(at + 2, at + UNICODE), 16);
            default -> escaped;
        };
    }

    private static boolean isHexadecimal(String text, int from, int to) {
        if (to > text.length()) {
            return false;
        }
        // Character.digit alone would take the digits of other scripts
        return text.substring(from, to).chars().allMatch(c -> c < 128 && Character.digit(c, 16) >= 0);
    }
}
