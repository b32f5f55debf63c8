package bactrian.sync;

import bactrian.deadletter.DeadLetter;
import bactrian.deadletter.DeadLetters;
import bactrian.inbox.Claim;
import bactrian.inbox.Claims;
import bactrian.inbox.Inbox;
import bactrian.inbox.LeaseLostException;
import bactrian.integration.FaultPolicy;
import bactrian.integration.Integration;
import bactrian.jira.JiraException;
import bactrian.jira.JiraFault;
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
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final Store store;
    private final Inbox inbox;
    private final Claims claims;
    private final FaultPolicy policy;
    private final DeadLetters deadLetters;
    private final Clock clock;

    /** Writes the inbox and dead letters; the policy pauses integrations and holds sites. */
    public SyncFaults(
            Store store, Inbox inbox, Claims claims, FaultPolicy policy, DeadLetters deadLetters, Clock clock) {
        this.store = store;
        this.inbox = inbox;
        this.claims = claims;
        this.policy = policy;
        this.deadLetters = deadLetters;
        this.clock = clock;
    }

    /** What failed, kept before a probe has faults of its own. */
    public Throwable failure(@ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Throwable cause) {
        return cause;
    }

    /** A whole batch failed before its subjects were handed over. */
    public void batchFailed(@Variable("batch") SubjectBatch batch, @Variable("failure") Throwable cause) {
        batch.claims().forEach(claim -> failed(claim, batch.integration(), Optional.empty(), cause));
    }

    /** One subject failed. */
    public void taskFailed(@Variable("task") SyncTask task, @Variable("failure") Throwable cause) {
        failed(task.claim(), task.integration(), Optional.of(task), cause);
    }

    private void failed(Claim claim, Integration integration, Optional<SyncTask> task, Throwable cause) {
        try {
            Optional<JiraFault> fault = policy.apply(integration, cause, claim.attempts());
            if (task.isPresent() && vanished(claim, cause)) {
                putBackUntil(
                        claim, integration, clock.instant().plus(LOOK_AGAIN), Subjects.MISSING, cause.getMessage());
            } else if (fault.isPresent()) {
                jiraFailed(claim, integration, task, fault.get());
            } else if (cause instanceof LeaseLostException) {
                LOG.warn("{}", cause.getMessage());
                claims.abandon(claim);
            } else if (cause instanceof LookAgainException again) {
                putBackUntil(
                        claim, integration, clock.instant().plus(again.delay()), again.result(), again.getMessage());
            } else if (cause instanceof UndecidableException) {
                park(claim, integration, task, cause.getMessage());
            } else {
                LOG.warn(
                        "The sync of {} failed and is tried again: {}", claim.subjects(), String.valueOf(cause), cause);
                putBack(claim, integration, String.valueOf(cause.getMessage()));
            }
        } catch (RuntimeException e) {
            claims.abandon(claim);
            throw e;
        }
    }

    /** The issue was there when it was read, and is not any more: the next look decides whether it was deleted. */
    private static boolean vanished(Claim claim, Throwable cause) {
        return cause instanceof JiraException e
                && e.status() == Subjects.NOT_FOUND
                && claim.events().stream().noneMatch(event -> event.lastResult().equals(Subjects.MISSING));
    }

    private void jiraFailed(Claim claim, Integration integration, Optional<SyncTask> task, JiraFault fault) {
        if (fault instanceof JiraFault.OfIntegration) {
            store.useTransaction(handle -> inbox.keep(handle, claim, integration.id()));
        } else if (fault instanceof JiraFault.Transient passing) {
            putBackUntil(claim, integration, passing.notBefore(), DEFERRED, passing.reason());
        } else {
            park(claim, integration, task, fault.reason());
        }
    }

    /** Waits longer with each try, and never the same as others. */
    private void putBack(Claim claim, Integration integration, String reason) {
        long backoff = Math.min(FIRST_WAIT.toMillis() << Math.min(claim.attempts(), 16), LONGEST_WAIT.toMillis());
        long wait = ThreadLocalRandom.current().nextLong(backoff / 2, backoff + 1);
        putBackUntil(claim, integration, clock.instant().plusMillis(wait), DEFERRED, reason);
    }

    private void putBackUntil(Claim claim, Integration integration, Instant notBefore, String result, String reason) {
        store.useTransaction(handle -> {
            inbox.assign(handle, claim, integration.id());
            inbox.putBack(handle, claim, notBefore, result, reason);
        });
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
