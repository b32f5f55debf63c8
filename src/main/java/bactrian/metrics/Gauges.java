package bactrian.metrics;

import bactrian.integration.RunState;
import bactrian.store.Store;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures what the store holds, so that a scrape costs no query; the bean of {@code measure}. */
public final class Gauges {
    private static final Logger LOG = LoggerFactory.getLogger(Gauges.class);
    private static final String INTEGRATION = "integration";

    private final Store store;
    private final Statuses statuses;
    private final AtomicReference<List<Long>> silent = new AtomicReference<>(List.of());
    private final MultiGauge backlog;
    private final MultiGauge backlogAge;
    private final MultiGauge paused;
    private final MultiGauge silence;
    private final MultiGauge webhook;
    private final MultiGauge reconciliation;
    private final MultiGauge deadLetters;

    /** Registers the gauges; they show nothing before the first measure. */
    public Gauges(Store store, Statuses statuses, MeterRegistry meters) {
        this.store = store;
        this.statuses = statuses;
        this.backlog = gauge(meters, "bactrian_backlog_events", "Events that are accepted and not ended");
        this.backlogAge = gauge(meters, "bactrian_backlog_age_seconds", "How long the oldest of them waits");
        this.paused = gauge(meters, "bactrian_integration_paused", "1 while the integration is paused");
        this.silence = gauge(
                meters,
                "bactrian_webhook_silent",
                "1 while reconciliation keeps finding changes of Jira's and no webhook is heard");
        this.webhook = gauge(meters, "bactrian_webhook_last_seconds", "When a webhook was last heard (Unix time)");
        this.reconciliation = gauge(
                meters,
                "bactrian_reconciliation_last_seconds",
                "When a reconciliation last came to its end (Unix time)");
        this.deadLetters = gauge(meters, "bactrian_dead_letters", "Dead letters, by state");
    }

    private static MultiGauge gauge(MeterRegistry meters, String name, String description) {
        return MultiGauge.builder(name).description(description).register(meters);
    }

    /** Measures all, and raises the alarm when webhooks have fallen silent. */
    public void measure() {
        List<IntegrationStatus> all = statuses.all();
        set(backlog, all, IntegrationStatus::backlog);
        set(backlogAge, all, status -> status.backlogAgeMs() / 1000.0);
        set(paused, all, status -> status.integration().state() == RunState.PAUSED ? 1 : 0);
        set(silence, all, status -> status.silent() ? 1 : 0);
        set(webhook, all, status -> status.integration()
                .lastWebhookAt()
                .map(Gauges::seconds)
                .orElse(Double.NaN));
        set(reconciliation, all, status -> status.lastReconciled()
                .map(Gauges::seconds)
                .orElse(Double.NaN));
        deadLetters.register(letters(), true);
        alarm(all);
    }

    private static double seconds(Instant at) {
        return at.toEpochMilli() / 1000.0;
    }

    private static void set(
            MultiGauge gauge, List<IntegrationStatus> all, ToDoubleFunction<IntegrationStatus> measure) {
        gauge.register(
                all.stream()
                        .<Row<?>>map(status -> Row.of(
                                Tags.of(
                                        INTEGRATION,
                                        String.valueOf(status.integration().id())),
                                measure.applyAsDouble(status)))
                        .toList(),
                true);
    }

    private List<Row<?>> letters() {
        return store.read(handle -> handle.createQuery(
                        "SELECT integration_id, letter_state, COUNT(*) AS n FROM dead_letter GROUP BY integration_id,"
                                + " letter_state")
                .<Row<?>>map((row, context) -> Row.of(
                        Tags.of(INTEGRATION, row.getString("integration_id"), "state", row.getString("letter_state")),
                        row.getInt("n")))
                .list());
    }

    private void alarm(List<IntegrationStatus> all) {
        List<Long> now = all.stream()
                .filter(IntegrationStatus::silent)
                .map(status -> status.integration().id())
                .toList();
        List<Long> before = silent.getAndSet(now);
        now.stream()
                .filter(id -> !before.contains(id))
                .forEach(id -> LOG.error(
                        "Integration {}: reconciliation keeps finding changes, but no webhook is heard. Check in Jira that its"
                                + " webhook is enabled, has the right URL, and that its JQL matches the project.",
                        id));
    }
}
