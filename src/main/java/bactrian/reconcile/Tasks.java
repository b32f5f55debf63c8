package bactrian.reconcile;

import bactrian.inbox.Claim;
import bactrian.inbox.Event;
import bactrian.inbox.EventKind;
import bactrian.inbox.Subject;
import bactrian.integration.Integration;
import bactrian.integration.Link;
import bactrian.integration.Mapping;
import bactrian.portfolio.Item;
import bactrian.sync.SyncTask;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Subjects in nobody's hands, to ask the sync what it would do with them. */
public final class Tasks {
    private Tasks() {}

    /** Both sides of a link. */
    public static SyncTask pair(Integration integration, Mapping mapping, Link link, JsonNode issue, Item item) {
        return task(integration, mapping, Optional.of(link), link.issueId(), issue, Optional.of(item));
    }

    /** An issue that is in no link. */
    public static SyncTask issue(Integration integration, Mapping mapping, JsonNode issue) {
        return task(integration, mapping, Optional.empty(), issue.path("id").asText(), issue, Optional.empty());
    }

    /** An item that is in no link. */
    public static SyncTask item(Integration integration, Mapping mapping, Item item) {
        return task(integration, mapping, Optional.empty(), "", MissingNode.getInstance(), Optional.of(item));
    }

    private static SyncTask task(
            Integration integration,
            Mapping mapping,
            Optional<Link> link,
            String issueId,
            JsonNode issue,
            Optional<Item> item) {
        Subject subject = link.map(Link::issue)
                .or(() -> item.map(Item::id).map(Subject::item))
                .orElseGet(() -> Subject.issue(integration.site(), issueId));
        return new SyncTask(
                nobodys(subject, integration),
                integration,
                mapping,
                link,
                issueId,
                issue,
                item,
                false,
                Optional.empty(),
                false);
    }

    private static Claim nobodys(Subject subject, Integration integration) {
        Event event = new Event(0, integration.id(), subject, EventKind.RECONCILE, "{}", Instant.EPOCH, 0, "");
        return new Claim("", Set.of(subject), List.of(event));
    }
}
