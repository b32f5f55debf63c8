package bactrian.integration;

import java.time.Instant;

/** A call was not made, so that Jira's limits are kept before Jira complains. */
public final class HeldBackException extends RuntimeException {
    private final Instant until;

    /** With the time from which it may be made. */
    public HeldBackException(Instant until, String message) {
        super(message);
        this.until = until;
    }

    /** The time from which the call may be made. */
    public Instant until() {
        return until;
    }
}
