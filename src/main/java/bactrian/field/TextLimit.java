package bactrian.field;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a text may be on the wire, and what becomes of a longer one. Lengths count as Jira counts: UTF-16 units, so that
 * an astral character is two.
 *
 * @param most the longest that is accepted
 * @param shorten whether a longer text is cut and marked; otherwise it is refused
 */
public record TextLimit(int most, boolean shorten) {
    /** What a shortened text ends with. */
    public static final String MARK = " […]";

    private static final Pattern CHARACTER = Pattern.compile("\\X");

    /** The same limit under a nearer one. */
    public TextLimit atMost(int other) {
        return new TextLimit(Math.min(most, other), shorten);
    }

    /**
     * The text as it may be sent.
     *
     * @throws UnrepresentableException with its length, if it is too long and must not be shortened
     */
    public String fit(String text) {
        return fit(text, UnaryOperator.identity());
    }

    /**
     * The text, shortened where needed, so that what is made of it may be sent.
     *
     * @param wire what is sent for a text
     * @throws UnrepresentableException with its length on the wire, if it is too long and must not be shortened
     */
    public String fit(String text, UnaryOperator<String> wire) {
        int length = wire.apply(text).length();
        if (length <= most) {
            return text;
        }
        if (!shorten) {
            throw new UnrepresentableException("The text has " + length + " characters as it is sent, but Jira takes "
                    + most + " here: shorten it, or let the field mapping shorten it (tooLong: shorten).");
        }
        int keep = Math.min(text.length(), most);
        String cut = cut(text, keep - MARK.length());
        while (wire.apply(cut).length() > most && keep > 0) {
            keep -= Math.max(1, (wire.apply(cut).length() - most));
            cut = cut(text, Math.max(0, keep - MARK.length()));
        }
        return cut;
    }

    /** Whether a text is the shortened copy of another, as {@link #fit} made it. */
    public static boolean isCopy(String text, String original) {
        return text.endsWith(MARK)
                && text.length() < original.length()
                && original.startsWith(text.substring(0, text.length() - MARK.length()));
    }

    /** The longest beginning that ends at the end of a character as people see it, with the mark. */
    private static String cut(String text, int most) {
        int end = 0;
        Matcher character = CHARACTER.matcher(text);
        while (character.find() && character.end() <= most) {
            end = character.end();
        }
        return text.substring(0, end).stripTrailing() + MARK;
    }
}
