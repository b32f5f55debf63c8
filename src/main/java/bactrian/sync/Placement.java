package bactrian.sync;

import bactrian.field.Value;
import bactrian.inbox.Subject;
import bactrian.integration.Link;
import bactrian.integration.Links;
import bactrian.integration.Mapping;
import bactrian.integration.Mappings;
import bactrian.portfolio.Item;
import java.util.List;
import java.util.Optional;

/**
 * Where a new item goes: its own {@code integration} if set; else an outcome follows its initiative's; else the only
 * enabled mapping of its type; else it waits.
 */
public final class Placement {
    private final Mappings mappings;
    private final Links links;

    /** Looks at all mappings and links. */
    public Placement(Mappings mappings, Links links) {
        this.mappings = mappings;
        this.links = links;
    }

    /** The mapping that makes the item's twin, or empty if it waits for someone to say. */
    public Optional<Mapping> of(Item item) {
        List<Mapping> candidates = mappings.enabled(item.type());
        Optional<Long> integration = integration(item);
        if (integration.isPresent()) {
            return candidates.stream()
                    .filter(mapping -> mapping.integration() == integration.get())
                    .findFirst();
        }
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    private Optional<Long> integration(Item item) {
        if (item.integration() != 0) {
            return Optional.of(item.integration());
        }
        return item.value("initiative") instanceof Value.Reference initiative
                ? links.find(Subject.item(Long.parseLong(initiative.id()))).map(Link::integration)
                : Optional.empty();
    }
}
