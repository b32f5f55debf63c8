package bactrian.integration;

import bactrian.jira.JiraException;
import bactrian.jira.JiraFault;
import bactrian.jira.JiraFaults;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a failed call means beyond itself: a site that has to be left alone is held for all integrations that share it, an
 * integration whose connection does not work is paused until a probe is well.
 */
public final class FaultPolicy {
    private static final Logger LOG = LoggerFactory.getLogger(FaultPolicy.class);

    private final Integrations integrations;
    private final Holds holds;
    private final Probes probes;
    private final Clock clock;
    private final Duration circuitOpen;

    /** With the time that a circuit stays open. */
    public FaultPolicy(Integrations integrations, Holds holds, Probes probes, Clock clock, Duration circuitOpen) {
        this.integrations = integrations;
        this.holds = holds;
        this.probes = probes;
        this.clock = clock;
        this.circuitOpen = circuitOpen;
    }

    /**
     * Classifies a failure and carries out what it means for the integration.
     *
     * @param attempts how often the same was tried before
     * @return the fault, or empty for a failure that is none of Jira's
     */
    public Optional<JiraFault> apply(Integration integration, Throwable failure, int attempts) {
        Optional<JiraFault> fault = classify(failure, attempts).map(known -> pausedMeanwhile(integration, known));
        fault.ifPresent(known -> {
            if (known instanceof JiraFault.OfIntegration broken) {
                pause(integration, broken);
            } else if (known instanceof JiraFault.Transient passing && passing.scope() == JiraFault.Scope.SITE) {
                holds.hold(integration, passing.notBefore(), passing.reason());
            }
        });
        return fault;
    }

    /** What was forbidden or not found is the integration's fault when a probe has paused it for that. */
    private JiraFault pausedMeanwhile(Integration integration, JiraFault fault) {
        boolean paused = fault instanceof JiraFault.OfSubject
                && integrations.get(integration.id()).state() == RunState.PAUSED;
        return paused ? new JiraFault.OfIntegration(fault.reason(), false) : fault;
    }

    private Optional<JiraFault> classify(Throwable failure, int attempts) {
        double jitter = ThreadLocalRandom.current().nextDouble();
        Instant now = clock.instant();
        if (failure instanceof JiraException e) {
            return Optional.of(JiraFaults.classify(e, now, attempts, jitter));
        }
        if (failure instanceof CallNotPermittedException) {
            Instant closed = now.plus(circuitOpen).plusMillis(Math.round(jitter * 1000));
            return Optional.of(new JiraFault.Transient(
                    closed,
                    JiraFault.Scope.SITE,
                    "The circuit to Jira is open after repeated faults; it is tried again in a moment."));
        }
        return failure instanceof HeldBackException held
                ? Optional.of(new JiraFault.Transient(held.until(), JiraFault.Scope.ISSUE, held.getMessage()))
                : Optional.empty();
    }

    /** Pauses once, however many calls fail, so that one alert tells of it; a probe is planned where it does no harm. */
    private void pause(Integration integration, JiraFault.OfIntegration broken) {
        if (integrations.pause(integration.id(), broken.reason())) {
            LOG.error("Integration {} \"{}\" is paused: {}", integration.id(), integration.name(), broken.reason());
        }
        if (broken.stopProbing()) {
            probes.cancel(integration.id());
        } else {
            probes.plan(integration.id());
        }
    }

    /**
     * A probe failed: unless that was for a passing reason, the integration is paused, or stays so.
     *
     * @return why, for a person
     */
    public String probeFailed(long id, Throwable failure) {
        Integration integration = integrations.get(id);
        JiraFault fault = classify(failure, 0)
                .orElseGet(() -> new JiraFault.OfIntegration(String.valueOf(failure.getMessage()), false));
        if (fault instanceof JiraFault.OfIntegration broken) {
            pause(integration, broken);
        } else if (!(fault instanceof JiraFault.Transient)) {
            pause(integration, new JiraFault.OfIntegration(fault.reason(), false));
        }
        return fault.reason();
    }

    /** A probe was well: events are carried out again. */
    public void resume(long integration) {
        integrations.resume(integration);
        LOG.info("Integration {} runs again: its probe was well.", integration);
    }
}
