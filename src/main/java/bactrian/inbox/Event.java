package bactrian.inbox;

import java.time.Instant;

/**
 * A notice that a subject changed, as it entered the inbox.
 *
 * @param integration the integration's id, or 0 while it is not known
 * @param hint what the sender told about the subject, a JSON object
 * @param attempts how often it was put back
 * @param lastResult the word it was put back with, or empty
 */
public record Event(
        long id,
        long integration,
        Subject subject,
        EventKind kind,
        String hint,
        Instant acceptedAt,
        int attempts,
        String lastResult) {}
