package bactrian.sync;

import bactrian.deadletter.DeadLetters;
import bactrian.field.Base;
import bactrian.field.Decision;
import bactrian.field.Side;
import bactrian.field.Value;
import bactrian.inbox.EventKind;
import bactrian.inbox.Inbox;
import bactrian.inbox.NewEvent;
import bactrian.integration.Bases;
import bactrian.integration.Link;
import bactrian.integration.LinkState;
import bactrian.integration.Links;
import bactrian.integration.StatusWalks;
import bactrian.jira.field.JiraFieldKind;
import bactrian.store.Store;
import bactrian.write.CallCount;
import bactrian.write.FieldChange;
import bactrian.write.FieldWrite;
import bactrian.write.WriteResult;
import bactrian.write.WriteSet;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
    private final StatusWalks walks;
    private final Clock clock;
    private final FieldParking parking;
    private final Duration rest;

    /**
     * Parks what could not be written.
     *
     * @param rest how long a link rests of which more has changed while it was worked on
     */
    public Settlement(
            Store store,
            Inbox inbox,
            Links links,
            Bases bases,
            DeadLetters deadLetters,
            Activity activity,
            StatusWalks walks,
            Clock clock,
            FieldParking parking,
            Duration rest) {
        this.store = store;
        this.inbox = inbox;
        this.links = links;
        this.bases = bases;
        this.deadLetters = deadLetters;
        this.activity = activity;
        this.walks = walks;
        this.clock = clock;
        this.parking = parking;
        this.rest = rest;
    }

    /** Records how every field ended; events whose writes were all put off for time alone go back to the inbox. */
    public void settle(
            @Variable("task") SyncTask task,
            @Variable("comparison") Comparison comparison,
            @Variable("writes") WriteSet writes,
            @Variable("calls") CallCount calls) {
        store.useTransaction(handle -> {
            Link link = task.link().orElseThrow();
            links.update(handle, link, LinkState.ACTIVE, task.issueKey());
            comparison.states().forEach(state -> settleUnwritten(handle, task, link, state));
            List<FieldWrite.Ended> ended = writes.of(FieldWrite.Ended.class).toList();
            ended.forEach(write -> settleWrite(handle, task, link, comparison, write));
            comparison.states().forEach(state -> settleMerge(handle, task, link, state, ended));
            activity.measured(handle, task, calls.made());
            end(handle, task, comparison, ended);
        });
    }

    private void settleUnwritten(Handle handle, SyncTask task, Link link, FieldState state) {
        if (state.decision() instanceof Decision.Settle settle) {
            Base pair = state.overwrote() ? state.current() : settle.base();
            recorded(handle, task, link, state, pair);
            activity.append(handle, task, Activity.Entry.of(state.field(), "noted", settle.why()));
        } else if (state.decision() instanceof Decision.Unchanged) {
            recorded(handle, task, link, state, state.current());
        } else if (state.decision() instanceof Decision.Held held) {
            parking.hold(handle, task, link, state, held);
        } else if (state.decision() instanceof Decision.Write write && state.staysOverwritten()) {
            recorded(handle, task, link, state, state.current());
            String why = "It was changed in Jira just before our write: " + write.why();
            activity.append(
                    handle,
                    task,
                    Activity.Entry.of(state.field(), "overwritten", why).over(Side.JIRA, write.over(), write.value()));
        }
    }

    private void recorded(Handle handle, SyncTask task, Link link, FieldState state, Base pair) {
        put(handle, task, link, state, pair);
        deadLetters.mended(handle, link.issue(), state.field().id());
    }

    private void settleWrite(Handle handle, SyncTask task, Link link, Comparison comparison, FieldWrite.Ended write) {
        FieldChange change = write.change();
        Optional<FieldState> state = comparison.states().stream()
                .filter(candidate ->
                        candidate.field().id().equals(change.field().id()))
                .findFirst();
        if (write.result().settled()) {
            state.ifPresent(compared -> settle(handle, task, link, compared, write));
            deadLetters.mended(handle, link.issue(), change.field().id());
        } else {
            parking.park(handle, task, link, write);
        }
        Activity.Entry entry = Activity.Entry.of(
                change.field(), write.result().outcome(), reason(write, state.map(FieldState::decision)));
        Side source = change.target().other();
        Value settledBefore = state.flatMap(compared -> compared.compared().base())
                .map(base -> base.half(source))
                .orElse(Value.EMPTY);
        activity.append(
                handle,
                task,
                entry.over(change.target(), change.before(), change.value()).from(settledBefore, change.value()));
    }

    /** Why something was lost stands with what was written. */
    private static String reason(FieldWrite.Ended write, Optional<Decision> decision) {
        return decision.filter(Decision.Write.class::isInstance)
                .map(Decision.Write.class::cast)
                .map(Decision.Write::why)
                .filter(why -> write.result().reason().isEmpty())
                .orElse(write.result().reason());
    }

    /** A value that our write had overwritten is back in the portfolio; Jira gets it by the next look. */
    private void settle(Handle handle, SyncTask task, Link link, FieldState state, FieldWrite.Ended write) {
        if (state.decision() instanceof Decision.Merge) {
            return;
        }
        if (state.overwrote()) {
            put(handle, task, link, state, state.current());
            inbox.append(handle, NewEvent.of(task.integration().id(), link.issue(), EventKind.RETRY));
        } else if (write.change().target() == Side.JIRA) {
            put(handle, task, link, state, new Base(write.written(), state.portfolio()));
            if (write.result() instanceof WriteResult.Written) {
                bases.wrote(handle, link, state.field().id(), write.change().before());
            }
        } else {
            put(handle, task, link, state, new Base(state.jira(), write.written()));
        }
    }

    /** A merged text is settled when both sides hold it; until then it is merged anew, which comes to the same. */
    private void settleMerge(Handle handle, SyncTask task, Link link, FieldState state, List<FieldWrite.Ended> ended) {
        if (!(state.decision() instanceof Decision.Merge merge)) {
            return;
        }
        Map<Side, Value> held = new EnumMap<>(Side.class);
        ended.stream()
                .filter(write ->
                        write.change().field().id().equals(state.field().id())
                                && write.result().settled())
                .forEach(write -> held.put(write.change().target(), write.written()));
        if (held.size() == Side.values().length) {
            put(handle, task, link, state, new Base(held.get(Side.JIRA), held.get(Side.PORTFOLIO)));
            deadLetters.mended(handle, link.issue(), state.field().id());
        }
        merge.lost()
                .forEach(block -> activity.append(
                        handle,
                        task,
                        Activity.Entry.of(
                                        state.field(),
                                        "merged",
                                        "Both sides changed this block; the other form was kept")
                                .over(merge.losing(), block, merge.value())));
    }

    private void put(Handle handle, SyncTask task, Link link, FieldState state, Base base) {
        bases.put(handle, link, state.field().id(), base, WebhookText.hash(task, state.field()));
        if (state.field().jiraKind() == JiraFieldKind.STATUS) {
            walks.end(handle, link.site(), link.issueId());
        }
    }

    private void end(Handle handle, SyncTask task, Comparison comparison, List<FieldWrite.Ended> ended) {
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
            inbox.rest(handle, task.claim(), clock.instant().plus(rest));
            inbox.finish(handle, task.claim(), result(task, comparison, ended), "");
        }
    }

    private static String result(SyncTask task, Comparison comparison, List<FieldWrite.Ended> ended) {
        boolean held = comparison.states().stream().anyMatch(state -> state.decision() instanceof Decision.Held);
        if (task.created()) {
            return "created";
        }
        return !ended.isEmpty() ? "synced" : held ? "conflict" : "unchanged";
    }
}
