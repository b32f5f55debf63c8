package bactrian.jirasim.site;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The site's clock: the machine's, moved by an offset. */
public final class SimClock implements InstantSource {

    private volatile Duration offset = Duration.ZERO;

    @Override
    public Instant instant() {
        return Instant.now().plus(offset).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Moves the site's clock ahead of (or, negative, behind) the machine's. */
    public void offset(Duration newOffset) {
        offset = newOffset;
    }

    /** How far the clock is moved. */
    public Duration offset() {
        return offset;
    }
}
