package bactrian.integration;

import bactrian.field.Value;
import bactrian.field.ValueJson;
import bactrian.inbox.Partners;
import bactrian.inbox.Subject;
import bactrian.portfolio.ItemType;
import bactrian.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The stored links and the tombstones of those that ended. An issue and an item are in at most one link each. */
public final class Links implements Partners {
    private static final int PAGE = 100;

    private final Store store;
    private final Clock clock;

    /** Reads and writes links in the store. */
    public Links(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Makes a link in the caller's transaction; fails on the unique index if either side is linked already. */
    public Link add(Handle handle, Mapping mapping, String site, String issueId, String issueKey, long itemId) {
        long id = handle.createUpdate(
                        "INSERT INTO link (integration_id, mapping_id, site, issue_id, issue_key, item_id,"
                                + " link_state, created_ms) VALUES (:integration, :mapping, :site, :issueId, :issueKey, :itemId,"
                                + " 'active', :now)")
                .bind("integration", mapping.integration())
                .bind("mapping", mapping.id())
                .bind("site", site)
                .bind("issueId", issueId)
                .bind("issueKey", issueKey)
                .bind("itemId", itemId)
                .bind("now", clock.millis())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        handle.execute("DELETE FROM create_intent WHERE item_id = ?", itemId);
        handle.execute("DELETE FROM tombstone WHERE item_id = ? AND site = ? AND issue_id = ?", itemId, site, issueId);
        return new Link(id, mapping.integration(), mapping.id(), site, issueId, issueKey, itemId, LinkState.ACTIVE);
    }

    /** The link of a subject, or empty. */
    public Optional<Link> find(Subject subject) {
        return store.read(handle -> find(handle, subject));
    }

    /** As {@link #find(Subject)}, in the caller's transaction. */
    public Optional<Link> find(Handle handle, Subject subject) {
        return subject.isItem()
                ? handle.createQuery("SELECT * FROM link WHERE item_id = ?")
                        .bind(0, Long.parseLong(subject.id()))
                        .map((row, context) -> read(row))
                        .findOne()
                : handle.createQuery("SELECT * FROM link WHERE site = ? AND issue_id = ?")
                        .bind(0, subject.site())
                        .bind(1, subject.id())
                        .map((row, context) -> read(row))
                        .findOne();
    }

    /** The link of an issue by its key, for Data Center's Parent Link, which names no id; or empty. */
    public Optional<Link> findByKey(String site, String issueKey) {
        return store.read(handle -> handle.createQuery("SELECT * FROM link WHERE site = ? AND issue_key = ?")
                .bind(0, site)
                .bind(1, issueKey)
                .map((row, context) -> read(row))
                .findOne());
    }

    @Override
    public Optional<Subject> partner(Handle handle, Subject subject) {
        return find(handle, subject).map(link -> subject.isItem() ? link.issue() : link.item());
    }

    /** Up to 100 links of an integration with ids after the given one. */
    public List<Link> list(long integration, long afterId) {
        return store.read(handle -> handle.createQuery(
                        "SELECT * FROM link WHERE integration_id = ? AND id > ? ORDER BY id LIMIT " + PAGE)
                .bind(0, integration)
                .bind(1, afterId)
                .map((row, context) -> read(row))
                .list());
    }

    /** As {@link #list}, those whose issue key or item name holds the text, in any case. */
    public List<Link> search(long integration, long afterId, String text) {
        String pattern = "%" + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
        return store.read(handle -> handle.createQuery("SELECT * FROM link WHERE integration_id = :integration AND id >"
                        + " :after AND (LOWER(issue_key) LIKE :text ESCAPE '!' OR item_id IN (SELECT item_id FROM"
                        + " item_field WHERE field = 'name' AND LOWER(content) LIKE :text ESCAPE '!')) ORDER BY id LIMIT "
                        + PAGE)
                .bind("integration", integration)
                .bind("after", afterId)
                .bind("text", pattern)
                .map((row, context) -> read(row))
                .list());
    }

    /** Up to 100 items after an id that have no link and could go to an integration, in order of id. */
    public List<Long> unlinkedItems(ItemType type, long integration, long afterId) {
        return store.read(
                handle -> handle.createQuery("SELECT id FROM item i WHERE item_type = ? AND id > ? AND archived"
                                + " = FALSE AND (integration_id IS NULL OR integration_id = ?) AND NOT EXISTS (SELECT 1 FROM"
                                + " link l WHERE l.item_id = i.id) ORDER BY id LIMIT " + PAGE)
                        .bind(0, type.id())
                        .bind(1, afterId)
                        .bind(2, integration)
                        .mapTo(Long.class)
                        .list());
    }

    /** In the caller's transaction, the items without a link of which a field has exactly this value; two are enough to know that it is not unique. */
    public List<Long> unlinkedItems(Handle handle, ItemType type, String field, Value value) {
        return handle.createQuery(
                        "SELECT i.id FROM item i JOIN item_field f ON f.item_id = i.id WHERE i.item_type = ? AND"
                                + " i.archived = FALSE AND f.field = ? AND f.content = ? AND NOT EXISTS (SELECT 1 FROM link l"
                                + " WHERE l.item_id = i.id) ORDER BY i.id LIMIT 2")
                .bind(0, type.id())
                .bind(1, field)
                .bind(2, ValueJson.write(value))
                .mapTo(Long.class)
                .list();
    }

    /** The link of an id in an integration, or empty. */
    public Optional<Link> get(long integration, long id) {
        return list(integration, id - 1).stream()
                .filter(link -> link.id() == id)
                .findFirst();
    }

    /** Sets the state and the key last seen. */
    public void update(Handle handle, Link link, LinkState state, String issueKey) {
        handle.execute("UPDATE link SET link_state = ?, issue_key = ? WHERE id = ?", state.id(), issueKey, link.id());
    }

    /** Ends a link and leaves a tombstone, so that nothing creates a twin of either side again by itself. */
    public void end(Handle handle, Link link, String reason) {
        handle.execute("DELETE FROM dead_letter WHERE link_id = ?", link.id());
        handle.execute("DELETE FROM link WHERE id = ?", link.id());
        handle.execute(
                "INSERT INTO tombstone (site, issue_id, item_id, reason, buried_ms) VALUES (?, ?, ?, ?, ?)",
                link.site(),
                link.issueId(),
                link.itemId(),
                reason,
                clock.millis());
    }

    /** Why no twin is made for this subject any more, or empty if nothing stands against it. */
    public Optional<String> tombstone(Subject subject) {
        String condition = subject.isItem() ? "item_id = :id" : "site = :site AND issue_id = :id";
        return store.read(handle -> {
            var query =
                    handle.createQuery("SELECT reason FROM tombstone WHERE " + condition + " ORDER BY id DESC LIMIT 1");
            if (subject.isItem()) {
                query.bind("id", Long.parseLong(subject.id()));
            } else {
                query.bind("id", subject.id()).bind("site", subject.site());
            }
            return query.mapTo(String.class).findOne();
        });
    }

    private static Link read(ResultSet row) throws SQLException {
        return new Link(
                row.getLong("id"),
                row.getLong("integration_id"),
                row.getLong("mapping_id"),
                row.getString("site"),
                row.getString("issue_id"),
                row.getString("issue_key"),
                row.getLong("item_id"),
                LinkState.of(row.getString("link_state")));
    }
}
