package bactrian.jql.match;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

/** A point in time as a query names it, which may depend on when and where it is asked. */
sealed interface TimePoint {

    /** Stands for a text or a function that names no time. */
    TimePoint UNREADABLE = new Unreadable();

    ZonedDateTime at(Scene scene);

    /** The point in time, for fields with a time. */
    default Instant instant(Scene scene) {
        return at(scene).toInstant();
    }

    /** The day in the scene's time zone, for fields without time. */
    default LocalDate day(Scene scene) {
        return at(scene).toLocalDate();
    }

    default boolean isReadable() {
        return this != UNREADABLE;
    }

    /** See {@link TimePoint#UNREADABLE}. */
    record Unreadable() implements TimePoint {

        @Override
        public ZonedDateTime at(Scene scene) {
            throw new IllegalStateException("Not a point in time.");
        }
    }

    /** A date with or without time; without one, the start of the day. */
    record Absolute(LocalDateTime local) implements TimePoint {

        @Override
        public ZonedDateTime at(Scene scene) {
            return local.atZone(scene.settings().zone());
        }
    }

    /** So much before or after now. */
    record Relative(Increment increment) implements TimePoint {

        @Override
        public ZonedDateTime at(Scene scene) {
            return increment.exactly(scene.now());
        }
    }

    /** {@code now()}. */
    record Now() implements TimePoint {

        @Override
        public ZonedDateTime at(Scene scene) {
            return scene.now();
        }
    }

    /**
     * The start or end of a period, moved. A move by whole periods of the same unit comes first, so that {@code
     * endOfMonth(-1)} is the last of a month however long it is; any other move comes last, so that {@code
     * startOfMonth("+14d")} is the 15th.
     */
    record Edge(Period period, boolean end, Increment increment) implements TimePoint {

        @Override
        public ZonedDateTime at(Scene scene) {
            boolean first = increment.isOf(period.unit());
            ZonedDateTime moved = first ? increment.byCalendar(scene.now()) : scene.now();
            ZonedDateTime start = period.start(moved, scene.settings().firstDayOfWeek());
            ZonedDateTime edge = end ? period.next(start).minusNanos(1_000_000) : start;
            return first ? edge : increment.byCalendar(edge);
        }
    }
}
