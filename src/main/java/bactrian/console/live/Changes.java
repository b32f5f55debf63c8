package bactrian.console.live;

import bactrian.inbox.Subject;
import bactrian.store.Store;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Finds out what has changed in the store, whichever process changed it. Every look is a few reads by index, so that it can
 * be had twice a second.
 */
public final class Changes {
    private static final int MOST_ITEMS = 200;

    private final Store store;

    /** Looks into the store. */
    public Changes(Store store) {
        this.store = store;
    }

    /**
     * How far a look has seen.
     *
     * @param letters changes when a dead letter comes, changes or goes
     * @param integrations changes when an integration hears something, pauses, or has more or less to do
     */
    record Mark(long event, long activity, String letters, String integrations) {}

    /** Now. */
    Mark mark() {
        return store.read(handle -> new Mark(
                number(handle, "SELECT MAX(id) FROM event"),
                number(handle, "SELECT MAX(id) FROM activity"),
                text(handle, "SELECT COUNT(*) AS n, MAX(id) AS newest, MAX(last_seen_ms) AS seen FROM dead_letter"),
                text(
                                handle,
                                "SELECT COUNT(*) AS n, MAX(id) AS newest, MAX(last_webhook_ms) AS heard,"
                                        + " COUNT(CASE WHEN run_state = 'paused' THEN 1 END) AS paused FROM integration")
                        + text(handle, "SELECT COUNT(*) AS n FROM event WHERE event_state = 'waiting'")));
    }

    /** What has changed between two looks. A dead letter that came and went between them shows in the activity alone. */
    Change between(Mark before, Mark after) {
        Set<String> topics = new HashSet<>();
        boolean itemsMayHaveChanged = before.event() != after.event() || before.activity() != after.activity();
        if (before.activity() != after.activity()) {
            topics.addAll(Set.of("activity", "dead-letters"));
        }
        if (!before.letters().equals(after.letters())) {
            topics.add("dead-letters");
        }
        if (!before.integrations().equals(after.integrations())) {
            topics.add("integrations");
        }
        Set<Long> items = itemsMayHaveChanged ? items(before) : Set.of();
        if (!items.isEmpty()) {
            topics.add("items");
        }
        return new Change(topics, items.size() > MOST_ITEMS ? Set.of() : items);
    }

    private Set<Long> items(Mark before) {
        return store.read(handle -> {
            Set<Long> items = new HashSet<>(handle.createQuery("SELECT DISTINCT item_id FROM activity WHERE id > ? AND"
                            + " item_id IS NOT NULL FETCH FIRST 1000 ROWS ONLY")
                    .bind(0, before.activity())
                    .mapTo(Long.class)
                    .list());
            List<String> subjects = handle.createQuery(
                            "SELECT DISTINCT subject FROM event WHERE id > ? AND subject LIKE"
                                    + " 'item/%' FETCH FIRST 1000 ROWS ONLY")
                    .bind(0, before.event())
                    .mapTo(String.class)
                    .list();
            subjects.forEach(subject -> items.add(Long.valueOf(new Subject(subject).id())));
            return items;
        });
    }

    private static long number(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(Long.class).findOne().orElse(0L);
    }

    private static String text(Handle handle, String sql) {
        return handle.createQuery(sql).mapToMap().one().toString();
    }
}
