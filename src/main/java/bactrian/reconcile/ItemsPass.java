package bactrian.reconcile;

import bactrian.inbox.Subject;
import bactrian.integration.Integration;
import bactrian.integration.Link;
import bactrian.integration.LinkState;
import bactrian.integration.Links;
import bactrian.integration.Mapping;
import bactrian.integration.Mappings;
import bactrian.portfolio.Item;
import bactrian.portfolio.Items;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pages the items that have no link; in a light run those that changed lately. Costs no call. */
final class ItemsPass implements Pass {
    private final Candidates candidates;
    private final Cursors cursors;
    private final Mappings mappings;
    private final Links links;
    private final Items items;
    private final Pairs pairs;
    private final Unlinked unlinked;

    ItemsPass(
            Candidates candidates,
            Cursors cursors,
            Mappings mappings,
            Links links,
            Items items,
            Pairs pairs,
            Unlinked unlinked) {
        this.candidates = candidates;
        this.cursors = cursors;
        this.mappings = mappings;
        this.links = links;
        this.items = items;
        this.pairs = pairs;
        this.unlinked = unlinked;
    }

    @Override
    public Phase phase() {
        return Phase.ITEMS;
    }

    @Override
    public Step next(Run run, Integration integration) {
        return Step.without(run, integration);
    }

    @Override
    public Turn take(Step step, Answer answer) {
        Run run = step.run();
        List<Long> page = run.kind() == RunKind.LIGHT
                ? candidates.changedItems(run, cursors.portfolio(run))
                : candidates.unlinkedItems(run);
        if (page.isEmpty()) {
            return Turn.moved(true, "");
        }
        List<Mapping> all = mappings.all(run.integration());
        List<Check> checks = new ArrayList<>();
        page.forEach(id -> items.find(id).ifPresent(item -> checks.add(check(step, all, item))));
        return Turn.of(checks, false, String.valueOf(page.get(page.size() - 1)));
    }

    private Check check(Step step, List<Mapping> all, Item item) {
        Optional<Link> link = links.find(Subject.item(item.id()));
        if (link.isEmpty()) {
            return unlinked.item(step.integration(), item);
        }
        Optional<Mapping> mapping =
                all.stream().filter(one -> one.id() == link.get().mapping()).findFirst();
        boolean ours = link.get().integration() == step.run().integration()
                && link.get().state() == LinkState.ACTIVE
                && mapping.isPresent();
        return ours && !candidates.seen(step.run(), link.get())
                ? pairs.portfolioHalf(mapping.get(), link.get(), item)
                : Check.NOTHING;
    }
}
