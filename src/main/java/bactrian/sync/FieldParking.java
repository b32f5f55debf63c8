package bactrian.sync;

import bactrian.deadletter.Conflicts;
import bactrian.deadletter.DeadLetters;
import bactrian.field.Decision;
import bactrian.integration.Bases;
import bactrian.integration.FieldMapping;
import bactrian.integration.Link;
import bactrian.write.FieldChange;
import bactrian.write.FieldWrite;
import bactrian.write.WriteResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Puts what could not be written, and what a person must decide, into the waiting room. */
public final class FieldParking {
    private final Bases bases;
    private final DeadLetters deadLetters;
    private final Activity activity;
    private final Clock clock;
    private final Duration retryAfter;

    /** With the time after which a dead letter is tried again in the background. */
    public FieldParking(Bases bases, DeadLetters deadLetters, Activity activity, Clock clock, Duration retryAfter) {
        this.bases = bases;
        this.deadLetters = deadLetters;
        this.activity = activity;
        this.clock = clock;
        this.retryAfter = retryAfter;
    }

    void hold(Handle handle, SyncTask task, Link link, FieldState state, Decision.Held held) {
        String reason =
                "Held, since " + held.why() + ": Jira holds \"" + held.jira().display() + "\", the portfolio \""
                        + held.portfolio().display() + "\".";
        state.overwritten()
                .ifPresent(lost -> bases.overwrote(handle, link, state.field().id(), lost));
        deadLetters.park(
                handle,
                letter(task, link, state.field(), "", held.jira().display())
                        .waiting(Conflicts.KIND, reason, "Choose which side to keep.", "person", Optional.empty()));
        activity.append(handle, task, Activity.Entry.of(state.field(), "conflict", reason));
    }

    void park(Handle handle, SyncTask task, Link link, FieldWrite.Ended write) {
        FieldChange change = write.change();
        FieldLetter letter = letter(
                task, link, change.field(), change.target().id(), change.value().display());
        Optional<Instant> later = Optional.of(clock.instant().plus(retryAfter));
        if (write.result() instanceof WriteResult.Rejected rejected) {
            deadLetters.park(handle, letter.dead("field", rejected.reason(), rejected.advice(), later));
        } else if (write.result() instanceof WriteResult.Deferred deferred
                && !deferred.waitsFor().isEmpty()) {
            deadLetters.park(
                    handle,
                    letter.waiting(
                            "deferred", deferred.reason(), "", deferred.waitsFor(), Optional.of(deferred.until())));
        }
    }

    private FieldLetter letter(SyncTask task, Link link, FieldMapping field, String target, String payload) {
        return new FieldLetter(task, link, field, target, payload, clock.instant());
    }
}
