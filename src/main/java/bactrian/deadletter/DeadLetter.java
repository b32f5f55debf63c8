package bactrian.deadletter;

import bactrian.inbox.Subject;
import java.time.Instant;
import java.util.Optional;

/**
 * A field change or an event that could not be carried out.
 *
 * @param link the link's id, or 0 for an event without one
 * @param fieldMapping the field mapping's id, or empty for a whole event
 * @param field the portfolio field's name, or empty for a whole event
 * @param target the side that was to be written: {@code jira} or {@code portfolio}, empty for a whole event
 * @param payload the value that could not be written, as a person reads it
 * @param state {@code waiting} (tried again by itself), {@code dead}, {@code replayed} or {@code discarded}
 * @param waitsFor the key of the subject it waits for, or empty
 */
public record DeadLetter(
        long id,
        long integration,
        long link,
        String fieldMapping,
        Subject subject,
        long event,
        String issueKey,
        long itemId,
        String field,
        String target,
        String payload,
        String state,
        String kind,
        String reason,
        String advice,
        String waitsFor,
        int attempts,
        Instant firstSeen,
        Instant lastSeen,
        Optional<Instant> nextTry) {}
