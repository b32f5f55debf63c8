package bactrian.reconcile;

import bactrian.field.Side;
import bactrian.inbox.Subject;
import bactrian.integration.FieldMapping;
import bactrian.integration.Integration;
import bactrian.integration.Links;
import bactrian.integration.Mapping;
import bactrian.portfolio.Item;
import bactrian.portfolio.Items;
import bactrian.sync.Creations;
import bactrian.sync.Placement;
import bactrian.sync.Scope;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** Looks at issues and items that are in no link: whether the sync would have made their twins. */
final class Unlinked {
    private final Items items;
    private final Links links;
    private final Scope scope;
    private final Placement placement;
    private final Creations creations;

    Unlinked(Items items, Links links, Scope scope, Placement placement, Creations creations) {
        this.items = items;
        this.links = links;
        this.scope = scope;
        this.placement = placement;
        this.creations = creations;
    }

    Check issue(Integration integration, List<Mapping> mappings, JsonNode issue) {
        Subject subject = Subject.issue(integration.site(), issue.path("id").asText());
        String key = issue.path("key").asText();
        Optional<Mapping> mapping = scope.mappingOf(integration, mappings, issue);
        if (mapping.isEmpty() || !scope.includes(integration, mapping.get(), issue)) {
            return Check.NOTHING;
        }
        Optional<Item> named = named(mapping.get(), issue);
        if (named.isPresent() && links.find(Subject.item(named.get().id())).isPresent()) {
            return Check.unlinked(
                    Finding.of(FindingKind.DOUBLED, subject, key, named.get().id(), "")
                            .because("It names item " + named.get().id() + ", which is linked with another issue."));
        }
        return creations.refusal(Tasks.issue(integration, mapping.get(), issue)).isEmpty()
                ? Check.unlinked(Finding.of(FindingKind.NEW_ISSUE, subject, key, 0, Side.PORTFOLIO.id()))
                : Check.NOTHING;
    }

    /** The item whose address the issue carries in a mapped field that Bactrian computes. */
    private Optional<Item> named(Mapping mapping, JsonNode issue) {
        return mapping.fields().stream()
                .filter(FieldMapping::computed)
                .map(field -> issue.path("fields").path(field.jiraField()).asText(""))
                .flatMap(url -> ofUrl(url).stream())
                .findFirst();
    }

    private Optional<Item> ofUrl(String url) {
        String id = url.substring(url.lastIndexOf('/') + 1);
        return id.matches("\\d{1,18}") && items.url(Long.parseLong(id)).equals(url)
                ? items.find(Long.parseLong(id))
                : Optional.empty();
    }

    Check item(Integration integration, Item item) {
        Optional<Mapping> mapping = placement.of(item).filter(placed -> placed.integration() == integration.id());
        boolean missed = !item.archived()
                && mapping.isPresent()
                && creations
                        .refusal(Tasks.item(integration, mapping.get(), item))
                        .isEmpty();
        return missed
                ? Check.unlinked(
                        Finding.of(FindingKind.NEW_ITEM, Subject.item(item.id()), "", item.id(), Side.JIRA.id()))
                : Check.NOTHING;
    }
}
