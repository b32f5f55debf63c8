package bactrian.reconcile;

import bactrian.integration.Integration;
import bactrian.store.Database;
import bactrian.store.NotFoundException;
import bactrian.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The stored runs, and who works on which. A project has at most one that has not ended. */
public final class Runs {
    private static final int PAGE = 100;

    private final Store store;
    private final Clock clock;
    private final Duration leaseLife;

    /** With the life of a lease, after which a crashed owner's run goes on elsewhere. */
    public Runs(Store store, Clock clock, Duration leaseLife) {
        this.store = store;
        this.clock = clock;
        this.leaseLife = leaseLife;
    }

    /**
     * Starts a run.
     *
     * @throws AlreadyRunningException if another run of the project has not ended
     */
    public Run start(NewRun run) {
        try {
            long id = store.inTransaction(handle -> insert(handle, run));
            return get(id);
        } catch (UnableToExecuteStatementException e) {
            throw running(run.integration(), e);
        }
    }

    /** Why a run cannot start: another one of the project has not ended. */
    AlreadyRunningException running(Integration integration, UnableToExecuteStatementException cause) {
        long other = store.read(handle -> handle.createQuery("SELECT id FROM reconciliation WHERE active_project = ?")
                        .bind(0, project(integration))
                        .mapTo(Long.class)
                        .findOne())
                .orElseThrow(() -> cause);
        return new AlreadyRunningException("Reconciliation " + other + " of project \"" + integration.name()
                + "\" has not ended: wait for it, or stop it first.");
    }

    /** What is locked by a run. */
    static String project(Integration integration) {
        return integration.site() + "/" + integration.projectId();
    }

    private long insert(Handle handle, NewRun run) {
        return handle.createUpdate("INSERT INTO reconciliation (integration_id, active_project, run_kind, dry_run,"
                        + " restriction, started_by, run_state, reason, phase, mark, confirmed, checked_pairs,"
                        + " equal_pairs, unreachable, calls, attempts, started_ms, stepped_ms, not_before_ms,"
                        + " lease_owner, lease_until_ms) VALUES (:integration, :project, :kind, :dryRun, :restriction,"
                        + " :by, 'running', '', :phase, '', FALSE, 0, 0, 0, 0, 0, :now, :now, 0, '', 0)")
                .bind("integration", run.integration().id())
                .bind("project", project(run.integration()))
                .bind("kind", run.kind().id())
                .bind("dryRun", run.dryRun())
                .bind("restriction", run.restriction())
                .bind("by", run.by())
                .bind("phase", run.kind().first().id())
                .bind("now", clock.millis())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    /**
     * The run of an id.
     *
     * @throws NotFoundException if there is none
     */
    public Run get(long id) {
        return store.read(handle -> handle.createQuery("SELECT * FROM reconciliation WHERE id = ?")
                        .bind(0, id)
                        .map((row, context) -> RunRow.read(row))
                        .findOne())
                .orElseThrow(() -> new NotFoundException("There is no reconciliation with id " + id + "."));
    }

    /** Up to 100 runs with ids below the given one, newest first; of one integration, or of all if it is 0. */
    public List<Run> list(long integration, long beforeId) {
        return store.read(handle -> handle.createQuery("SELECT * FROM reconciliation WHERE (:integration = 0 OR"
                        + " integration_id = :integration) AND id < :before ORDER BY id DESC LIMIT " + PAGE)
                .bind("integration", integration)
                .bind("before", beforeId)
                .map((row, context) -> RunRow.read(row))
                .list());
    }

    /** The runs whose next step is due, now in the caller's hands. */
    List<Hold> claim() {
        return store.inTransaction(handle -> handle
                .createQuery("SELECT r.id FROM reconciliation r JOIN integration i ON i.id = r.integration_id"
                        + " WHERE r.run_state = 'running' AND i.run_state = 'active' AND r.lease_until_ms <= :now AND"
                        + " r.not_before_ms <= :now ORDER BY r.id")
                .bind("now", clock.millis())
                .mapTo(Long.class)
                .list()
                .stream()
                .flatMap(id -> claim(handle, id).stream())
                .toList());
    }

    private Optional<Hold> claim(Handle handle, long id) {
        Hold hold = new Hold(id, UUID.randomUUID().toString(), true);
        int taken = handle.createUpdate("UPDATE reconciliation SET lease_owner = :owner, lease_until_ms = :until WHERE"
                        + " id = :id AND run_state = 'running' AND lease_until_ms <= :now")
                .bind("owner", hold.owner())
                .bind("until", until())
                .bind("id", id)
                .bind("now", clock.millis())
                .execute();
        return taken == 1 ? Optional.of(hold) : Optional.empty();
    }

    private long until() {
        return clock.millis() + leaseLife.toMillis();
    }

    /** Whether the run is still held and running; keeps the lease alive and locks the row for the transaction. */
    boolean holds(Handle handle, Hold hold) {
        return handle.execute(
                        "UPDATE reconciliation SET lease_until_ms = ? WHERE id = ? AND lease_owner = ? AND run_state ="
                                + " 'running'",
                        until(),
                        hold.run(),
                        hold.owner())
                == 1;
    }

    /** Gives the run back, its next step not before the given time. */
    void release(Handle handle, Hold hold, Instant notBefore) {
        handle.execute(
                "UPDATE reconciliation SET lease_owner = '', lease_until_ms = 0, not_before_ms = ? WHERE id = ? AND"
                        + " lease_owner = ?",
                notBefore.toEpochMilli(),
                hold.run(),
                hold.owner());
    }

    /** At start: an embedded database had one process only, so every lease in it is a crashed one's. */
    public void releaseLeftovers() {
        if (store.database() == Database.HSQLDB) {
            store.useTransaction(
                    handle -> handle.execute("UPDATE reconciliation SET lease_owner = '', lease_until_ms = 0"));
        }
    }
}
