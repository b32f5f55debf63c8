package bactrian.sync;

import bactrian.inbox.Claim;
import bactrian.inbox.Claims;
import bactrian.inbox.Inbox;
import bactrian.inbox.Subject;
import bactrian.integration.Holds;
import bactrian.integration.Integration;
import bactrian.integration.Integrations;
import bactrian.integration.Link;
import bactrian.integration.Links;
import bactrian.integration.Mapping;
import bactrian.integration.RunState;
import bactrian.portfolio.Item;
import bactrian.portfolio.Items;
import bactrian.store.Store;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Claims what is due and groups it by integration; the bean of {@code sync-events}. */
public final class Batches {
    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);

    private final Store store;
    private final Inbox inbox;
    private final Claims claims;
    private final Integrations integrations;
    private final Links links;
    private final Items items;
    private final Placement placement;
    private final Holds holds;
    private final int perIntegration;

    /** With {@code bactrian.sync.claim}, the most subjects of one integration in one go. */
    public Batches(
            Store store,
            Inbox inbox,
            Claims claims,
            Integrations integrations,
            Links links,
            Items items,
            Placement placement,
            Holds holds,
            int perIntegration) {
        this.store = store;
        this.inbox = inbox;
        this.claims = claims;
        this.integrations = integrations;
        this.links = links;
        this.items = items;
        this.placement = placement;
        this.holds = holds;
        this.perIntegration = perIntegration;
    }

    /** Claims due subjects; those that belong to no integration end here, with the reason. */
    public List<SubjectBatch> claim() {
        Map<Long, Integration> running = new LinkedHashMap<>();
        Set<Long> paused = new LinkedHashSet<>();
        for (Integration integration : integrations.all()) {
            if (integration.state() == RunState.ACTIVE && holds.of(integration).isEmpty()) {
                running.put(integration.id(), integration);
            } else {
                paused.add(integration.id());
            }
        }
        Map<Long, List<SubjectBatch.Entry>> entries = new LinkedHashMap<>();
        for (Claim claim : claims.claim(perIntegration, paused)) {
            placeOrAbandon(claim, entries, running, paused);
        }
        return entries.entrySet().stream()
                .map(entry -> new SubjectBatch(running.get(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** A fault of the database must not keep a lease alive that nobody works under. */
    private void placeOrAbandon(
            Claim claim,
            Map<Long, List<SubjectBatch.Entry>> entries,
            Map<Long, Integration> running,
            Set<Long> paused) {
        try {
            place(claim, entries, running, paused);
        } catch (RuntimeException e) {
            LOG.warn(
                    "{} could not be placed and is claimed again when its lease ends: {}",
                    claim.subject(),
                    e.getMessage());
            claims.abandon(claim);
        }
    }

    private void place(
            Claim claim,
            Map<Long, List<SubjectBatch.Entry>> entries,
            Map<Long, Integration> running,
            Set<Long> paused) {
        Subject subject = claim.subject();
        Optional<Link> link = links.find(subject);
        Optional<Item> item =
                link.isEmpty() && subject.isItem() ? items.find(Long.parseLong(subject.id())) : Optional.empty();
        Optional<Mapping> placed = item.flatMap(placement::of);
        long integration = link.map(Link::integration)
                .or(() -> placed.map(Mapping::integration))
                .orElse(subject.isItem() ? 0 : claim.newest().integration());
        if (running.containsKey(integration)) {
            String issueId = link.map(Link::issueId).orElse(subject.isItem() ? "" : subject.id());
            entries.computeIfAbsent(integration, id -> new ArrayList<>())
                    .add(new SubjectBatch.Entry(claim, link, issueId, placed));
        } else if (paused.contains(integration)) {
            store.useTransaction(handle -> inbox.keep(handle, claim, integration));
        } else if (subject.isItem() && item.isEmpty()) {
            finish(claim, "ignored", "The item is gone and was not linked.");
        } else {
            finish(
                    claim,
                    "waiting",
                    "No enabled mapping says where this goes: name an integration for it, or map its type.");
        }
    }

    private void finish(Claim claim, String result, String reason) {
        store.useTransaction(handle -> inbox.finish(handle, claim, result, reason));
    }
}
