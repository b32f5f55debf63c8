package bactrian.integration;

import bactrian.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * When a paused integration is tried again. One that a person paused, or whose tries would keep its account locked, has
 * no probe: it runs again when somebody resumes it.
 */
public final class Probes {
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Store store;
    private final Clock clock;
    private final Duration first;

    /** With the time until the first probe; each one that fails doubles it. */
    public Probes(Store store, Clock clock, Duration first) {
        this.store = store;
        this.clock = clock;
        this.first = first;
    }

    /** Plans the first probe, unless one is planned. */
    void plan(long integration) {
        store.useTransaction(handle -> handle.execute(
                "INSERT INTO probe (integration_id, next_ms, attempts) SELECT id, CAST(? AS BIGINT), 0 FROM integration"
                        + " WHERE id = ? AND NOT EXISTS (SELECT 1 FROM probe p WHERE p.integration_id = integration.id)",
                clock.millis() + first.toMillis(),
                integration));
    }

    /** The integrations whose probe is due; the next one of each is put off, so that no two processes probe at once. */
    public List<Long> due() {
        return store.inTransaction(handle -> handle
                .createQuery("SELECT * FROM probe WHERE next_ms <= ?")
                .bind(0, clock.millis())
                .map((row, context) ->
                        new Planned(row.getLong("integration_id"), row.getLong("next_ms"), row.getInt("attempts")))
                .list()
                .stream()
                .filter(planned -> putOff(handle, planned))
                .map(Planned::integration)
                .toList());
    }

    private record Planned(long integration, long nextMs, int attempts) {}

    private boolean putOff(Handle handle, Planned planned) {
        long doubled = first.toMillis() << Math.min(planned.attempts() + 1, 16);
        return handle.execute(
                        "UPDATE probe SET attempts = attempts + 1, next_ms = ? WHERE integration_id = ? AND next_ms = ?",
                        clock.millis() + Math.min(doubled, LONGEST.toMillis()),
                        planned.integration(),
                        planned.nextMs())
                == 1;
    }

    /** No probe is made any more. */
    void cancel(long integration) {
        store.useTransaction(handle -> handle.execute("DELETE FROM probe WHERE integration_id = ?", integration));
    }
}
