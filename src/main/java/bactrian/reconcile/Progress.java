package bactrian.reconcile;

import bactrian.integration.Integration;
import bactrian.store.Store;
import java.time.Clock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Moves runs on, and ends, stops and resumes them. */
public final class Progress {
    private static final String END = "UPDATE reconciliation SET run_state = ?, reason = ?, ended_ms = ?,"
            + " active_project = NULL, lease_owner = '', lease_until_ms = 0 WHERE id = ?";

    private final Store store;
    private final Clock clock;
    private final Runs runs;

    /** Moves stored runs. */
    public Progress(Store store, Clock clock, Runs runs) {
        this.store = store;
        this.clock = clock;
        this.runs = runs;
    }

    /** Records what a step came to, in the caller's transaction. */
    void advance(Handle handle, Run run, Turn turn, Answer answer) {
        Phase phase = turn.last() ? run.kind().after(run.phase()) : run.phase();
        handle.createUpdate("UPDATE reconciliation SET phase = :phase, mark = :mark, checked_pairs = checked_pairs +"
                        + " :checked, equal_pairs = equal_pairs + :equal, unreachable = unreachable + :unreachable,"
                        + " calls = calls + :calls, attempts = 0, stepped_ms = :now, jira_started_ms ="
                        + " COALESCE(jira_started_ms, CAST(:jiraNow AS BIGINT)) WHERE id = :id")
                .bind("phase", phase.id())
                .bind("mark", turn.last() ? "" : turn.mark())
                .bind("checked", turn.checked())
                .bind("equal", turn.equal())
                .bind("unreachable", turn.unreachable())
                .bind("calls", answer.calls())
                .bind("now", clock.millis())
                .bind("jiraNow", answer.jiraNow().map(now -> now.toEpochMilli()).orElse(null))
                .bind("id", run.id())
                .execute();
        turn.seen().forEach(link -> seen(handle, run.id(), link));
    }

    private static void seen(Handle handle, long run, long link) {
        handle.execute(
                "INSERT INTO reconciliation_seen (run_id, link_id) SELECT CAST(? AS BIGINT), CAST(? AS BIGINT) FROM"
                        + " (VALUES (0)) AS one(x) WHERE NOT EXISTS (SELECT 1 FROM reconciliation_seen WHERE run_id = ?"
                        + " AND link_id = ?)",
                run,
                link,
                run,
                link);
    }

    /** Narrows what a run looks at, in the caller's transaction. */
    void restrict(Handle handle, Run run, String jql) {
        handle.execute("UPDATE reconciliation SET restriction = ? WHERE id = ?", jql, run.id());
    }

    /** The present step failed once more, in the caller's transaction. */
    void failedOnce(Handle handle, long run, String reason) {
        handle.execute("UPDATE reconciliation SET attempts = attempts + 1, reason = ? WHERE id = ?", reason, run);
    }

    /** The run waits for a person, in the caller's transaction. */
    void ask(Handle handle, Run run, String reason) {
        handle.execute(
                "UPDATE reconciliation SET run_state = 'asking', reason = ?, lease_owner = '', lease_until_ms = 0"
                        + " WHERE id = ?",
                reason,
                run.id());
    }

    /** The run is over, in the caller's transaction. */
    void end(Handle handle, long run, Status status, String reason) {
        handle.execute(END, status.id(), reason, clock.millis(), run);
        handle.execute(
                "DELETE FROM reconciliation_seen WHERE run_id = ? AND ? IN ('done', 'failed')", run, status.id());
    }

    /** Stops a run that has not ended; events it appended are carried out. */
    public Run stop(long id) {
        Run run = runs.get(id);
        if (run.status() == Status.RUNNING || run.status() == Status.ASKING) {
            store.useTransaction(handle -> end(handle, id, Status.STOPPED, "Stopped by hand; it can be resumed."));
        }
        return runs.get(id);
    }

    /**
     * Lets a run go on that was stopped or asks; whoever resumes one that asks agrees to what it deletes and clears.
     *
     * @throws AlreadyRunningException if another run of the project has not ended
     */
    public Run resume(Integration integration, long id) {
        Run run = runs.get(id);
        if (run.status() == Status.STOPPED || run.status() == Status.ASKING) {
            try {
                store.useTransaction(handle -> handle.execute(
                        "UPDATE reconciliation SET run_state = 'running', reason = '', ended_ms = NULL, active_project ="
                                + " ?, confirmed = ?, not_before_ms = 0 WHERE id = ?",
                        Runs.project(integration),
                        run.confirmed() || run.status() == Status.ASKING,
                        id));
            } catch (UnableToExecuteStatementException e) {
                throw runs.running(integration, e);
            }
        }
        return runs.get(id);
    }
}
