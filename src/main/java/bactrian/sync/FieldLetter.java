package bactrian.sync;

import bactrian.deadletter.DeadLetter;
import bactrian.integration.FieldMapping;
import bactrian.integration.Link;
import java.time.Instant;
import java.util.Optional;

/** What all dead letters of one field share. */
record FieldLetter(SyncTask task, Link link, FieldMapping field, String target, String payload, Instant now) {
    DeadLetter dead(String kind, String reason, String advice, Optional<Instant> nextTry) {
        return letter("dead", kind, reason, advice, "", nextTry);
    }

    DeadLetter waiting(String kind, String reason, String advice, String waitsFor, Optional<Instant> nextTry) {
        return letter("waiting", kind, reason, advice, waitsFor, nextTry);
    }

    private DeadLetter letter(
            String state, String kind, String reason, String advice, String waitsFor, Optional<Instant> nextTry) {
        return new DeadLetter(
                0,
                task.integration().id(),
                link.id(),
                field.id(),
                link.issue(),
                task.claim().newest().id(),
                task.issueKey(),
                link.itemId(),
                field.title(),
                target,
                payload,
                state,
                kind,
                reason,
                advice,
                waitsFor,
                1,
                now,
                now,
                nextTry);
    }
}
