package bactrian.sync;

import bactrian.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The activity log: what was read, written, merged or ignored, and why; one row a field. */
public final class Activity {
    private static final int PAGE = 100;

    private final Store store;
    private final Clock clock;

    /** Appends to and reads from the store. */
    public Activity(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * One row.
     *
     * @param field the portfolio field's name, or empty for what concerns a whole subject
     * @param target the side that was written, or empty
     * @param before what that side held
     * @param after what it holds now
     */
    public record Row(
            long id,
            Instant at,
            long integration,
            long event,
            String subject,
            String issueKey,
            long itemId,
            String field,
            String target,
            String outcome,
            String before,
            String after,
            String reason) {}

    /** Appends a row about a task in the caller's transaction. */
    public void append(
            Handle handle,
            SyncTask task,
            String field,
            String target,
            String outcome,
            String before,
            String after,
            String reason) {
        handle.createUpdate(
                        "INSERT INTO activity (happened_ms, integration_id, event_id, subject, issue_key, item_id, field,"
                                + " target, outcome, before_write, after_write, reason) VALUES (:now, :integration, :event,"
                                + " :subject, :issueKey, :item, :field, :target, :outcome, :before, :after, :reason)")
                .bind("now", clock.millis())
                .bind("integration", task.integration().id())
                .bind("event", task.claim().newest().id())
                .bind("subject", task.subject().key())
                .bind("issueKey", task.issueKey())
                .bind("item", task.itemId() == 0 ? null : task.itemId())
                .bind("field", field)
                .bind("target", target)
                .bind("outcome", outcome)
                .bind("before", before)
                .bind("after", after)
                .bind("reason", reason)
                .execute();
    }

    /** Up to 100 rows with ids below the given one, newest first. */
    public List<Row> list(ActivitySearch search, long beforeId) {
        return store.read(handle -> search.bind(handle.createQuery("SELECT * FROM activity WHERE " + search.condition()
                        + " id < :before ORDER BY id DESC LIMIT " + PAGE))
                .bind("before", beforeId)
                .map((row, context) -> new Row(
                        row.getLong("id"),
                        Instant.ofEpochMilli(row.getLong("happened_ms")),
                        row.getLong("integration_id"),
                        row.getLong("event_id"),
                        row.getString("subject"),
                        row.getString("issue_key"),
                        row.getLong("item_id"),
                        row.getString("field"),
                        row.getString("target"),
                        row.getString("outcome"),
                        row.getString("before_write"),
                        row.getString("after_write"),
                        row.getString("reason")))
                .list());
    }
}
