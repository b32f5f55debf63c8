package bactrian.deadletter;

import bactrian.inbox.EventKind;
import bactrian.inbox.Inbox;
import bactrian.inbox.NewEvent;
import bactrian.inbox.Subject;
import bactrian.store.NotFoundException;
import bactrian.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The stored dead letters: at most one a subject and field, however often the same fault comes again. */
public final class DeadLetters {
    private static final int PAGE = 100;

    private final Store store;
    private final Inbox inbox;
    private final Clock clock;
    private final Duration kept;

    /** Appends replays to the given inbox; letters that were not seen again for that long expire. */
    public DeadLetters(Store store, Inbox inbox, Clock clock, Duration kept) {
        this.store = store;
        this.inbox = inbox;
        this.clock = clock;
        this.kept = kept;
    }

    /** Parks a dead letter in the caller's transaction: a new row, or the known fault seen once more. */
    public void park(Handle handle, DeadLetter letter) {
        int updated = bind(
                handle,
                "UPDATE dead_letter SET letter_state = :state, kind = :kind, reason = :reason, advice ="
                        + " :advice, payload = :payload, target = :target, waits_for = :waitsFor, attempts = attempts + 1,"
                        + " last_seen_ms = :now, next_try_ms = :nextTry, event_id = :event, link_id = :link WHERE subject ="
                        + " :subject AND field_mapping = :fieldMapping",
                letter);
        if (updated == 0) {
            bind(
                    handle,
                    "INSERT INTO dead_letter (integration_id, link_id, field_mapping, subject, event_id, issue_key,"
                            + " item_id, field, target, payload, letter_state, kind, reason, advice, waits_for, attempts,"
                            + " first_seen_ms, last_seen_ms, next_try_ms) VALUES (:integration, :link, :fieldMapping, :subject,"
                            + " :event, :issueKey, :item, :field, :target, :payload, :state, :kind, :reason, :advice, :waitsFor, 1,"
                            + " :now, :now, :nextTry)",
                    letter);
        }
    }

    private int bind(Handle handle, String sql, DeadLetter letter) {
        return handle.createUpdate(sql)
                .bind("integration", letter.integration())
                .bind("link", letter.link() == 0 ? null : letter.link())
                .bind("fieldMapping", letter.fieldMapping())
                .bind("subject", letter.subject().key())
                .bind("event", letter.event())
                .bind("issueKey", letter.issueKey())
                .bind("item", letter.itemId() == 0 ? null : letter.itemId())
                .bind("field", letter.field())
                .bind("target", letter.target())
                .bind("payload", letter.payload())
                .bind("state", letter.state())
                .bind("kind", letter.kind())
                .bind("reason", letter.reason())
                .bind("advice", letter.advice())
                .bind("waitsFor", letter.waitsFor())
                .bind("now", clock.millis())
                .bind("nextTry", letter.nextTry().map(Instant::toEpochMilli).orElse(null))
                .execute();
    }

    /** The fault of this subject and field is over: its dead letter goes, in the caller's transaction. */
    public void mended(Handle handle, Subject subject, String fieldMapping) {
        handle.execute("DELETE FROM dead_letter WHERE subject = ? AND field_mapping = ?", subject.key(), fieldMapping);
    }

    /** Whether anything of this subject waits or is dead. */
    public boolean any(Subject subject) {
        return store.read(handle -> handle.createQuery(
                                "SELECT COUNT(*) FROM dead_letter WHERE subject = ? AND letter_state"
                                        + " IN ('waiting', 'dead')")
                        .bind(0, subject.key())
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }

    /** Up to 100 dead letters with ids below the given one, newest first; of one integration, or of all if it is 0. */
    public List<DeadLetter> list(long integration, long beforeId) {
        return store.read(handle -> handle.createQuery("SELECT * FROM dead_letter WHERE (:integration = 0 OR"
                        + " integration_id = :integration) AND id < :before ORDER BY id DESC LIMIT " + PAGE)
                .bind("integration", integration)
                .bind("before", beforeId)
                .map((row, context) -> read(row))
                .list());
    }

    /**
     * The dead letter of an id.
     *
     * @throws NotFoundException if there is none (any more)
     */
    public DeadLetter get(long id) {
        return store.read(handle -> handle.createQuery("SELECT * FROM dead_letter WHERE id = ?")
                        .bind(0, id)
                        .map((row, context) -> read(row))
                        .findOne())
                .orElseThrow(() -> new NotFoundException(
                        "There is no dead letter with id " + id + "; it may have been mended meanwhile."));
    }

    /** Has the subject looked at again: what is written is decided afresh, never the stale value. */
    public DeadLetter replay(long id) {
        DeadLetter letter = get(id);
        store.useTransaction(handle -> {
            setState(handle, id, "replayed");
            inbox.append(handle, NewEvent.of(letter.integration(), letter.subject(), EventKind.REPLAY));
        });
        return get(id);
    }

    /** What an event met of a subject for the first time. */
    public List<DeadLetter> fresh(Subject subject, long event) {
        return store.read(handle -> handle.createQuery(
                        "SELECT * FROM dead_letter WHERE subject = ? AND event_id = ? AND attempts = 1")
                .bind(0, subject.key())
                .bind(1, event)
                .map((row, context) -> read(row))
                .list());
    }

    /** The ids of all that waits or is dead of an integration. */
    public List<Long> open(long integration) {
        return store.read(handle -> handle.createQuery("SELECT id FROM dead_letter WHERE integration_id = ?"
                        + " AND letter_state IN ('waiting', 'dead') ORDER BY id")
                .bind(0, integration)
                .mapTo(Long.class)
                .list());
    }

    /** Removes what was not seen again for the time that letters are kept; the value then stays as it is on both sides. */
    public int expire() {
        return store.inTransaction(handle -> handle.execute(
                "DELETE FROM dead_letter WHERE last_seen_ms < ?",
                clock.instant().minus(kept).toEpochMilli()));
    }

    /** Leaves the value unwritten; the row stays for the record. */
    public DeadLetter discard(long id) {
        get(id);
        store.useTransaction(handle -> setState(handle, id, "discarded"));
        return get(id);
    }

    private static void setState(Handle handle, long id, String state) {
        handle.execute("UPDATE dead_letter SET letter_state = ?, next_try_ms = NULL WHERE id = ?", state, id);
    }

    /** Appends an event for every waiting letter whose time has come; each is tried again once. */
    public int retryDue() {
        return store.inTransaction(handle -> retry(
                handle,
                handle.createQuery(
                                "SELECT * FROM dead_letter WHERE letter_state IN ('waiting', 'dead') AND next_try_ms <="
                                        + " :now ORDER BY next_try_ms LIMIT 100")
                        .bind("now", clock.millis())
                        .map((row, context) -> read(row))
                        .list()));
    }

    /** What somebody waited for has come: its letters are tried again, in the caller's transaction. */
    public void satisfied(Handle handle, Subject subject) {
        retry(
                handle,
                handle.createQuery("SELECT * FROM dead_letter WHERE waits_for = :subject AND letter_state = 'waiting'")
                        .bind("subject", subject.key())
                        .map((row, context) -> read(row))
                        .list());
    }

    private int retry(Handle handle, List<DeadLetter> letters) {
        for (DeadLetter letter : letters) {
            handle.execute("UPDATE dead_letter SET next_try_ms = NULL WHERE id = ?", letter.id());
            inbox.append(handle, NewEvent.of(letter.integration(), letter.subject(), EventKind.RETRY));
        }
        return letters.size();
    }

    private static DeadLetter read(ResultSet row) throws SQLException {
        long next = row.getLong("next_try_ms");
        return new DeadLetter(
                row.getLong("id"),
                row.getLong("integration_id"),
                row.getLong("link_id"),
                row.getString("field_mapping"),
                new Subject(row.getString("subject")),
                row.getLong("event_id"),
                row.getString("issue_key"),
                row.getLong("item_id"),
                row.getString("field"),
                row.getString("target"),
                row.getString("payload"),
                row.getString("letter_state"),
                row.getString("kind"),
                row.getString("reason"),
                row.getString("advice"),
                row.getString("waits_for"),
                row.getInt("attempts"),
                Instant.ofEpochMilli(row.getLong("first_seen_ms")),
                Instant.ofEpochMilli(row.getLong("last_seen_ms")),
                next == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(next)));
    }
}
