package bactrian.reconcile;

import java.time.Clock;
import java.time.Duration;

/** How long records are kept; the bean of {@code expire-records}. */
public final class Retention {
    private final Clock clock;
    private final int days;

    /** With {@code bactrian.activity.days}. */
    public Retention(Clock clock, int days) {
        this.clock = clock;
        this.days = days;
    }

    /** What happened before this instant, in milliseconds since the epoch, is deleted. */
    public long before() {
        return clock.instant().minus(Duration.ofDays(days)).toEpochMilli();
    }
}
