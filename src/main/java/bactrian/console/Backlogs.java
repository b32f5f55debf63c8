package bactrian.console;

import bactrian.store.Store;
import java.time.Clock;
import org.jdbi.v3.core.Handle;

/** How much waits in an integration. */
public final class Backlogs {
    private final Store store;
    private final Clock clock;

    /** Counts in the store. */
    public Backlogs(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * What waits.
     *
     * @param events events that were accepted and not ended
     * @param oldestAgeMs how long the oldest of them waits, in milliseconds; 0 if there is none
     * @param inFlight subjects that somebody holds now
     */
    record Backlog(int events, long oldestAgeMs, int inFlight, int waiting, int dead) {}

    Backlog of(long integration) {
        return store.read(handle -> {
            long[] events = handle.createQuery(
                            "SELECT COUNT(*) AS n, MIN(accepted_ms) AS oldest FROM event WHERE event_state"
                                    + " = 'waiting' AND integration_id = ?")
                    .bind(0, integration)
                    .map((row, context) -> new long[] {row.getLong("n"), row.getLong("oldest")})
                    .one();
            int held = handle.createQuery("SELECT COUNT(DISTINCT l.subject) FROM lease l JOIN event e ON e.subject ="
                            + " l.subject WHERE e.event_state = 'waiting' AND e.integration_id = ?")
                    .bind(0, integration)
                    .mapTo(Integer.class)
                    .one();
            return new Backlog(
                    (int) events[0],
                    events[1] == 0 ? 0 : clock.millis() - events[1],
                    held,
                    letters(handle, integration, "waiting"),
                    letters(handle, integration, "dead"));
        });
    }

    private static int letters(Handle handle, long integration, String state) {
        return handle.createQuery("SELECT COUNT(*) FROM dead_letter WHERE integration_id = ? AND letter_state = ?")
                .bind(0, integration)
                .bind(1, state)
                .mapTo(Integer.class)
                .one();
    }
}
