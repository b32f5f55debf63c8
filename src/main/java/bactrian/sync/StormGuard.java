package bactrian.sync;

import bactrian.inbox.EventKind;
import bactrian.integration.Integrations;
import bactrian.integration.RunState;
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
        long integration = task.integration().id();
        String question = store.inTransaction(handle -> question(handle, integration));
        if (!question.isEmpty()) {
            throw new LookAgainException("storm", SOON, question);
        }
    }

    private record Storm(int admitted, boolean agreed) {}

    /** Pausing comes before the row is let go, so that nobody who waits for it takes the pause for an agreement. */
    private String question(Handle handle, long integration) {
        Storm storm = storm(handle, integration);
        if (integrations.get(integration).state() == RunState.PAUSED) {
            return "The integration is paused.";
        }
        int left = handle.createQuery("SELECT COUNT(*) FROM link WHERE integration_id = ?")
                .bind(0, integration)
                .mapTo(Integer.class)
                .one();
        int ended = storm.admitted() + 1;
        boolean tooMany = ended > always && ended * 100L > (long) percent * (storm.admitted() + left);
        if (tooMany && !storm.agreed()) {
            String question =
                    storm.admitted() + " links ended within an hour, " + left + " are left, and more are about"
                            + " to end. Look at /api/activity?result=unlinked; resume the integration to go on.";
            LOG.error("Integration {} is paused: {}", integration, question);
            integrations.pause(integration, question);
            handle.execute("UPDATE storm SET paused_ms = ? WHERE integration_id = ?", clock.millis(), integration);
            return question;
        }
        handle.execute("UPDATE storm SET admitted = ? WHERE integration_id = ?", ended, integration);
        return "";
    }

    /** The count of the running hour; its row stays locked, so that those who ask at once are counted one by one. */
    private Storm storm(Handle handle, long integration) {
        handle.execute(
                "INSERT INTO storm (integration_id, window_ms, admitted, paused_ms) SELECT CAST(? AS BIGINT), CAST(? AS"
                        + " BIGINT), 0, 0 FROM (VALUES (0)) AS one(x) WHERE NOT EXISTS (SELECT 1 FROM storm WHERE"
                        + " integration_id = ?)",
                integration,
                clock.millis(),
                integration);
        long since = clock.instant().minus(WINDOW).toEpochMilli();
        handle.execute(
                "UPDATE storm SET admitted = CASE WHEN window_ms < ? THEN 0 ELSE admitted END, window_ms = CASE WHEN"
                        + " window_ms < ? THEN ? ELSE window_ms END WHERE integration_id = ?",
                since,
                since,
                clock.millis(),
                integration);
        return handle.createQuery("SELECT admitted, paused_ms FROM storm WHERE integration_id = ?")
                .bind(0, integration)
                .map((row, context) -> new Storm(row.getInt("admitted"), row.getLong("paused_ms") > since))
                .one();
    }
}
