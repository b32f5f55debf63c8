package bactrian.integration;

import bactrian.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Sites that want to be left alone until some time, an account each: a limit of Jira's counts for all integrations that
 * share them. Stored, so that every process keeps to it.
 */
public final class Holds {
    private static final int REASON_LIMIT = 2000;

    private final Store store;
    private final Clock clock;

    /** Reads and writes the store. */
    public Holds(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A site that is left alone. */
    public record Hold(Instant until, String reason) {}

    /** Leaves the integration's site alone, for its account, until that time; a later end stands. */
    public void hold(Integration integration, Instant until, String reason) {
        store.useTransaction(handle -> {
            if (update(handle, integration, until, reason) == 0 && !exists(handle, integration)) {
                handle.execute(
                        "INSERT INTO site_hold (site, account, until_ms, reason) VALUES (?, ?, ?, ?)",
                        integration.site(),
                        integration.account(),
                        until.toEpochMilli(),
                        shortened(reason));
            }
        });
    }

    private static int update(Handle handle, Integration integration, Instant until, String reason) {
        return handle.execute(
                "UPDATE site_hold SET until_ms = ?, reason = ? WHERE site = ? AND account = ? AND until_ms < ?",
                until.toEpochMilli(),
                shortened(reason),
                integration.site(),
                integration.account(),
                until.toEpochMilli());
    }

    private static boolean exists(Handle handle, Integration integration) {
        return handle.createQuery("SELECT COUNT(*) FROM site_hold WHERE site = ? AND account = ?")
                        .bind(0, integration.site())
                        .bind(1, integration.account())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private static String shortened(String reason) {
        return reason.substring(0, Math.min(REASON_LIMIT, reason.length()));
    }

    /** The hold of the integration's site, or empty when it may be called. */
    public Optional<Hold> of(Integration integration) {
        return store.read(handle -> handle.createQuery(
                        "SELECT until_ms, reason FROM site_hold WHERE site = ? AND account = ? AND until_ms > ?")
                .bind(0, integration.site())
                .bind(1, integration.account())
                .bind(2, clock.millis())
                .map((row, context) -> new Hold(Instant.ofEpochMilli(row.getLong("until_ms")), row.getString("reason")))
                .findOne());
    }
}
