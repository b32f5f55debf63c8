package bactrian.jql.match;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time with a sign, as in {@code -5d} and {@code 4w 2d}.
 *
 * @param amounts by unit, years to minutes, each with the sign of the whole
 */
record Increment(Map<ChronoUnit, Long> amounts) {

    static final Increment NONE = new Increment(Map.of());

    // nine digits fit any calendar and no overflow
    private static final Pattern WHOLE = Pattern.compile("\\s*([+-]?)((?:\\s*\\d{1,9}[yMwdhm])+)\\s*");
    private static final Pattern PART = Pattern.compile("(\\d+)([yMwdhm])");
    private static final Pattern BARE = Pattern.compile("\\s*([+-]?)(\\d{1,9})\\s*");

    /** Reads amounts with units. */
    static Optional<Increment> parse(String text) {
        Matcher whole = WHOLE.matcher(text);
        if (!whole.matches()) {
            return Optional.empty();
        }
        long sign = whole.group(1).equals("-") ? -1 : 1;
        Map<ChronoUnit, Long> amounts = new LinkedHashMap<>();
        Matcher part = PART.matcher(whole.group(2));
        while (part.find()) {
            amounts.merge(unit(part.group(2).charAt(0)), sign * Long.parseLong(part.group(1)), Long::sum);
        }
        return Optional.of(new Increment(amounts));
    }

    /** Reads amounts with units, or a bare number in the given unit. */
    static Optional<Increment> parse(String text, ChronoUnit unit) {
        Matcher bare = BARE.matcher(text);
        if (!bare.matches()) {
            return parse(text);
        }
        long sign = bare.group(1).equals("-") ? -1 : 1;
        return Optional.of(new Increment(Map.of(unit, sign * Long.parseLong(bare.group(2)))));
    }

    boolean isOf(ChronoUnit unit) {
        return amounts.keySet().equals(Set.of(unit));
    }

    /** Moves a time by the calendar: a day later is the same time of day, whatever the clocks did. */
    ZonedDateTime byCalendar(ZonedDateTime time) {
        ZonedDateTime moved = time;
        for (Map.Entry<ChronoUnit, Long> amount : amounts.entrySet()) {
            moved = plus(moved, amount.getValue(), amount.getKey());
        }
        return moved;
    }

    /** Moves a time by durations: days are 24 hours and weeks 7 days; months and years are the calendar's. */
    ZonedDateTime exactly(ZonedDateTime time) {
        ZonedDateTime moved = time;
        for (Map.Entry<ChronoUnit, Long> amount : amounts.entrySet()) {
            boolean calendar = amount.getKey() == ChronoUnit.MONTHS || amount.getKey() == ChronoUnit.YEARS;
            Duration duration =
                    calendar ? Duration.ZERO : amount.getKey().getDuration().multipliedBy(amount.getValue());
            moved = plus(moved, duration.toMinutes(), ChronoUnit.MINUTES);
            moved = calendar ? plus(moved, amount.getValue(), amount.getKey()) : moved;
        }
        return moved;
    }

    private static ZonedDateTime plus(ZonedDateTime time, long amount, ChronoUnit unit) {
        try {
            return time.plus(amount, unit);
        } catch (DateTimeException beyondTheCalendar) {
            int year = amount < 0 ? -999_999 : 999_999;
            return time.withYear(year);
        }
    }

    private static ChronoUnit unit(char letter) {
        return switch (letter) {
            case 'y' -> ChronoUnit.YEARS;
            case 'M' -> ChronoUnit.MONTHS;
            case 'w' -> ChronoUnit.WEEKS;
            case 'd' -> ChronoUnit.DAYS;
            case 'h' -> ChronoUnit.HOURS;
            default -> ChronoUnit.MINUTES;
        };
    }
}
