package bactrian.integration;

import bactrian.field.Base;
import bactrian.field.ValueJson;
import bactrian.store.Store;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
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
     * A base with the hash of the rich text that the webhook last carried for it.
     *
     * @param webhookHash empty if no webhook has carried the settled text yet
     */
    public record Settled(Base base, String webhookHash) {}

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
                                    row.getString("webhook_hash"))))
                    .list();
            return bases;
        });
    }

    /** Records a pair in the caller's transaction. */
    public void put(Handle handle, Link link, String fieldMapping, Base base, String webhookHash) {
        String jira = ValueJson.write(base.jira());
        String portfolio = ValueJson.write(base.portfolio());
        int updated = handle.execute(
                "UPDATE base SET jira = ?, portfolio = ?, webhook_hash = ?, settled_ms = ? WHERE link_id = ? AND"
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
