package bactrian.metrics;

import java.util.List;
import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;
import org.jdbi.v3.core.JdbiException;

/**
 * Says of each integration how it is. It is never down by itself: a paused integration is no reason to take the process
 * away from the others.
 */
public final class IntegrationsHealth extends AbstractHealthCheck {
    private final Statuses statuses;

    /** Asks for the state of all integrations. */
    public IntegrationsHealth(Statuses statuses) {
        super("bactrian", "integrations");
        this.statuses = statuses;
    }

    @Override
    public boolean isLiveness() {
        return false;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        try {
            List<IntegrationStatus> all = statuses.all();
            all.forEach(status ->
                    builder.detail("integration-" + status.integration().id(), says(status)));
            builder.up();
        } catch (JdbiException e) {
            builder.unknown().message("The store does not answer: " + e.getMessage());
        }
    }

    private static String says(IntegrationStatus status) {
        String reason = status.integration().reason();
        return status.integration().name() + ": "
                + status.integration().state().id() + (reason.isEmpty() ? "" : " (" + reason + ")")
                + ", last webhook "
                + status.integration().lastWebhookAt().map(String::valueOf).orElse("never")
                + (status.silent() ? " (silent although issues change)" : "")
                + ", backlog " + status.backlog() + " (oldest " + status.backlogAgeMs() / 1000 + " s)"
                + ", circuit " + status.circuit()
                + ", last reconciled "
                + status.lastReconciled().map(String::valueOf).orElse("never");
    }
}
