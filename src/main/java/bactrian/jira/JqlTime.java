package bactrian.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;

/**
 * Writes times for JQL comparisons such as {@code updated >= "2026-11-25 04:48"}. JQL has no offset: Jira reads the
 * literal in the time zone of the account that asks, to the minute. A literal written here never lies after the instant
 * it was made from, however Jira reads it, so that no change can hide behind it.
 */
public final class JqlTime {

    /** West of every inhabited zone: a local time there is early everywhere. */
    private static final ZoneId EARLIEST = ZoneOffset.ofHours(-12);

    private static final DateTimeFormatter LITERAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final ZoneId zone;

    /** Times for an account that lives in this zone. */
    public JqlTime(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Times for the account of a {@code myself} answer. Without a time zone there, or with one that this Java does not
     * know, literals are written so early that they hold in every zone.
     */
    public static JqlTime of(JsonNode myself) {
        try {
            return new JqlTime(ZoneId.of(myself.path("timeZone").asText("")));
        } catch (DateTimeException e) {
            return new JqlTime(EARLIEST);
        }
    }

    /** The quoted literal for "since this instant, less the overlap", the minute begun counted in. */
    public String since(Instant instant, Duration overlap) {
        LocalDateTime local =
                LocalDateTime.ofInstant(instant.minus(overlap), zone).truncatedTo(ChronoUnit.MINUTES);
        return '"' + LITERAL.format(unambiguous(local)) + '"';
    }

    /** When clocks go back a local time comes twice, and Jira may take the later one: step before the first. */
    private LocalDateTime unambiguous(LocalDateTime local) {
        ZoneOffsetTransition transition = zone.getRules().getTransition(local);
        boolean twice = transition != null && transition.isOverlap();
        return twice ? transition.getDateTimeAfter().minusMinutes(1) : local;
    }
}
