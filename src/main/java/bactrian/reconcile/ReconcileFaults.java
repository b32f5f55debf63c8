package bactrian.reconcile;

import bactrian.integration.Integrations;
import bactrian.jira.JiraException;
import bactrian.jira.JiraFault;
import bactrian.jira.JiraFaults;
import bactrian.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Variable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of a run whose step failed: it is tried again later, waits for its integration, or fails. */
public final class ReconcileFaults {
    private static final Logger LOG = LoggerFactory.getLogger(ReconcileFaults.class);
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int MOST_ATTEMPTS = 20;

    private final Store store;
    private final Clock clock;
    private final Integrations integrations;
    private final Runs runs;
    private final Progress progress;

    ReconcileFaults(Store store, Clock clock, Integrations integrations, Runs runs, Progress progress) {
        this.store = store;
        this.clock = clock;
        this.integrations = integrations;
        this.runs = runs;
        this.progress = progress;
    }

    /** A step failed; nothing of it was committed, so it can be done again. */
    public void failed(@Variable("hold") Hold hold, @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Throwable cause) {
        Run run = runs.get(hold.run());
        if (cause instanceof JiraException e) {
            JiraFault fault = JiraFaults.classify(
                    e,
                    clock.instant(),
                    run.attempts(),
                    ThreadLocalRandom.current().nextDouble());
            jiraFailed(hold, run, fault);
        } else if (run.attempts() >= MOST_ATTEMPTS) {
            end(run, String.valueOf(cause.getMessage()));
        } else {
            LOG.warn(
                    "A step of reconciliation {} failed and is done again: {}", run.id(), String.valueOf(cause), cause);
            again(hold, clock.instant().plus(PAUSE), String.valueOf(cause.getMessage()));
        }
    }

    private void jiraFailed(Hold hold, Run run, JiraFault fault) {
        if (fault instanceof JiraFault.OfIntegration) {
            LOG.error("Integration {} is paused: {}", run.integration(), fault.reason());
            integrations.pause(run.integration(), fault.reason());
            again(hold, clock.instant(), fault.reason());
        } else if (fault instanceof JiraFault.Transient passing) {
            again(hold, passing.notBefore(), passing.reason());
        } else {
            end(run, fault.reason());
        }
    }

    private void again(Hold hold, Instant notBefore, String reason) {
        store.useTransaction(handle -> {
            progress.failedOnce(handle, hold.run(), shortened(reason));
            runs.release(handle, hold, notBefore);
        });
    }

    private void end(Run run, String reason) {
        LOG.error("Reconciliation {} of integration {} failed: {}", run.id(), run.integration(), reason);
        store.useTransaction(handle -> progress.end(handle, run.id(), Status.FAILED, shortened(reason)));
    }

    private static String shortened(String reason) {
        return reason.length() <= 2000 ? reason : reason.substring(0, 1999) + "…";
    }
}
