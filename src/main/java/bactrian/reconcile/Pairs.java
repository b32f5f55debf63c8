package bactrian.reconcile;

import bactrian.deadletter.DeadLetters;
import bactrian.field.Base;
import bactrian.field.Decision;
import bactrian.field.Value;
import bactrian.integration.Bases;
import bactrian.integration.FieldMapping;
import bactrian.integration.Integration;
import bactrian.integration.Link;
import bactrian.integration.LinkState;
import bactrian.integration.Mapping;
import bactrian.portfolio.Item;
import bactrian.portfolio.Items;
import bactrian.sync.Comparer;
import bactrian.sync.FieldState;
import bactrian.sync.Scope;
import bactrian.write.Translation;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the two sides of a link as the sync does, and writes nothing. */
final class Pairs {
    private final Items items;
    private final Bases bases;
    private final DeadLetters deadLetters;
    private final Scope scope;
    private final Comparer comparer;

    Pairs(Items items, Bases bases, DeadLetters deadLetters, Scope scope, Comparer comparer) {
        this.items = items;
        this.bases = bases;
        this.deadLetters = deadLetters;
        this.scope = scope;
        this.comparer = comparer;
    }

    /** Compares a link's issue as read with its item. */
    Check check(Integration integration, List<Mapping> mappings, Link link, JsonNode issue) {
        String key = issue.path("key").asText(link.issueKey());
        Optional<Mapping> mapping = mappings.stream()
                .filter(candidate -> candidate.id() == link.mapping())
                .findFirst();
        if (mapping.isEmpty()) {
            return whole(link, key, FindingKind.UNMAPPED, "The mapping of this link was removed; nothing is synced.");
        }
        Optional<Item> item = items.find(link.itemId());
        if (item.isEmpty()) {
            return whole(link, key, FindingKind.ITEM_MISSING, "Item " + link.itemId() + " is not there any more.");
        }
        return inScope(integration, mapping.get(), link, issue, item.get());
    }

    private Check inScope(Integration integration, Mapping mapping, Link link, JsonNode issue, Item item) {
        String key = issue.path("key").asText();
        boolean excluded = scope.excludes(integration, mapping, issue);
        if (link.state() == LinkState.OUT_OF_SCOPE) {
            return excluded
                    ? Check.pair(link, List.of())
                    : whole(link, key, FindingKind.BACK_IN_SCOPE, "The filter matches again: " + mapping.filter());
        }
        if (excluded) {
            return whole(link, key, FindingKind.OUT_OF_SCOPE, "The filter does not match: " + mapping.filter());
        }
        List<Finding> findings = new ArrayList<>();
        for (FieldState state : comparer.compare(Tasks.pair(integration, mapping, link, issue, item))
                .states()) {
            finding(link, key, state).ifPresent(findings::add);
        }
        if (findings.isEmpty() && deadLetters.any(link.issue())) {
            findings.add(Finding.of(FindingKind.DEAD_LETTER, link, key, "Nothing of this pair differs any more."));
        }
        return Check.pair(link, findings);
    }

    private static Optional<Finding> finding(Link link, String key, FieldState state) {
        Base none = new Base(Value.EMPTY, Value.EMPTY);
        Base base = state.compared().base().orElse(none);
        Base current = new Base(state.jira(), state.portfolio());
        Decision decision = state.decision();
        String name = state.field().portfolioField();
        if (decision instanceof Decision.Unchanged) {
            return Optional.empty();
        }
        if (decision instanceof Decision.Settle settle) {
            return Optional.of(
                    Finding.of(FindingKind.UNSETTLED, link, key, settle.why()).with(name, base, current, "", false));
        }
        boolean clears =
                decision instanceof Decision.Write write && write.value().equals(Value.EMPTY);
        String target =
                decision instanceof Decision.Write write ? write.target().id() : "";
        return Optional.of(Finding.of(FindingKind.FIELD, link, key, "").with(name, base, current, target, clears));
    }

    private static Check whole(Link link, String key, FindingKind kind, String reason) {
        return Check.pair(link, List.of(Finding.of(kind, link, key, reason)));
    }

    /** Looks at a linked item alone: whether it differs from the portfolio's halves of its bases. Costs no call. */
    Check portfolioHalf(Mapping mapping, Link link, Item item) {
        Map<String, Bases.Settled> settled = bases.of(link);
        List<Finding> findings = new ArrayList<>();
        for (FieldMapping field : mapping.fields()) {
            Value now = Translation.canonical(item.value(field.portfolioField()));
            Base base = settled.containsKey(field.id())
                    ? settled.get(field.id()).base()
                    : new Base(Value.EMPTY, Value.EMPTY);
            if (!field.computed() && !base.portfolio().equals(now)) {
                findings.add(Finding.of(FindingKind.FIELD, link, link.issueKey(), "Jira's side was not read.")
                        .with(field.portfolioField(), base, new Base(base.jira(), now), "", now.equals(Value.EMPTY)));
            }
        }
        return Check.pair(link, findings);
    }

    /** The issue of a link could not be read. */
    Check missing(Link link, String why, boolean notFound) {
        FindingKind kind = notFound ? FindingKind.ISSUE_MISSING : FindingKind.UNREACHABLE;
        Finding finding = Finding.of(kind, link, link.issueKey(), why);
        return notFound ? Check.pair(link, List.of(finding)) : Check.unreachable(link, finding);
    }
}
