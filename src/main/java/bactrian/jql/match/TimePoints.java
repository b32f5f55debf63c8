package bactrian.jql.match;

import bactrian.jql.tree.Operand;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads points in time: {@code 2026-01-31}, {@code "2026/01/31 14:30"}, {@code -5d}, {@code startOfWeek("+1d")}. */
final class TimePoints {

    private static final Pattern ABSOLUTE =
            Pattern.compile("\\s*(\\d{4})([-/])(\\d{1,2})\\2(\\d{1,2})(?:\\s+(\\d{1,2}):(\\d{1,2}))?\\s*");

    private TimePoints() {}

    /** The time that a value or a function names, or {@link TimePoint#UNREADABLE}. */
    static TimePoint of(Operand operand) {
        if (operand instanceof Operand.Value value) {
            return ofText(value.text());
        }
        return operand instanceof Operand.Call call ? ofCall(call) : TimePoint.UNREADABLE;
    }

    private static TimePoint ofText(String text) {
        Matcher absolute = ABSOLUTE.matcher(text);
        if (absolute.matches()) {
            return absolute(absolute);
        }
        Optional<Increment> increment = Increment.parse(text);
        return increment.isPresent() ? new TimePoint.Relative(increment.get()) : TimePoint.UNREADABLE;
    }

    private static TimePoint absolute(Matcher parts) {
        try {
            LocalDate day = LocalDate.of(number(parts, 1), number(parts, 3), number(parts, 4));
            boolean time = parts.group(5) != null;
            return new TimePoint.Absolute(day.atTime(time ? number(parts, 5) : 0, time ? number(parts, 6) : 0));
        } catch (DateTimeException noSuchDay) {
            return TimePoint.UNREADABLE;
        }
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static TimePoint ofCall(Operand.Call call) {
        return switch (call.name().toLowerCase(Locale.ROOT)) {
            case "now" -> call.arguments().isEmpty() ? new TimePoint.Now() : TimePoint.UNREADABLE;
            case "startofday" -> edge(Period.DAY, false, call.arguments());
            case "startofweek" -> edge(Period.WEEK, false, call.arguments());
            case "startofmonth" -> edge(Period.MONTH, false, call.arguments());
            case "startofyear" -> edge(Period.YEAR, false, call.arguments());
            case "endofday" -> edge(Period.DAY, true, call.arguments());
            case "endofweek" -> edge(Period.WEEK, true, call.arguments());
            case "endofmonth" -> edge(Period.MONTH, true, call.arguments());
            case "endofyear" -> edge(Period.YEAR, true, call.arguments());
            default -> TimePoint.UNREADABLE;
        };
    }

    private static TimePoint edge(Period period, boolean end, List<Operand.Value> arguments) {
        if (arguments.isEmpty()) {
            return new TimePoint.Edge(period, end, Increment.NONE);
        }
        Optional<Increment> increment = Increment.parse(arguments.get(0).text(), period.unit());
        boolean readable = arguments.size() == 1 && increment.isPresent();
        return readable ? new TimePoint.Edge(period, end, increment.get()) : TimePoint.UNREADABLE;
    }
}
