package bactrian.metrics;

import bactrian.integration.Integration;
import java.time.Instant;
import java.util.Optional;

/**
 * How an integration is.
 *
 * @param backlog events that are accepted and not ended
 * @param backlogAgeMs how long the oldest of them waits; 0 if there is none
 * @param silent whether reconciliation keeps finding changes of Jira's while no webhook is heard
 * @param circuit the state of its circuit breaker, such as {@code CLOSED} or {@code OPEN}
 */
public record IntegrationStatus(
        Integration integration,
        int backlog,
        long backlogAgeMs,
        Optional<Instant> lastReconciled,
        boolean silent,
        String circuit) {}
