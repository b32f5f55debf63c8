package bactrian.console.bulk;

import bactrian.inbox.Subject;
import bactrian.store.NotFoundException;
import bactrian.store.Store;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** The stored bulk jobs. A job is in one pair of hands at a time, also with several processes. */
public final class BulkJobs {
    /** Longer than a step takes; a crashed process's jobs are taken over after it. */
    private static final Duration HOLD = Duration.ofSeconds(60);

    private final Store store;
    private final ObjectMapper mapper;
    private final Clock clock;

    /** Keeps jobs in the store. */
    public BulkJobs(Store store, ObjectMapper mapper, Clock clock) {
        this.store = store;
        this.mapper = mapper;
        this.clock = clock;
    }

    BulkJob add(long integration, BulkRequest request, String by) {
        long id = store.inTransaction(
                handle -> handle.createUpdate("INSERT INTO bulk_job (integration_id, request, job_state, reason,"
                                + " started_by, progress, created_ms, updated_ms, held_until_ms) VALUES (:integration,"
                                + " :request, 'running', '', :by, :progress, :now, :now, 0)")
                        .bind("integration", integration)
                        .bind("request", write(request))
                        .bind("by", by)
                        .bind("progress", write(BulkProgress.start(request)))
                        .bind("now", clock.millis())
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Long.class)
                        .one());
        return get(id);
    }

    /**
     * The job of an id.
     *
     * @throws NotFoundException if there is none
     */
    public BulkJob get(long id) {
        return store.read(handle -> handle.createQuery("SELECT * FROM bulk_job WHERE id = ?")
                        .bind(0, id)
                        .map((row, context) -> read(row))
                        .findOne())
                .orElseThrow(() -> new NotFoundException("There is no job with id " + id + "."));
    }

    /** Takes a running job that nobody holds, or empty if there is none. */
    Optional<BulkJob> take(long id) {
        int taken = store.inTransaction(handle -> handle.execute(
                "UPDATE bulk_job SET held_until_ms = ? WHERE id = ? AND job_state = 'running' AND held_until_ms < ?",
                clock.millis() + HOLD.toMillis(),
                id,
                clock.millis()));
        return taken == 0 ? Optional.empty() : Optional.of(get(id));
    }

    /** The ids of all running jobs, oldest first. */
    public List<Long> running() {
        return store.read(
                handle -> handle.createQuery("SELECT id FROM bulk_job WHERE job_state = 'running' ORDER BY id")
                        .mapTo(Long.class)
                        .list());
    }

    /** At start: in an embedded database a hold is a crashed process's. */
    public void releaseLeftovers() {
        store.useTransaction(handle -> handle.execute("UPDATE bulk_job SET held_until_ms = 0"));
    }

    void release(long id) {
        store.useTransaction(handle -> handle.execute("UPDATE bulk_job SET held_until_ms = 0 WHERE id = ?", id));
    }

    /** Stores how far a job has come, in the transaction of what it did. */
    void advance(Handle handle, BulkJob job) {
        handle.execute(
                "UPDATE bulk_job SET progress = ?, updated_ms = ? WHERE id = ?",
                write(job.progress()),
                clock.millis(),
                job.id());
    }

    /** Sets a job's state if it is in the one before; answers whether it was. */
    boolean change(long id, BulkJob.State before, BulkJob.State after, String reason) {
        return store.inTransaction(handle -> handle.execute(
                        "UPDATE bulk_job SET job_state = ?, reason = ?, updated_ms = ? WHERE id = ? AND job_state = ?",
                        after.id(),
                        reason.substring(0, Math.min(reason.length(), 2000)),
                        clock.millis(),
                        id,
                        before.id()))
                > 0;
    }

    /** How the events that a job handed over have ended, by result; {@code waiting} for those that have not. */
    public Map<String, Integer> results(BulkJob job) {
        Map<String, Integer> results = new TreeMap<>();
        store.read(handle -> handle.createQuery("SELECT event_state, event_result, COUNT(*) AS n FROM event WHERE"
                        + " integration_id = ? AND identifier LIKE ? GROUP BY event_state, event_result")
                .bind(0, job.integration())
                .bind(1, job.mark() + "%")
                .map((row, context) -> results.merge(
                        row.getString("event_state").equals("waiting") ? "waiting" : row.getString("event_result"),
                        row.getInt("n"),
                        Integer::sum))
                .list());
        return results;
    }

    /** Whether this job has handed a subject over before. */
    boolean handedOver(Handle handle, BulkJob job, Subject subject) {
        return handle.createQuery("SELECT COUNT(*) FROM event WHERE integration_id = ? AND identifier = ?")
                        .bind(0, job.integration())
                        .bind(1, job.mark() + subject.key())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private BulkJob read(ResultSet row) throws SQLException {
        return new BulkJob(
                row.getLong("id"),
                row.getLong("integration_id"),
                read(row.getString("request"), BulkRequest.class),
                BulkJob.State.of(row.getString("job_state")),
                row.getString("reason"),
                row.getString("started_by"),
                read(row.getString("progress"), BulkProgress.class),
                Instant.ofEpochMilli(row.getLong("created_ms")),
                Instant.ofEpochMilli(row.getLong("updated_ms")));
    }

    private <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored job cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    private String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every job has a JSON form", e);
        }
    }
}
