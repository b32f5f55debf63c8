package bactrian.explain;

import bactrian.deadletter.DeadLetters;
import bactrian.inbox.Subject;
import bactrian.integration.Integration;
import bactrian.integration.Integrations;
import bactrian.integration.Link;
import bactrian.integration.Links;
import bactrian.integration.Mapping;
import bactrian.integration.Mappings;
import bactrian.jira.JiraException;
import bactrian.portfolio.Item;
import bactrian.portfolio.Items;
import bactrian.store.NotFoundException;
import bactrian.store.Store;
import bactrian.sync.Comparer;
import bactrian.sync.Creations;
import bactrian.sync.Placement;
import bactrian.sync.Scope;
import bactrian.sync.SubjectBatch;
import bactrian.sync.Subjects;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Optional;

/** Finds out all that is known of an issue or an item. */
public final class Explainer {
    private final Integrations integrations;
    private final Mappings mappings;
    private final Links links;
    private final Items items;
    private final Subjects subjects;
    private final Placement placement;
    private final IssueReader reader;
    private final Reasons reasons;

    /** What the explanation is drawn from; the issue is read as the sync would. */
    public Explainer(
            Store store,
            Integrations integrations,
            Mappings mappings,
            Links links,
            Items items,
            DeadLetters deadLetters,
            Subjects subjects,
            Scope scope,
            Placement placement,
            Comparer comparer,
            Creations creations,
            IssueReader reader) {
        this.integrations = integrations;
        this.mappings = mappings;
        this.links = links;
        this.items = items;
        this.subjects = subjects;
        this.placement = placement;
        this.reader = reader;
        this.reasons = new Reasons(mappings, links, scope, comparer, creations, new History(store, deadLetters));
    }

    /**
     * Explains the issue of a key.
     *
     * @throws NotFoundException if no integration has to do with it
     */
    public Explanation issue(String key) {
        Optional<Link> link = integrations.all().stream()
                .flatMap(integration -> links.findByKey(integration.site(), key).stream())
                .findFirst();
        Integration integration = link.map(Link::integration)
                .map(integrations::get)
                .or(() -> ofProject(key))
                .orElseThrow(() -> new NotFoundException("No integration is of the project of issue \"" + key
                        + "\", and no link knows it: nothing is synced with it."));
        Reading reading = read(integration, key);
        Optional<Link> known = reading.issue().isMissingNode()
                ? link
                : links.find(Subject.issue(
                        integration.site(), reading.issue().path("id").asText()));
        return reasons.explain(new Case(
                Optional.of(integration), key, reading.issue(), reading.fault(), known, known.flatMap(this::item)));
    }

    private Optional<Integration> ofProject(String key) {
        String project = key.substring(0, Math.max(0, key.lastIndexOf('-')));
        return integrations.all().stream()
                .filter(integration -> integration.projectKey().equalsIgnoreCase(project))
                .findFirst();
    }

    private Optional<Item> item(Link link) {
        return items.find(link.itemId());
    }

    /**
     * Explains an item.
     *
     * @throws NotFoundException if it never was
     */
    public Explanation item(long id) {
        Optional<Item> item = items.find(id);
        Optional<Link> link = links.find(Subject.item(id));
        if (item.isEmpty()
                && link.isEmpty()
                && links.tombstone(Subject.item(id)).isEmpty()) {
            throw new NotFoundException("There is no item with id " + id + ".");
        }
        if (link.isPresent()) {
            Integration integration = integrations.get(link.get().integration());
            Reading reading = read(integration, link.get().issueId());
            return reasons.explain(new Case(
                    Optional.of(integration), link.get().issueKey(), reading.issue(), reading.fault(), link, item));
        }
        Optional<Integration> placed =
                item.flatMap(placement::of).map(Mapping::integration).map(integrations::get);
        return reasons.explain(
                id, new Case(placed, "", MissingNode.getInstance(), Optional.empty(), Optional.empty(), item));
    }

    private record Reading(JsonNode issue, Optional<JiraException> fault) {}

    private Reading read(Integration integration, String issue) {
        List<String> fields = List.copyOf(subjects.fields(new SubjectBatch(integration, List.of())));
        try {
            return new Reading(reader.read(integration, issue, fields), Optional.empty());
        } catch (JiraException e) {
            return new Reading(MissingNode.getInstance(), Optional.of(e));
        }
    }
}
