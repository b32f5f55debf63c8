package bactrian.reconcile;

import bactrian.integration.Integration;
import bactrian.integration.Integrations;
import bactrian.integration.RunState;
import bactrian.store.Store;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the runs that are due by the clock, one an integration; the bean of {@code reconcile-full} and {@code reconcile-light}. */
public final class Schedule {
    private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);
    private static final String BY = "schedule";
    /** Clocks of several nodes go off at about the same time: one of them is enough. */
    private static final Duration SAME_TIME = Duration.ofSeconds(50);

    private final Store store;
    private final Clock clock;
    private final Integrations integrations;
    private final Runs runs;

    Schedule(Store store, Clock clock, Integrations integrations, Runs runs) {
        this.store = store;
        this.clock = clock;
        this.integrations = integrations;
        this.runs = runs;
    }

    /** Starts a run over the whole project of every integration that runs. */
    public void full() {
        startAll(RunKind.FULL);
    }

    /** Starts a run over what changed lately in every integration that runs. */
    public void light() {
        startAll(RunKind.LIGHT);
    }

    private void startAll(RunKind kind) {
        integrations.all().stream()
                .filter(integration -> integration.state() == RunState.ACTIVE)
                .filter(integration -> !startedJustNow(integration, kind))
                .forEach(integration -> start(integration, kind));
    }

    private void start(Integration integration, RunKind kind) {
        try {
            runs.start(new NewRun(integration, kind, false, "", BY));
        } catch (AlreadyRunningException e) {
            LOG.info("No {} reconciliation is started: {}", kind.id(), e.getMessage());
        }
    }

    private boolean startedJustNow(Integration integration, RunKind kind) {
        int started = store.read(handle -> handle.createQuery("SELECT COUNT(*) FROM reconciliation WHERE"
                        + " integration_id = ? AND run_kind = ? AND started_by = ? AND started_ms > ?")
                .bind(0, integration.id())
                .bind(1, kind.id())
                .bind(2, BY)
                .bind(3, clock.instant().minus(SAME_TIME).toEpochMilli())
                .mapTo(Integer.class)
                .one());
        return started > 0;
    }
}
