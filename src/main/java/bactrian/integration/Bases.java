package bactrian.integration;

import bactrian.field.Base;
import bactrian.field.Value;
import bactrian.field.ValueJson;
import bactrian.store.Store;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The bases: per link and field mapping, the pair last settled. */
public final class Bases {
    private final Store store;
    private final Clock clock;

    /** Reads and writes bases in the store. */
    public Bases(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * A base with what its echo is known by.
     *
     * @param webhookHash of the rich text that the webhook last carried for it; empty if none has carried it yet
     * @param before JSON of what Jira held before our last write; empty if it was never written
     * @param lost JSON of a value of somebody's that our write overwrote and that is not decided on yet, or empty
     */
    public record Settled(Base base, String webhookHash, String before, String lost) {
        /** What Jira held before our last write, or empty. */
        public Optional<Value> writtenOver() {
            return before.isEmpty() ? Optional.empty() : Optional.of(ValueJson.read(before));
        }

        /** What somebody had put there when our write overwrote it, while that is not decided on. */
        public Optional<Value> overwritten() {
            return lost.isEmpty() ? Optional.empty() : Optional.of(ValueJson.read(lost));
        }
    }

    /** The bases of a link by the id of the field mapping. */
    public Map<String, Settled> of(Link link) {
        return store.read(handle -> {
            Map<String, Settled> bases = new HashMap<>();
            handle.createQuery("SELECT * FROM base WHERE link_id = ?")
                    .bind(0, link.id())
                    .map((row, context) -> bases.put(
                            row.getString("field_mapping"),
                            new Settled(
                                    new Base(
                                            ValueJson.read(row.getString("jira")),
                                            ValueJson.read(row.getString("portfolio"))),
                                    row.getString("webhook_hash"),
                                    Objects.requireNonNullElse(row.getString("written_over"), ""),
                                    Objects.requireNonNullElse(row.getString("overwritten"), ""))))
                    .list();
            return bases;
        });
    }

    /** Remembers what Jira held before the write that the pair was just settled by. */
    public void wrote(Handle handle, Link link, String fieldMapping, Value over) {
        handle.execute(
                "UPDATE base SET written_over = ? WHERE link_id = ? AND field_mapping = ?",
                ValueJson.write(over),
                link.id(),
                fieldMapping);
    }

    /** Remembers what our write overwrote until a person decides; the next pair that is recorded forgets it. */
    public void overwrote(Handle handle, Link link, String fieldMapping, Value lost) {
        handle.execute(
                "UPDATE base SET overwritten = ? WHERE link_id = ? AND field_mapping = ?",
                ValueJson.write(lost),
                link.id(),
                fieldMapping);
    }

    /** Records a pair in the caller's transaction. */
    public void put(Handle handle, Link link, String fieldMapping, Base base, String webhookHash) {
        String jira = ValueJson.write(base.jira());
        String portfolio = ValueJson.write(base.portfolio());
        int updated = handle.execute(
                "UPDATE base SET jira = ?, portfolio = ?, webhook_hash = ?, settled_ms = ?, overwritten = NULL WHERE link_id = ? AND"
                        + " field_mapping = ?",
                jira,
                portfolio,
                webhookHash,
                clock.millis(),
                link.id(),
                fieldMapping);
        if (updated == 0) {
            handle.execute(
                    "INSERT INTO base (link_id, field_mapping, jira, portfolio, webhook_hash, settled_ms) VALUES (?, ?, ?,"
                            + " ?, ?, ?)",
                    link.id(),
                    fieldMapping,
                    jira,
                    portfolio,
                    webhookHash,
                    clock.millis());
        }
    }
}
