package bactrian.jql.tree;

import java.util.Locale;
import java.util.Set;

/**
 * What may stand in JQL without quotes: anything but reserved words, reserved characters and control characters.
 * Letters of any script may.
 */
public final class Words {

    /**
     * The words Jira keeps to itself, most of them for a use that never came. Its published list also has the words its
     * text index drops (a, the, this …); those its parser takes.
     */
    private static final Set<String> RESERVED = Set.of(
            """
            abort access add after alias alter and any as asc audit avg before begin between boolean break by
            byte catch cf char character check checkpoint collate collation column commit connect continue count
            create current date decimal declare decrement default defaults define delete delimiter desc
            difference distinct divide do double drop else empty encoding end equals escape exclusive exec
            execute exists explain false fetch field file first float for from function go goto grant greater
            group having identified if immediate in increment index initial inner inout input insert int integer
            intersect intersection into is isempty isnull join last left less like limit lock long max min minus
            mode modify modulo more multiply next noaudit not notin nowait null number object of on option or
            order outer output power previous prior privileges public raise raw remainder rename resource return
            returns revoke right row rowid rownum rows select session set share size sqrt start strict string
            subtract sum synonym table then to trans transaction trigger true uid union unique update user
            validate values view was when whenever where while with
            """
                    .strip()
                    .split("\\s+"));

    /** Keywords that Jira does not list as reserved. */
    private static final Set<String> KEYWORDS = Set.of("changed", "during");

    private static final String RESERVED_CHARACTERS = "\"'=!<>()~,[]|&{}*/%+^$#@?;";

    private Words() {}

    /** Says if a word, in any case, must be quoted to be a name or a value. */
    public static boolean isReserved(String word) {
        return RESERVED.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Says if a character must be quoted (or escaped, where that helps) to be part of a name or a value. */
    public static boolean isReserved(int character) {
        return RESERVED_CHARACTERS.indexOf(character) >= 0;
    }

    /** Says if a character may not stand in a query at all, quoted or not, but as a {@code \\}{@code u} escape. */
    public static boolean isControl(int character) {
        return character < ' ' && character != '\n' && character != '\r'
                || character >= 0x7f && character <= 0x9f
                || character >= 0xfdd0 && character <= 0xfdef
                || character == 0xfffe
                || character == 0xffff;
    }

    /** Says if a text means itself where a name or a value is expected. */
    public static boolean isBare(String text) {
        boolean taken = isReserved(text) || KEYWORDS.contains(text.toLowerCase(Locale.ROOT));
        return !text.isEmpty() && !taken && text.chars().allMatch(Words::isBare);
    }

    /** Says if a text is a whole number, which JQL does not allow everywhere a word may stand. */
    public static boolean isNumber(String text) {
        int digits = text.startsWith("-") ? 1 : 0;
        return text.length() > digits && text.chars().skip(digits).allMatch(c -> c >= '0' && c <= '9');
    }

    /** Puts a text in double quotes, with escapes. */
    public static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> quoted.append(escape((char) c)));
        return quoted.append('"').toString();
    }

    private static boolean isBare(int character) {
        return character != '\\'
                && !isReserved(character)
                && !isControl(character)
                && !isSpace(character)
                && !isTypographicQuote(character);
    }

    /** Says if a character separates words; pasted text brings other spaces than the one on the keyboard. */
    public static boolean isSpace(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character == 0xfeff
                || Character.isSpaceChar(character);
    }

    /** Says if a character is a quotation mark of printed text, which word processors put in for the plain one. */
    public static boolean isTypographicQuote(int character) {
        return character >= 0x2018 && character <= 0x201f;
    }

    private static String escape(char character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> isControl(character) ? String.format("\\u%04x", (int) character) : String.valueOf(character);
        };
    }
}
