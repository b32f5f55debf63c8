package bactrian.field;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which portfolio type may be mapped to which Jira type, and in which direction. One type fits itself in every direction.
 * A {@link #WIDENINGS widening} loses nothing one way, and is allowed that way only. No other pair fits.
 */
public final class Compatibility {
    /** All widenings. */
    public static final List<Widening> WIDENINGS = List.of(
            new Widening(FieldType.URL, FieldType.TEXT, "a text need not be a URL"),
            new Widening(FieldType.NUMBER, FieldType.TEXT, "a text need not be a number"),
            new Widening(FieldType.DATE, FieldType.TEXT, "a text need not be a date"),
            new Widening(FieldType.DATE_TIME, FieldType.TEXT, "a text need not be a point in time"),
            new Widening(FieldType.YES_NO, FieldType.TEXT, "a text need not be yes or no"),
            new Widening(FieldType.TEXT, FieldType.RICH_TEXT, "formatting has no place in a text"),
            new Widening(FieldType.SELECT, FieldType.MULTI_SELECT, "several options have no place in a single select"),
            new Widening(FieldType.YES_NO, FieldType.SELECT, "an option need not be Yes or No"),
            new Widening(FieldType.USER, FieldType.USERS, "several people have no place in a user field"));

    private Compatibility() {}

    /**
     * Every value of one type can be said in the other.
     *
     * @param why why the way back is closed
     */
    public record Widening(FieldType from, FieldType to, String why) {}

    /** Why a pair may not be mapped that way, or empty if it may. */
    public static Optional<String> fault(FieldType portfolio, FieldType jira, Direction direction) {
        if (portfolio == jira) {
            return Optional.empty();
        }
        Optional<Widening> writing = widening(portfolio, jira);
        if (writing.isPresent()) {
            return oneWay(portfolio, jira, writing.get(), direction, Direction.WRITE);
        }
        Optional<Widening> reading = widening(jira, portfolio);
        return reading.isPresent()
                ? oneWay(portfolio, jira, reading.get(), direction, Direction.READ)
                : Optional.of(capital(portfolio.title()) + " cannot be mapped to a " + jira.title()
                        + " field: the one holds " + portfolio.content() + ", the other " + jira.content()
                        + ". Choose two fields of one type.");
    }

    private static Optional<Widening> widening(FieldType from, FieldType to) {
        return WIDENINGS.stream()
                .filter(widening -> widening.from() == from && widening.to() == to)
                .findFirst();
    }

    private static Optional<String> oneWay(
            FieldType portfolio, FieldType jira, Widening widening, Direction direction, Direction allowed) {
        return direction == allowed
                ? Optional.empty()
                : Optional.of(capital(portfolio.title()) + " can be mapped to a " + jira.title()
                        + " field in direction " + allowed.id() + " only: " + widening.why() + ".");
    }

    private static String capital(String title) {
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }
}
