package bactrian.sync;

import java.time.Duration;

/** What was seen proves nothing yet: the events are put back and the subject is looked at again later. */
public final class LookAgainException extends RuntimeException {
    private final String result;
    private final Duration delay;

    LookAgainException(String result, Duration delay, String message) {
        super(message);
        this.result = result;
        this.delay = delay;
    }

    /** The word that the events are put back with, so that the next look knows what the last one saw. */
    String result() {
        return result;
    }

    /** How long to wait at least. */
    Duration delay() {
        return delay;
    }
}
