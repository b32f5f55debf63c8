package bactrian.sync;

import java.time.Duration;

/** What was seen proves nothing yet: the events are put back and the subject is looked at again later. */
public final class LookAgainException extends RuntimeException {
    private final Duration delay;

    LookAgainException(Duration delay, String message) {
        super(message);
        this.delay = delay;
    }

    /** How long to wait at least. */
    Duration delay() {
        return delay;
    }
}
