package bactrian.sync;

import bactrian.inbox.EventKind;
import bactrian.integration.Integration;
import bactrian.integration.Integrations;
import bactrian.store.Store;
import java.time.Clock;
import java.time.Duration;
import org.apache.camel.Variable;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pauses an integration when events end too many of its links within an hour, and so asks. Whoever resumes it agrees to
 * more for an hour. A reconciliation has a guard of its own.
 */
public final class StormGuard {
    private static final Logger LOG = LoggerFactory.getLogger(StormGuard.class);
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Store store;
    private final Clock clock;
    private final Integrations integrations;
    private final int percent;
    private final int always;

    /** With the percentage of the links, and the number, that may end without asking. */
    public StormGuard(Store store, Clock clock, Integrations integrations, int percent, int always) {
        this.store = store;
        this.clock = clock;
        this.integrations = integrations;
        this.percent = percent;
        this.always = always;
    }

    /**
     * Lets a link end, or pauses its integration.
     *
     * @throws LookAgainException if it was paused: the event waits until a person has looked
     */
    public void admit(@Variable("task") SyncTask task) {
        boolean reconciled = task.claim().events().stream().anyMatch(event -> event.kind() == EventKind.RECONCILE);
        if (task.link().isEmpty() || reconciled) {
            return;
        }
        Integration integration = task.integration();
        String question = store.inTransaction(handle -> question(handle, integration));
        if (!question.isEmpty()) {
            LOG.error("Integration {} is paused: {}", integration.id(), question);
            integrations.pause(integration.id(), question);
            throw new LookAgainException("storm", SOON, question);
        }
    }

    private String question(Handle handle, Integration integration) {
        long since = clock.instant().minus(WINDOW).toEpochMilli();
        int ended = count(
                handle,
                "SELECT COUNT(*) FROM activity WHERE integration_id = ? AND outcome = 'unlinked' AND happened_ms > ?",
                integration.id(),
                since);
        int left = count(
                handle, "SELECT COUNT(*) FROM link WHERE integration_id = ? AND created_ms > ?", integration.id(), 0);
        boolean tooMany = ended >= always && (ended + 1) * 100L > (long) percent * (ended + left);
        boolean agreed = count(
                        handle,
                        "SELECT COUNT(*) FROM storm WHERE integration_id = ? AND paused_ms > ?",
                        integration.id(),
                        since)
                > 0;
        if (!tooMany || agreed) {
            return "";
        }
        handle.execute("DELETE FROM storm WHERE integration_id = ?", integration.id());
        handle.execute("INSERT INTO storm (integration_id, paused_ms) VALUES (?, ?)", integration.id(), clock.millis());
        return ended + " of " + (ended + left) + " links ended within an hour, and more are about to. Look at"
                + " /api/activity?result=unlinked; resume the integration to go on.";
    }

    private static int count(Handle handle, String sql, long integration, long since) {
        return handle.createQuery(sql)
                .bind(0, integration)
                .bind(1, since)
                .mapTo(Integer.class)
                .one();
    }
}
