package bactrian.metrics;

import bactrian.integration.Integration;
import bactrian.integration.Integrations;
import bactrian.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jdbi.v3.core.Handle;

/** Reads from the store how each integration is. */
public final class Statuses {
    /** So many runs in a row that find what a webhook should have told mean that webhooks do not come. */
    private static final int RUNS_IN_SILENCE = 2;

    private final Store store;
    private final Clock clock;
    private final Integrations integrations;
    private final LongFunction<String> circuits;

    /** With how to ask for the state of an integration's circuit breaker. */
    public Statuses(Store store, Clock clock, Integrations integrations, LongFunction<String> circuits) {
        this.store = store;
        this.clock = clock;
        this.integrations = integrations;
        this.circuits = circuits;
    }

    /** All integrations. */
    public List<IntegrationStatus> all() {
        return integrations.all().stream().map(this::of).toList();
    }

    private IntegrationStatus of(Integration integration) {
        return store.read(handle -> {
            long[] backlog = backlog(handle, integration.id());
            return new IntegrationStatus(
                    integration,
                    (int) backlog[0],
                    backlog[1] == 0 ? 0 : Math.max(0, clock.millis() - backlog[1]),
                    lastReconciled(handle, integration.id()),
                    silent(handle, integration),
                    circuits.apply(integration.id()));
        });
    }

    private static long[] backlog(Handle handle, long integration) {
        return handle.createQuery("SELECT COUNT(*) AS n, MIN(accepted_ms) AS oldest FROM event WHERE event_state ="
                        + " 'waiting' AND integration_id = ?")
                .bind(0, integration)
                .map((row, context) -> new long[] {row.getLong("n"), row.getLong("oldest")})
                .one();
    }

    private static Optional<Instant> lastReconciled(Handle handle, long integration) {
        return handle.createQuery("SELECT MAX(ended_ms) FROM reconciliation WHERE integration_id = ? AND run_state ="
                        + " 'done' AND dry_run = FALSE AND run_kind <> 'filter'")
                .bind(0, integration)
                .mapTo(Long.class)
                .findOne()
                .filter(ended -> ended > 0)
                .map(Instant::ofEpochMilli);
    }

    /** The latest runs each found what Jira should have told, and nothing was heard since the first of them began. */
    private static boolean silent(Handle handle, Integration integration) {
        List<long[]> runs = handle.createQuery("SELECT r.started_ms, (SELECT COUNT(*) FROM reconciliation_difference d"
                        + " WHERE d.run_id = r.id AND (d.target = 'portfolio' AND d.result IN ('written', 'created') OR"
                        + " d.kind = 'issue-missing' AND d.result = 'unlinked')) AS n FROM reconciliation r WHERE"
                        + " r.integration_id = ? AND r.run_state = 'done' AND r.dry_run = FALSE AND r.run_kind <>"
                        + " 'filter' ORDER BY r.id DESC LIMIT " + RUNS_IN_SILENCE)
                .bind(0, integration.id())
                .map((row, context) -> new long[] {row.getLong("started_ms"), row.getLong("n")})
                .list();
        long since = runs.isEmpty() ? 0 : runs.get(runs.size() - 1)[0];
        boolean heard = integration
                .lastWebhookAt()
                .filter(at -> at.toEpochMilli() >= since)
                .isPresent();
        return runs.size() == RUNS_IN_SILENCE && runs.stream().allMatch(run -> run[1] > 0) && !heard;
    }
}
