package bactrian.inbox;

import java.util.Optional;

/**
 * An event about to be appended.
 *
 * @param integration the integration's id, or 0 while it is not known
 * @param identifier the sender's delivery identifier, or empty; a second event with it is a duplicate
 * @param hint what the sender told about the subject, a JSON object; a hint, never the truth
 */
public record NewEvent(long integration, Subject subject, EventKind kind, String identifier, String hint) {
    private static final String NO_HINT = "{}";

    /** An event of our own: without identifier and hint. */
    public static NewEvent of(long integration, Subject subject, EventKind kind) {
        return new NewEvent(integration, subject, kind, "", NO_HINT);
    }

    Optional<Long> knownIntegration() {
        return integration == 0 ? Optional.empty() : Optional.of(integration);
    }
}
