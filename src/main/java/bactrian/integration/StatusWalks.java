package bactrian.integration;

import bactrian.store.Store;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Issues on their way through the stages of a declared path. Each step is stored before it is taken, so that a stage is
 * known as one of our own after a crash or where the way ends, and never reaches the portfolio.
 */
public final class StatusWalks {
    private final Store store;

    /** Reads and writes the store. */
    public StatusWalks(Store store) {
        this.store = store;
    }

    /**
     * One way.
     *
     * @param wanted the id of the status it leads to
     * @param step the index of the stage in the path that it is at, or about to be
     * @param left the id of the status that was left with the last step
     * @param reached the id of that stage
     */
    public record Walk(String wanted, int step, String left, String reached) {
        /** The statuses in which the issue is by our doing alone. */
        public Set<String> stages() {
            return left.equals(reached) ? Set.of(reached) : Set.of(left, reached);
        }
    }

    /** The way that an issue is on, or empty. */
    public Optional<Walk> of(String site, String issueId) {
        return store.read(handle -> handle.createQuery("SELECT * FROM status_walk WHERE site = ? AND issue_id = ?")
                .bind(0, site)
                .bind(1, issueId)
                .map((row, context) -> new Walk(
                        row.getString("wanted"),
                        row.getInt("step"),
                        row.getString("left_status"),
                        row.getString("reached_status")))
                .findOne());
    }

    /** Stores the step that is about to be taken. */
    public void put(String site, String issueId, Walk walk) {
        store.useTransaction(handle -> {
            end(handle, site, issueId);
            handle.execute(
                    "INSERT INTO status_walk (site, issue_id, wanted, step, left_status, reached_status)"
                            + " VALUES (?, ?, ?, ?, ?, ?)",
                    site,
                    issueId,
                    walk.wanted(),
                    walk.step(),
                    walk.left(),
                    walk.reached());
        });
    }

    /** The issue's status is settled, in the caller's transaction. */
    public void end(Handle handle, String site, String issueId) {
        handle.execute("DELETE FROM status_walk WHERE site = ? AND issue_id = ?", site, issueId);
    }
}
