package bactrian.jql.match;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** The periods that JQL's date functions know. */
enum Period {
    DAY(ChronoUnit.DAYS),
    WEEK(ChronoUnit.WEEKS),
    MONTH(ChronoUnit.MONTHS),
    YEAR(ChronoUnit.YEARS);

    private final ChronoUnit unit;

    Period(ChronoUnit unit) {
        this.unit = unit;
    }

    ChronoUnit unit() {
        return unit;
    }

    /** The first instant of the period around a time. */
    ZonedDateTime start(ZonedDateTime time, DayOfWeek firstDayOfWeek) {
        var day =
                switch (this) {
                    case DAY -> time.toLocalDate();
                    case WEEK -> time.toLocalDate().with(TemporalAdjusters.previousOrSame(firstDayOfWeek));
                    case MONTH -> time.toLocalDate().withDayOfMonth(1);
                    case YEAR -> time.toLocalDate().withDayOfYear(1);
                };
        return day.atStartOfDay(time.getZone());
    }

    /** The first instant of the period after the one that begins at a time. */
    ZonedDateTime next(ZonedDateTime start) {
        return start.toLocalDate().plus(1, unit).atStartOfDay(start.getZone());
    }
}
