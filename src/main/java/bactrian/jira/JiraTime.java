package bactrian.jira;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/**
 * Points in time as Jira writes them: {@code 2026-04-25T18:35:13.605+0530}. Seconds and their fraction may be missing,
 * the offset may be {@code Z}, or have a colon.
 */
public final class JiraTime {

    private static final DateTimeFormatter READ = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd'T'HH:mm")
            .optionalStart()
            .appendPattern(":ss")
            .optionalEnd()
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .appendPattern("[XXX][X]")
            .toFormatter(Locale.ROOT);

    private static final DateTimeFormatter WRITE = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSSxx", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private JiraTime() {}

    /**
     * Reads a time.
     *
     * @throws IllegalArgumentException when it is not one, or has no offset
     */
    public static Instant parse(String text) {
        try {
            return OffsetDateTime.parse(text, READ).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Not a time as Jira writes it: '" + text + "'", e);
        }
    }

    /** Writes a time as both deployments accept it for a date-time field: in UTC, with milliseconds. */
    public static String format(Instant time) {
        return WRITE.format(time);
    }
}
