package bactrian.explain;

import java.time.Instant;

/**
 * One event of the subject.
 *
 * @param state {@code waiting} or {@code done}
 * @param result how it ended, or why it was put back last
 */
public record EventLine(
        long id, Instant acceptedAt, String kind, String state, String result, String reason, Instant notBefore) {
    boolean waits() {
        return state.equals("waiting");
    }
}
