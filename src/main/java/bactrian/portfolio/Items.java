package bactrian.portfolio;

import bactrian.field.Value;
import bactrian.field.ValueJson;
import bactrian.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The items of the built-in portfolio. */
public final class Items {
    private static final int PAGE = 100;

    private final Store store;
    private final Clock clock;
    private final String portfolioUrl;

    /** With {@code bactrian.portfolio.url}, from which an item's {@code url} is computed. */
    public Items(Store store, Clock clock, String portfolioUrl) {
        this.store = store;
        this.clock = clock;
        this.portfolioUrl = portfolioUrl;
    }

    /** Makes an item in the caller's transaction. */
    public Item create(Handle handle, ItemType type, long integration, Map<String, Value> fields, String by) {
        long now = clock.millis();
        long id = handle.createUpdate("INSERT INTO item (item_type, integration_id, revision, archived, created_ms,"
                        + " updated_ms) VALUES (:type, :integration, 1, FALSE, :now, :now)")
                .bind("type", type.id())
                .bind("integration", integration == 0 ? null : integration)
                .bind("now", now)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        fields.forEach((field, value) -> insert(handle, id, field, value, now, by));
        return find(handle, id).orElseThrow();
    }

    /** The item of an id, or empty. */
    public Optional<Item> find(long id) {
        return store.read(handle -> find(handle, id));
    }

    /** As {@link #find(long)}, in the caller's transaction. */
    public Optional<Item> find(Handle handle, long id) {
        return handle.createQuery("SELECT * FROM item WHERE id = ?")
                .bind(0, id)
                .map((row, context) -> item(handle, row))
                .findOne();
    }

    /** Up to 100 items with ids after the given one, in order of id. */
    public List<Item> list(long afterId) {
        return store.read(handle -> handle.createQuery("SELECT * FROM item WHERE id > ? ORDER BY id LIMIT " + PAGE)
                .bind(0, afterId)
                .map((row, context) -> item(handle, row))
                .list());
    }

    private Item item(Handle handle, ResultSet row) throws SQLException {
        long id = row.getLong("id");
        Map<String, Value> fields = new HashMap<>();
        Map<String, Instant> changed = new HashMap<>();
        handle.createQuery("SELECT field, content, changed_ms FROM item_field WHERE item_id = ?")
                .bind(0, id)
                .map((field, context) -> {
                    String name = field.getString("field");
                    fields.put(name, ValueJson.read(field.getString("content")));
                    changed.put(name, Instant.ofEpochMilli(field.getLong("changed_ms")));
                    return name;
                })
                .list();
        fields.values().removeIf(Value.EMPTY::equals);
        fields.put("url", new Value.Url(url(id)));
        return new Item(
                id,
                ItemType.of(row.getString("item_type")).orElseThrow(),
                row.getLong("integration_id"),
                row.getLong("revision"),
                row.getBoolean("archived"),
                Instant.ofEpochMilli(row.getLong("created_ms")),
                fields,
                changed);
    }

    /** The address of an item's page. */
    public String url(long id) {
        return portfolioUrl + "/items/" + id;
    }

    /**
     * Changes fields of an item in the caller's transaction, if it is still at the given revision.
     *
     * @param changes the new values, {@link Value#EMPTY} to clear
     * @throws StaleItemException if it is not, or is gone
     */
    public Item update(Handle handle, long id, long revision, Map<String, Value> changes, String by) {
        long now = clock.millis();
        int updated = handle.execute(
                "UPDATE item SET revision = revision + 1, updated_ms = ? WHERE id = ? AND revision = ?",
                now,
                id,
                revision);
        if (updated == 0) {
            throw new StaleItemException(id);
        }
        changes.forEach((field, value) -> set(handle, id, field, value, now, by));
        return find(handle, id).orElseThrow();
    }

    private static void set(Handle handle, long id, String field, Value value, long now, String by) {
        int updated = handle.execute(
                "UPDATE item_field SET content = ?, changed_ms = ?, changed_by = ? WHERE item_id = ? AND field = ?",
                ValueJson.write(value),
                now,
                by,
                id,
                field);
        if (updated == 0) {
            insert(handle, id, field, value, now, by);
        }
    }

    private static void insert(Handle handle, long id, String field, Value value, long now, String by) {
        handle.execute(
                "INSERT INTO item_field (item_id, field, content, changed_ms, changed_by) VALUES (?, ?, ?, ?, ?)",
                id,
                field,
                ValueJson.write(value),
                now,
                by);
    }

    /** Marks an item as archived; it keeps its fields. */
    public void archive(Handle handle, long id) {
        handle.execute("UPDATE item SET archived = TRUE, revision = revision + 1 WHERE id = ?", id);
    }

    /** Says where an item goes, unless that is said already. */
    public void place(Handle handle, long id, long integration) {
        handle.execute("UPDATE item SET integration_id = ? WHERE id = ? AND integration_id IS NULL", integration, id);
    }

    /** Deletes an item and its fields. */
    public void delete(Handle handle, long id) {
        handle.execute("DELETE FROM item WHERE id = ?", id);
    }
}
