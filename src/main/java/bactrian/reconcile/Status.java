package bactrian.reconcile;

import java.util.Locale;

/** How far a run is. */
public enum Status {
    /** It is worked on, or waits for its next step. */
    RUNNING,
    /** It would delete or clear more than it may, and waits for a person to resume or stop it. */
    ASKING,
    /** A person stopped it; it can be resumed. */
    STOPPED,
    /** It cannot go on; the reason says why. */
    FAILED,
    /** It came to its end. */
    DONE;

    /** As it stands in the API and in the database. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Status of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
