package bactrian.reconcile;

import java.time.Clock;
import java.time.Duration;
import org.jdbi.v3.core.Handle;

/** How fast a run goes: live events first, and only so many of its own events unended. */
final class Pace {
    private final Clock clock;
    private final int mostPending;
    private final Duration patience;

    /** With how many of a run's subjects may wait for the sync, and how long it stands back for live events. */
    Pace(Clock clock, int mostPending, Duration patience) {
        this.clock = clock;
        this.mostPending = mostPending;
        this.patience = patience;
    }

    /** Whether the next step may be taken. A run that stood back for long takes one although live events wait. */
    boolean room(Handle handle, Run run) {
        return pending(handle, run) < mostPending && (!liveWaits(handle, run) || stoodBack(handle, run));
    }

    private static int pending(Handle handle, Run run) {
        return handle.createQuery("SELECT COUNT(DISTINCT subject) FROM reconciliation_difference WHERE run_id = ? AND"
                        + " result = 'pending'")
                .bind(0, run.id())
                .mapTo(Integer.class)
                .one();
    }

    private boolean liveWaits(Handle handle, Run run) {
        return handle.createQuery("SELECT COUNT(*) FROM event WHERE event_state = 'waiting' AND integration_id = ?"
                                + " AND kind <> 'reconcile' AND not_before_ms <= ?")
                        .bind(0, run.integration())
                        .bind(1, clock.millis())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private boolean stoodBack(Handle handle, Run run) {
        return handle.createQuery("SELECT stepped_ms FROM reconciliation WHERE id = ?")
                        .bind(0, run.id())
                        .mapTo(Long.class)
                        .one()
                < clock.millis() - patience.toMillis();
    }
}
