package bactrian.console.bulk;

import java.time.Instant;
import java.util.Locale;

/**
 * A bulk job as stored.
 *
 * @param reason why it failed; else empty
 */
public record BulkJob(
        long id,
        long integration,
        BulkRequest request,
        State state,
        String reason,
        String startedBy,
        BulkProgress progress,
        Instant createdAt,
        Instant updatedAt) {
    /** The states of a job. */
    public enum State {
        RUNNING,
        /** By hand; it goes on from where it was when it is resumed. */
        STOPPED,
        DONE,
        FAILED;

        /** As it stands in the API and in the database. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }

    /** The beginning of the identifiers of this job's events: each subject enters the inbox once for it. */
    String mark() {
        return "bulk-" + id + "-";
    }

    BulkJob with(BulkProgress further) {
        return new BulkJob(id, integration, request, state, reason, startedBy, further, createdAt, updatedAt);
    }
}
