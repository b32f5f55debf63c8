package bactrian.explain;

import bactrian.deadletter.DeadLetter;
import bactrian.inbox.Subject;
import bactrian.integration.Integration;
import bactrian.integration.Link;
import bactrian.integration.Links;
import bactrian.integration.Mapping;
import bactrian.integration.Mappings;
import bactrian.integration.RunState;
import bactrian.sync.Comparer;
import bactrian.sync.Creations;
import bactrian.sync.Scope;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts what was found into reasons a person can act on. */
final class Reasons {
    private final Mappings mappings;
    private final Links links;
    private final Scope scope;
    private final History history;
    private final LinkReasons linked;
    private final TwinReasons unlinked;

    Reasons(Mappings mappings, Links links, Scope scope, Comparer comparer, Creations creations, History history) {
        this.mappings = mappings;
        this.links = links;
        this.scope = scope;
        this.history = history;
        this.linked = new LinkReasons(scope, comparer);
        this.unlinked = new TwinReasons(links, scope, creations);
    }

    Explanation explain(Case found) {
        return explain(found.item().map(item -> item.id()).or(() -> found.link().map(Link::itemId)), found);
    }

    Explanation explain(long itemId, Case found) {
        return explain(Optional.of(itemId), found);
    }

    private Explanation explain(Optional<Long> itemId, Case found) {
        List<Mapping> all = found.integration()
                .map(integration -> mappings.all(integration.id()))
                .orElse(List.of());
        Optional<Mapping> mapping = mapping(all, found);
        Set<Subject> about = subjects(itemId, found);
        List<EventLine> events = history.events(about);
        List<DeadLetter> letters = history.letters(about);
        List<FieldLine> fields = linked.fields(found, mapping);
        List<String> says = new ArrayList<>();
        says.addAll(
                found.link().isPresent()
                        ? linked.says(found, mapping, fields)
                        : unlinked.says(itemId, found, all, mapping));
        found.integration().ifPresent(integration -> pausedSays(integration).ifPresent(says::add));
        says.addAll(Sentences.of(events, letters));
        return new Explanation(
                says,
                found.issue().path("key").asText(found.issueKey()),
                itemId,
                found.integration(),
                mapping,
                found.issueRead()
                        ? mapping.map(one -> scope.explain(found.integration().orElseThrow(), one, found.issue()))
                        : Optional.empty(),
                found.link(),
                fields,
                events,
                letters);
    }

    private Optional<Mapping> mapping(List<Mapping> all, Case found) {
        return found.link()
                .flatMap(link -> all.stream()
                        .filter(mapping -> mapping.id() == link.mapping())
                        .findFirst())
                .or(() -> found.issueRead()
                        ? scope.mappingOf(found.integration().orElseThrow(), all, found.issue())
                        : Optional.empty())
                .or(() -> found.item().flatMap(item -> all.stream()
                        .filter(mapping -> mapping.itemType() == item.type())
                        .findFirst()));
    }

    private static Set<Subject> subjects(Optional<Long> itemId, Case found) {
        Set<Subject> about = new LinkedHashSet<>();
        itemId.map(Subject::item).ifPresent(about::add);
        found.link().map(Link::issue).ifPresent(about::add);
        if (found.issueRead()) {
            found.integration()
                    .map(integration -> Subject.issue(
                            integration.site(), found.issue().path("id").asText()))
                    .ifPresent(about::add);
        }
        return about.isEmpty() ? Set.of(Subject.item(0)) : about;
    }

    private static Optional<String> pausedSays(Integration integration) {
        return integration.state() == RunState.PAUSED
                ? Optional.of("Integration \"" + integration.name()
                        + "\" is paused, and events wait until it is resumed. Why: " + integration.reason())
                : Optional.empty();
    }
}
