package bactrian.sync;

import bactrian.deadletter.DeadLetter;
import bactrian.deadletter.DeadLetters;
import bactrian.inbox.Claim;
import bactrian.inbox.Claims;
import bactrian.inbox.Inbox;
import bactrian.inbox.LeaseLostException;
import bactrian.integration.Integration;
import bactrian.integration.Integrations;
import bactrian.jira.JiraException;
import bactrian.jira.JiraFault;
import bactrian.jira.JiraFaults;
import bactrian.jql.match.UndecidableException;
import bactrian.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Variable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of claims whose sync failed: put back, parked as dead letters, or kept while the integration is paused. */
public final class SyncFaults {
    private static final Logger LOG = LoggerFactory.getLogger(SyncFaults.class);
    private static final String DEFERRED = "deferred";
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final Store store;
    private final Inbox inbox;
    private final Claims claims;
    private final Integrations integrations;
    private final DeadLetters deadLetters;
    private final Clock clock;

    /** Writes the inbox, integrations and dead letters. */
    public SyncFaults(
            Store store, Inbox inbox, Claims claims, Integrations integrations, DeadLetters deadLetters, Clock clock) {
        this.store = store;
        this.inbox = inbox;
        this.claims = claims;
        this.integrations = integrations;
        this.deadLetters = deadLetters;
        this.clock = clock;
    }

    /** A whole batch failed before its subjects were handed over. */
    public void batchFailed(
            @Variable("batch") SubjectBatch batch, @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Throwable cause) {
        batch.claims().forEach(claim -> failed(claim, batch.integration(), Optional.empty(), cause));
    }

    /** One subject failed. */
    public void taskFailed(
            @Variable("task") SyncTask task, @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Throwable cause) {
        failed(task.claim(), task.integration(), Optional.of(task), cause);
    }

    private void failed(Claim claim, Integration integration, Optional<SyncTask> task, Throwable cause) {
        try {
            if (cause instanceof JiraException e) {
                jiraFailed(claim, integration, task, fault(claim, e));
            } else if (cause instanceof LeaseLostException) {
                LOG.warn("{}", cause.getMessage());
                claims.abandon(claim);
            } else if (cause instanceof LookAgainException again) {
                putBackUntil(claim, clock.instant().plus(again.delay()), again.result(), again.getMessage());
            } else if (cause instanceof UndecidableException) {
                park(claim, integration, task, cause.getMessage());
            } else {
                LOG.warn(
                        "The sync of {} failed and is tried again: {}", claim.subjects(), String.valueOf(cause), cause);
                putBack(claim, String.valueOf(cause.getMessage()));
            }
        } catch (RuntimeException e) {
            claims.abandon(claim);
            throw e;
        }
    }

    private void jiraFailed(Claim claim, Integration integration, Optional<SyncTask> task, JiraFault fault) {
        if (fault instanceof JiraFault.OfIntegration) {
            LOG.error("Integration {} is paused: {}", integration.id(), fault.reason());
            integrations.pause(integration.id(), fault.reason());
            putBack(claim, fault.reason());
        } else if (fault instanceof JiraFault.Transient passing) {
            putBackUntil(claim, passing.notBefore(), DEFERRED, passing.reason());
        } else {
            park(claim, integration, task, fault.reason());
        }
    }

    private JiraFault fault(Claim claim, JiraException e) {
        return JiraFaults.classify(
                e,
                clock.instant(),
                claim.attempts(),
                ThreadLocalRandom.current().nextDouble());
    }

    /** Waits longer with each try, and never the same as others. */
    private void putBack(Claim claim, String reason) {
        long backoff = Math.min(FIRST_WAIT.toMillis() << Math.min(claim.attempts(), 16), LONGEST_WAIT.toMillis());
        long wait = ThreadLocalRandom.current().nextLong(backoff / 2, backoff + 1);
        putBackUntil(claim, clock.instant().plusMillis(wait), DEFERRED, reason);
    }

    private void putBackUntil(Claim claim, Instant notBefore, String result, String reason) {
        store.useTransaction(handle -> inbox.putBack(handle, claim, notBefore, result, reason));
    }

    private void park(Claim claim, Integration integration, Optional<SyncTask> task, String reason) {
        store.useTransaction(handle -> {
            deadLetters.park(
                    handle,
                    new DeadLetter(
                            0,
                            integration.id(),
                            task.flatMap(SyncTask::link).map(link -> link.id()).orElse(0L),
                            "",
                            claim.subject(),
                            claim.newest().id(),
                            task.map(SyncTask::issueKey).orElse(""),
                            task.map(SyncTask::itemId).orElse(0L),
                            "",
                            "",
                            "",
                            "dead",
                            "subject",
                            reason,
                            "Mend what the reason names, then replay.",
                            "",
                            1,
                            clock.instant(),
                            clock.instant(),
                            Optional.empty()));
            inbox.finish(handle, claim, "dead", reason);
        });
    }
}
