package bactrian.sync;

import bactrian.deadletter.DeadLetters;
import bactrian.field.FieldType;
import bactrian.field.Value;
import bactrian.inbox.Event;
import bactrian.inbox.EventKind;
import bactrian.inbox.Inbox;
import bactrian.integration.Bases;
import bactrian.integration.FieldMapping;
import bactrian.integration.Integration;
import bactrian.integration.Link;
import bactrian.integration.LinkState;
import bactrian.integration.Mapping;
import bactrian.integration.Mappings;
import bactrian.jira.field.JiraFieldCodec;
import bactrian.store.Hashes;
import bactrian.store.Store;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ends what needs no call: echoes of our own writes, events that touch nothing mapped, issues that are not ours.
 *
 * <p>An event costs no call only if nothing of the link waits, every mapped field and all that the filter asks for are in
 * the payload, and each equals the base. Webhooks carry rich text as wiki markup even on Cloud, so that text is known by
 * the hash that was seen when its document was settled.
 */
public final class Echoes {
    private final Store store;
    private final Inbox inbox;
    private final Mappings mappings;
    private final Bases bases;
    private final DeadLetters deadLetters;
    private final Scope scope;

    /** Looks at mappings, bases and dead letters. */
    public Echoes(Store store, Inbox inbox, Mappings mappings, Bases bases, DeadLetters deadLetters, Scope scope) {
        this.store = store;
        this.inbox = inbox;
        this.mappings = mappings;
        this.bases = bases;
        this.deadLetters = deadLetters;
        this.scope = scope;
    }

    /** Ends them and answers the rest of the batch. */
    public SubjectBatch rest(SubjectBatch batch) {
        List<Mapping> all = mappings.all(batch.integration().id());
        return batch.with(batch.entries().stream()
                .filter(entry -> !ended(batch.integration(), all, entry))
                .toList());
    }

    private boolean ended(Integration integration, List<Mapping> all, SubjectBatch.Entry entry) {
        boolean webhooksOnly = entry.claim().events().stream().allMatch(event -> event.kind() == EventKind.WEBHOOK);
        if (!webhooksOnly) {
            return false;
        }
        if (entry.link().isEmpty()) {
            return entry.claim().events().stream().allMatch(event -> notOurs(integration, all, event))
                    && finish(entry, "ignored", reasonNotOurs(all, entry));
        }
        return echo(integration, all, entry) && finish(entry, "echo", "Nothing mapped differs from what was settled.");
    }

    private boolean notOurs(Integration integration, List<Mapping> all, Event event) {
        Hint hint = Hint.of(event.hint());
        return hint.deleted()
                || all.stream()
                        .allMatch(mapping -> !mapping.enabled() || scope.excludes(integration, mapping, hint.issue()));
    }

    private static String reasonNotOurs(List<Mapping> all, SubjectBatch.Entry entry) {
        return Hint.of(entry.claim().newest().hint()).deleted()
                ? "The issue was deleted and is not linked."
                : all.isEmpty() ? "The integration has no mapping yet." : "No mapping's filter matches the issue.";
    }

    private boolean echo(Integration integration, List<Mapping> all, SubjectBatch.Entry entry) {
        Link link = entry.link().orElseThrow();
        Optional<Mapping> mapping = all.stream()
                .filter(candidate -> candidate.id() == link.mapping())
                .findFirst();
        if (mapping.isEmpty() || link.state() != LinkState.ACTIVE || deadLetters.any(link.issue())) {
            return false;
        }
        Map<String, Bases.Settled> settled = bases.of(link);
        JiraFieldCodec codec = new JiraFieldCodec(integration.deployment());
        Overwrites overwrites = new Overwrites(integration);
        return entry.claim().events().stream()
                .map(event -> Hint.of(event.hint()))
                .allMatch(hint -> !hint.deleted()
                        && scope.includes(integration, mapping.get(), hint.issue())
                        && mapping.get().fields().stream()
                                .allMatch(field -> same(codec, field, hint, settled)
                                        && overwrites
                                                .of(hint, field, settled.get(field.id()))
                                                .isEmpty()));
    }

    private static boolean same(
            JiraFieldCodec codec, FieldMapping field, Hint hint, Map<String, Bases.Settled> settled) {
        JsonNode carried = hint.field(field.jiraField());
        Bases.Settled base = settled.get(field.id());
        if (carried.isMissingNode() || base == null) {
            return false;
        }
        if (field.portfolioType() == FieldType.RICH_TEXT) {
            return base.webhookHash().equals(Hashes.sha256(carried.asText("")));
        }
        Value value = codec.decode(field.jiraKind(), carried);
        return value.equals(base.base().jira());
    }

    private boolean finish(SubjectBatch.Entry entry, String result, String reason) {
        store.useTransaction(handle -> inbox.finish(handle, entry.claim(), result, reason));
        return true;
    }
}
