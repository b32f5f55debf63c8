package bactrian.inbox;

import bactrian.store.Store;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Appends events and ends them. Claiming is {@link Claims}'. */
public final class Inbox {
    private static final String UNIQUE_VIOLATION = "23505";

    private final Store store;
    private final Clock clock;
    private final EventObserver observer;
    private final Leases leases;

    /** With the life of a lease, after which a crashed owner's subjects are taken over. */
    public Inbox(Store store, Clock clock, Duration leaseLife) {
        this(store, clock, leaseLife, EventObserver.NONE);
    }

    /** As {@link #Inbox(Store, Clock, Duration)}, its events told to an observer. */
    public Inbox(Store store, Clock clock, Duration leaseLife, EventObserver observer) {
        this.store = store;
        this.clock = clock;
        this.observer = observer;
        this.leases = new Leases(clock, leaseLife);
    }

    Leases leases() {
        return leases;
    }

    /**
     * Commits an event from outside.
     *
     * @return false if an event with this integration and identifier was accepted before
     */
    public boolean accept(NewEvent event) {
        try {
            store.useTransaction(handle -> append(handle, event));
            return true;
        } catch (UnableToExecuteStatementException e) {
            if (isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    /** Whether a unique key stood against an insert. */
    static boolean isDuplicate(UnableToExecuteStatementException e) {
        return e.getCause() instanceof SQLIntegrityConstraintViolationException
                || e.getCause() instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState());
    }

    /** Appends an event in the caller's transaction. */
    public void append(Handle handle, NewEvent event) {
        append(handle, event, clock.instant());
    }

    /** As {@link #append(Handle, NewEvent)}, not to be looked at before the given time. */
    public void append(Handle handle, NewEvent event, Instant notBefore) {
        handle.createUpdate("INSERT INTO event (integration_id, subject, kind, identifier, hint, accepted_ms,"
                        + " not_before_ms, attempts, event_state, event_result, reason) VALUES (:integration, :subject,"
                        + " :kind, :identifier, :hint, :accepted, :notBefore, 0, 'waiting', '', '')")
                .bind("integration", event.knownIntegration().orElse(null))
                .bind("subject", event.subject().key())
                .bind("kind", event.kind().id())
                .bind("identifier", event.identifier().isEmpty() ? null : event.identifier())
                .bind("hint", event.hint())
                .bind("accepted", clock.millis())
                .bind("notBefore", notBefore.toEpochMilli())
                .execute();
        observer.appended(event.integration(), event.kind());
    }

    /**
     * Ends the claim's events in the caller's transaction and gives its leases back.
     *
     * @param result one word, such as {@code written}, {@code echo} or {@code ignored}
     * @param reason a sentence for explain and the activity log, or empty
     * @throws LeaseLostException if someone else holds a subject by now: the caller's transaction must roll back
     */
    public void finish(Handle handle, Claim claim, String result, String reason) {
        end(
                handle,
                claim,
                "UPDATE event SET event_state = 'done', event_result = :result, reason = :reason, finished_ms = :now"
                        + " WHERE id IN (<ids>)",
                result,
                reason,
                clock.instant());
        claim.events()
                .forEach(event -> observer.ended(event, result, Duration.between(event.acceptedAt(), clock.instant())));
    }

    /**
     * Lets the claim's subjects rest in the caller's transaction: events that came while they were worked on wait until the
     * given time, so that changes in quick succession are one look.
     */
    public void rest(Handle handle, Claim claim, Instant until) {
        handle.createUpdate("UPDATE event SET not_before_ms = :until WHERE event_state = 'waiting' AND subject IN"
                        + " (<subjects>) AND id NOT IN (<ids>) AND not_before_ms < :until")
                .bindList(
                        "subjects", claim.subjects().stream().map(Subject::key).toList())
                .bindList("ids", claim.events().stream().map(Event::id).toList())
                .bind("until", until.toEpochMilli())
                .execute();
    }

    /**
     * Puts the claim's events back, not to be looked at before the given time, and gives its leases back.
     *
     * @param result the word that the events then carry as {@link Event#lastResult}
     * @throws LeaseLostException if someone else holds a subject by now
     */
    public void putBack(Handle handle, Claim claim, Instant notBefore, String result, String reason) {
        end(
                handle,
                claim,
                "UPDATE event SET attempts = attempts + 1, event_result = :result, reason = :reason, not_before_ms ="
                        + " :now WHERE id IN (<ids>)",
                result,
                reason,
                notBefore);
    }

    /** The claim's events are the integration's, in the caller's transaction: its backlog counts them, its pause keeps them. */
    public void assign(Handle handle, Claim claim, long integration) {
        handle.createUpdate("UPDATE event SET integration_id = :integration WHERE id IN (<ids>)")
                .bindList("ids", claim.events().stream().map(Event::id).toList())
                .bind("integration", integration)
                .execute();
    }

    /**
     * Keeps the claim's events for an integration that is paused, and gives the leases back: they are claimed again once
     * it runs.
     *
     * @throws LeaseLostException if someone else holds a subject by now
     */
    public void keep(Handle handle, Claim claim, long integration) {
        assign(handle, claim, integration);
        putBack(handle, claim, clock.instant(), "paused", "The integration is paused.");
    }

    private void end(Handle handle, Claim claim, String sql, String result, String reason, Instant time) {
        if (!leases.holds(handle, claim)) {
            throw new LeaseLostException(claim);
        }
        handle.createUpdate(sql)
                .bindList("ids", claim.events().stream().map(Event::id).toList())
                .bind("result", result)
                .bind("reason", shortened(reason))
                .bind("now", time.toEpochMilli())
                .execute();
        leases.giveBack(handle, claim);
        leases.forget(claim.owner());
    }

    private static String shortened(String reason) {
        return reason.length() <= 2000 ? reason : reason.substring(0, 1999) + "…";
    }
}
