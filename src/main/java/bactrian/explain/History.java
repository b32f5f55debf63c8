package bactrian.explain;

import bactrian.deadletter.DeadLetter;
import bactrian.deadletter.DeadLetters;
import bactrian.inbox.Subject;
import bactrian.store.Store;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What happened to some subjects lately, and what waits. */
final class History {
    private static final int LATEST = 10;

    private final Store store;
    private final DeadLetters deadLetters;

    History(Store store, DeadLetters deadLetters) {
        this.store = store;
        this.deadLetters = deadLetters;
    }

    /** The latest events, newest first. */
    List<EventLine> events(Collection<Subject> subjects) {
        return store.read(handle -> handle.createQuery(
                        "SELECT * FROM event WHERE subject IN (<subjects>) ORDER BY id DESC LIMIT " + LATEST)
                .bindList("subjects", keys(subjects))
                .map((row, context) -> new EventLine(
                        row.getLong("id"),
                        Instant.ofEpochMilli(row.getLong("accepted_ms")),
                        row.getString("kind"),
                        row.getString("event_state"),
                        row.getString("event_result"),
                        row.getString("reason"),
                        Instant.ofEpochMilli(row.getLong("not_before_ms"))))
                .list());
    }

    /** What waits or died. */
    List<DeadLetter> letters(Collection<Subject> subjects) {
        return store.read(handle -> ids(handle, subjects)).stream()
                .map(deadLetters::get)
                .toList();
    }

    private static List<Long> ids(Handle handle, Collection<Subject> subjects) {
        return handle.createQuery("SELECT id FROM dead_letter WHERE subject IN (<subjects>) AND letter_state IN"
                        + " ('waiting', 'dead') ORDER BY id")
                .bindList("subjects", keys(subjects))
                .mapTo(Long.class)
                .list();
    }

    private static List<String> keys(Collection<Subject> subjects) {
        return subjects.stream().map(Subject::key).toList();
    }
}
