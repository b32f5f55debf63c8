package bactrian.sync;

import bactrian.field.Side;
import bactrian.field.Value;
import bactrian.field.ValueJson;
import bactrian.integration.FieldMapping;
import bactrian.store.NotFoundException;
import bactrian.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
     * @param sourceBefore what the side the value came from held when it was last settled
     * @param sourceAfter what that side holds now
     * @param took from the arrival of the oldest event to the end
     * @param calls the calls to Jira that were made for this subject alone
     * @param restorable whether what was overwritten can be brought back
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
            String reason,
            boolean restorable,
            String sourceBefore,
            String sourceAfter,
            Duration took,
            int calls) {}

    /**
     * What a new row says of a field, or of a whole subject where there is none.
     *
     * @param fieldMapping the id of the field mapping, or empty
     * @param lost JSON of the value that was overwritten, or empty
     */
    public record Entry(
            String field,
            String fieldMapping,
            String target,
            String outcome,
            String before,
            String after,
            String reason,
            String lost,
            String sourceBefore,
            String sourceAfter) {
        /** About a whole subject. */
        public static Entry of(String outcome, String reason) {
            return new Entry("", "", "", outcome, "", "", reason, "", "", "");
        }

        /** About a field that was not written. */
        public static Entry of(FieldMapping field, String outcome, String reason) {
            return new Entry(field.title(), field.id(), "", outcome, "", "", reason, "", "", "");
        }

        /** About a write: what the target held, in its own terms, can be restored from the row. */
        public Entry over(Side written, Value held, Value now) {
            return new Entry(
                    field,
                    fieldMapping,
                    written.id(),
                    outcome,
                    held.display(),
                    now.display(),
                    reason,
                    ValueJson.write(held),
                    sourceBefore,
                    sourceAfter);
        }

        /** With what the side held that the value came from, when it was last settled and now. */
        public Entry from(Value settled, Value now) {
            return new Entry(
                    field,
                    fieldMapping,
                    target,
                    outcome,
                    before,
                    after,
                    reason,
                    lost,
                    settled.display(),
                    now.display());
        }
    }

    /** Appends a row about a task in the caller's transaction. */
    public void append(Handle handle, SyncTask task, Entry entry) {
        handle.createUpdate(
                        "INSERT INTO activity (happened_ms, integration_id, event_id, subject, issue_key, item_id, field,"
                                + " target, outcome, before_write, after_write, reason, field_mapping, lost, source_before, source_after) VALUES (:now,"
                                + " :integration, :event, :subject, :issueKey, :item, :field, :target, :outcome, :before,"
                                + " :after, :reason, :fieldMapping, :lost, :sourceBefore, :sourceAfter)")
                .bind("now", clock.millis())
                .bind("integration", task.integration().id())
                .bind("event", task.claim().newest().id())
                .bind("subject", task.subject().key())
                .bind("issueKey", task.issueKey())
                .bind("item", task.itemId() == 0 ? null : task.itemId())
                .bind("field", entry.field())
                .bind("target", entry.target())
                .bind("outcome", entry.outcome())
                .bind("before", entry.before())
                .bind("after", entry.after())
                .bind("reason", entry.reason())
                .bind("fieldMapping", entry.fieldMapping())
                .bind("lost", entry.lost())
                .bind("sourceBefore", entry.sourceBefore())
                .bind("sourceAfter", entry.sourceAfter())
                .execute();
    }

    /** Notes what the rows of a task cost: the time since its oldest event came in, and the calls made for it alone. */
    public void measured(Handle handle, SyncTask task, int calls) {
        handle.execute(
                "UPDATE activity SET duration_ms = ?, calls = ? WHERE event_id = ? AND subject = ?",
                clock.millis() - task.claim().events().get(0).acceptedAt().toEpochMilli(),
                calls,
                task.claim().newest().id(),
                task.subject().key());
    }

    /** What a row lost. */
    public record Lost(long item, String fieldMapping, Side side, Value value) {}

    /**
     * What the write of a row overwrote.
     *
     * @throws NotFoundException if there is no such row, or if it overwrote nothing
     */
    public Lost lost(long id) {
        return store.read(handle -> handle.createQuery(
                                "SELECT * FROM activity WHERE id = ? AND lost <> '' AND target <> ''")
                        .bind(0, id)
                        .map((row, context) -> new Lost(
                                row.getLong("item_id"),
                                row.getString("field_mapping"),
                                row.getString("target").equals(Side.JIRA.id()) ? Side.JIRA : Side.PORTFOLIO,
                                ValueJson.read(row.getString("lost"))))
                        .findOne())
                .orElseThrow(
                        () -> new NotFoundException("Activity row " + id + " overwrote nothing that can be restored."));
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
                        row.getString("reason"),
                        !Objects.requireNonNullElse(row.getString("lost"), "").isEmpty(),
                        Objects.requireNonNullElse(row.getString("source_before"), ""),
                        Objects.requireNonNullElse(row.getString("source_after"), ""),
                        Duration.ofMillis(row.getLong("duration_ms")),
                        row.getInt("calls")))
                .list());
    }
}
