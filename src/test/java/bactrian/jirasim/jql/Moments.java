package bactrian.jirasim.jql;

import bactrian.jirasim.jql.Clause.Operand;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dates of a query: absolute ones in the caller's zone, periods from now, functions. When clocks go back a local
 * time comes twice; the later one is taken, which hides more.
 */
record Moments(Instant now, ZoneId zone) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Pattern PERIOD = Pattern.compile("([+-]?)(\\d+)([yMwdhm])");

    Instant read(Operand operand, String field) {
        if (operand.kind() == Operand.Kind.FUNCTION) {
            return function(operand).toInstant();
        }
        String text = operand.text().strip();
        try {
            String dashed = text.replace('/', '-');
            return dashed.length() > 10
                    ? LocalDateTime.parse(dashed, MINUTE)
                            .atZone(zone)
                            .withLaterOffsetAtOverlap()
                            .toInstant()
                    : LocalDate.parse(dashed).atStartOfDay(zone).toInstant();
        } catch (DateTimeParseException notAbsolute) {
            return period(text, now.atZone(zone), field).toInstant();
        }
    }

    private static ZonedDateTime period(String text, ZonedDateTime from, String field) {
        if (!text.matches("[+-]?\\d+[yMwdhm]( ?\\d+[yMwdhm])*")) {
            throw new JqlFault("Date value '" + text + "' for field '" + field + "' is invalid. Valid formats include:"
                    + " 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g."
                    + " '-5d', '4w 2d'.");
        }
        ZonedDateTime moment = from;
        Matcher parts = PERIOD.matcher(text);
        int sign = text.startsWith("-") ? -1 : 1;
        while (parts.find()) {
            moment = moment.plus(sign * Long.parseLong(parts.group(2)), unit(parts.group(3)));
        }
        return moment;
    }

    private static ChronoUnit unit(String letter) {
        return switch (letter) {
            case "y" -> ChronoUnit.YEARS;
            case "M" -> ChronoUnit.MONTHS;
            case "w" -> ChronoUnit.WEEKS;
            case "d" -> ChronoUnit.DAYS;
            case "h" -> ChronoUnit.HOURS;
            default -> ChronoUnit.MINUTES;
        };
    }

    private ZonedDateTime function(Operand operand) {
        String name = operand.text().toLowerCase(Locale.ROOT);
        ZonedDateTime current = now.atZone(zone);
        if (name.equals("now")) {
            return current;
        }
        if (!name.matches("(startof|endof)(day|week|month|year)")) {
            throw new JqlFault("Unable to find JQL function '" + operand.text() + "()'.");
        }
        String unit = name.replaceFirst("startof|endof", "");
        if (!operand.arguments().isEmpty()) {
            String argument = operand.arguments().get(0);
            String own = unit.equals("month") ? "M" : unit.substring(0, 1);
            current = period(argument.matches("[+-]?\\d+") ? argument + own : argument, current, unit);
        }
        ZonedDateTime start = start(current, unit);
        return name.startsWith("start")
                ? start
                : start.plus(1, unit(unit.equals("month") ? "M" : unit.substring(0, 1)))
                        .minus(1, ChronoUnit.MILLIS);
    }

    private static ZonedDateTime start(ZonedDateTime moment, String unit) {
        ZonedDateTime day = moment.truncatedTo(ChronoUnit.DAYS);
        return switch (unit) {
            case "week" -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
            case "month" -> day.withDayOfMonth(1);
            case "year" -> day.withDayOfYear(1);
            default -> day;
        };
    }
}
