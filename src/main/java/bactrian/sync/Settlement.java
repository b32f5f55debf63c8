package bactrian.sync;

import bactrian.deadletter.DeadLetter;
import bactrian.deadletter.DeadLetters;
import bactrian.field.Base;
import bactrian.field.Decision;
import bactrian.field.FieldType;
import bactrian.field.Side;
import bactrian.inbox.Event;
import bactrian.inbox.EventKind;
import bactrian.inbox.Inbox;
import bactrian.integration.Bases;
import bactrian.integration.Link;
import bactrian.integration.LinkState;
import bactrian.integration.Links;
import bactrian.store.Hashes;
import bactrian.store.Store;
import bactrian.write.FieldChange;
import bactrian.write.FieldWrite;
import bactrian.write.WriteResult;
import bactrian.write.WriteSet;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Variable;
import org.jdbi.v3.core.Handle;

/** Settles a link in one transaction: bases, activity, dead letters, and the end of its events. */
public final class Settlement {
    private final Store store;
    private final Inbox inbox;
    private final Links links;
    private final Bases bases;
    private final DeadLetters deadLetters;
    private final Activity activity;
    private final Clock clock;
    private final Duration retryAfter;

    /** With the time after which a dead letter is tried again in the background. */
    public Settlement(
            Store store,
            Inbox inbox,
            Links links,
            Bases bases,
            DeadLetters deadLetters,
            Activity activity,
            Clock clock,
            Duration retryAfter) {
        this.store = store;
        this.inbox = inbox;
        this.links = links;
        this.bases = bases;
        this.deadLetters = deadLetters;
        this.activity = activity;
        this.clock = clock;
        this.retryAfter = retryAfter;
    }

    /** Records how every field ended; events whose writes were all put off for time alone go back to the inbox. */
    public void settle(
            @Variable("task") SyncTask task,
            @Variable("comparison") Comparison comparison,
            @Variable("writes") WriteSet writes) {
        store.useTransaction(handle -> {
            Link link = task.link().orElseThrow();
            links.update(handle, link, LinkState.ACTIVE, task.issueKey());
            comparison.states().forEach(state -> settleUnwritten(handle, task, link, state));
            List<FieldWrite.Ended> ended = writes.of(FieldWrite.Ended.class).toList();
            ended.forEach(write -> settleWrite(handle, task, link, comparison, write));
            end(handle, task, ended);
        });
    }

    private void settleUnwritten(Handle handle, SyncTask task, Link link, FieldState state) {
        if (state.decision() instanceof Decision.Settle settle) {
            put(handle, task, link, state, settle.base());
            deadLetters.mended(handle, link.issue(), state.field().id());
            activity.append(handle, task, state.field().portfolioField(), "", "noted", "", "", settle.why());
        } else if (state.decision() instanceof Decision.Unchanged) {
            state.base().ifPresent(base -> put(handle, task, link, state, base));
            deadLetters.mended(handle, link.issue(), state.field().id());
        } else if (state.decision() instanceof Decision.Conflict conflict) {
            String reason =
                    "Both sides changed: Jira holds \"" + conflict.jira().display() + "\", the portfolio \""
                            + conflict.portfolio().display() + "\".";
            deadLetters.park(
                    handle,
                    letter(
                                    task,
                                    link,
                                    state.field().id(),
                                    state.field().portfolioField(),
                                    "",
                                    conflict.jira().display())
                            .waiting("conflict", reason, "Choose which side to keep.", "person", Optional.empty()));
            activity.append(handle, task, state.field().portfolioField(), "", "conflict", "", "", reason);
        }
    }

    private void settleWrite(Handle handle, SyncTask task, Link link, Comparison comparison, FieldWrite.Ended write) {
        FieldChange change = write.change();
        Optional<FieldState> state = comparison.states().stream()
                .filter(candidate ->
                        candidate.field().id().equals(change.field().id()))
                .findFirst();
        if (write.result() instanceof WriteResult.Written || write.result() instanceof WriteResult.Unchanged) {
            state.ifPresent(compared -> put(
                    handle,
                    task,
                    link,
                    compared,
                    change.target() == Side.JIRA
                            ? new Base(write.written(), compared.portfolio())
                            : new Base(compared.jira(), write.written())));
            deadLetters.mended(handle, link.issue(), change.field().id());
        } else {
            park(handle, task, link, write);
        }
        activity.append(
                handle,
                task,
                change.field().portfolioField(),
                change.target().id(),
                write.result().outcome(),
                change.before().display(),
                change.value().display(),
                write.result().reason());
    }

    private void park(Handle handle, SyncTask task, Link link, FieldWrite.Ended write) {
        FieldChange change = write.change();
        LetterDraft draft = letter(
                task,
                link,
                change.field().id(),
                change.field().portfolioField(),
                change.target().id(),
                change.value().display());
        Optional<Instant> later = Optional.of(clock.instant().plus(retryAfter));
        if (write.result() instanceof WriteResult.Rejected rejected) {
            deadLetters.park(handle, draft.dead("field", rejected.reason(), rejected.advice(), later));
        } else if (write.result() instanceof WriteResult.Deferred deferred
                && !deferred.waitsFor().isEmpty()) {
            deadLetters.park(handle, draft.waiting("deferred", deferred.reason(), "", deferred.waitsFor(), later));
        }
    }

    private LetterDraft letter(
            SyncTask task, Link link, String fieldMapping, String field, String target, String payload) {
        return new LetterDraft(task, link, fieldMapping, field, target, payload, clock.instant());
    }

    /** What all dead letters of a field share. */
    private record LetterDraft(
            SyncTask task, Link link, String fieldMapping, String field, String target, String payload, Instant now) {
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
                    fieldMapping,
                    link.issue(),
                    task.claim().newest().id(),
                    task.issueKey(),
                    link.itemId(),
                    field,
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

    private void put(Handle handle, SyncTask task, Link link, FieldState state, Base base) {
        bases.put(handle, link, state.field().id(), base, webhookHash(task, state));
    }

    /** The hash of the rich text that the webhook carried for the document that was read, so that its echo costs no call. */
    private static String webhookHash(SyncTask task, FieldState state) {
        if (state.field().portfolioType() != FieldType.RICH_TEXT) {
            return "";
        }
        return task.claim().events().stream()
                .filter(event -> event.kind() == EventKind.WEBHOOK)
                .max(Comparator.comparing(Event::id))
                .map(event -> Hint.of(event.hint()).field(state.field().jiraField()))
                .filter(carried -> !carried.isMissingNode())
                .map(JsonNode::asText)
                .map(text -> Hashes.sha256(text.equals("null") ? "" : text))
                .orElse("");
    }

    private void end(Handle handle, SyncTask task, List<FieldWrite.Ended> ended) {
        Optional<WriteResult.Deferred> putOff = ended.stream()
                .map(FieldWrite.Ended::result)
                .filter(WriteResult.Deferred.class::isInstance)
                .map(WriteResult.Deferred.class::cast)
                .filter(deferred -> deferred.waitsFor().isEmpty())
                .findFirst();
        if (putOff.isPresent()) {
            inbox.putBack(
                    handle,
                    task.claim(),
                    putOff.get().until(),
                    "deferred",
                    putOff.get().reason());
        } else {
            String unmade = ended.isEmpty() ? "unchanged" : "synced";
            inbox.finish(handle, task.claim(), task.created() ? "created" : unmade, "");
        }
    }
}
