package bactrian.reconcile;

import bactrian.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** From when light runs look on. A cursor moves only when a run came to its end and Jira showed it something. */
final class Cursors {
    private final Store store;
    private final Duration first;
    private final Duration overlap;

    /** With how far the very first run looks back, and by how much each run's window overlaps the one before. */
    Cursors(Store store, Duration first, Duration overlap) {
        this.store = store;
        this.first = first;
        this.overlap = overlap;
    }

    private Optional<Instant> read(long integration, String column) {
        return store.read(handle -> handle.createQuery(
                        "SELECT " + column + " FROM reconciliation_cursor WHERE integration_id = ?")
                .bind(0, integration)
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli));
    }

    /** How far windows overlap. */
    Duration overlap() {
        return overlap;
    }

    /** Since when Jira's changes are looked at, on Jira's clock, without the overlap. */
    Instant jira(Run run, Instant jiraNow) {
        return read(run.integration(), "jira_ms").orElse(jiraNow.minus(first));
    }

    /** Since when the portfolio's changes are looked at, with the overlap. */
    Instant portfolio(Run run) {
        return read(run.integration(), "portfolio_ms")
                .orElse(run.startedAt().minus(first))
                .minus(overlap);
    }

    /** A light or full run came to its end, in the caller's transaction. */
    void moved(Handle handle, Run run) {
        boolean shown = run.checked() > 0 && run.jiraStartedAt().isPresent();
        if (run.kind() == RunKind.FILTER || run.dryRun() || !shown) {
            return;
        }
        long jira = run.jiraStartedAt().orElseThrow().toEpochMilli();
        long portfolio = run.startedAt().toEpochMilli();
        int updated = handle.execute(
                "UPDATE reconciliation_cursor SET jira_ms = ?, portfolio_ms = ? WHERE integration_id = ?",
                jira,
                portfolio,
                run.integration());
        if (updated == 0) {
            handle.execute(
                    "INSERT INTO reconciliation_cursor (integration_id, jira_ms, portfolio_ms) VALUES (?, ?, ?)",
                    run.integration(),
                    jira,
                    portfolio);
        }
    }
}
