package bactrian.jirasim.site;

import java.time.Instant;
import java.util.List;

/** Something that happened, told in the order it was committed. */
public sealed interface SiteEvent {

    /** The issue after the event; for a deletion its last state. */
    Issue issue();

    /** Who did it. */
    Account actor();

    /** When. */
    Instant at();

    /** An issue came into being. The change lists the values it was born with. */
    record Created(Issue issue, Account actor, Instant at, Change change) implements SiteEvent {}

    /**
     * An issue changed.
     *
     * @param type Jira's {@code issue_event_type_name}
     */
    record Updated(Issue issue, Account actor, Instant at, Change change, String type) implements SiteEvent {}

    /** An issue was deleted. */
    record Deleted(Issue issue, Account actor, Instant at) implements SiteEvent {}

    /**
     * A comment was added, edited or deleted.
     *
     * @param verb {@code created}, {@code updated} or {@code deleted}
     */
    record Commented(Issue issue, Account actor, Instant at, Comment comment, String verb) implements SiteEvent {}

    /** The changelog items that come with the event. */
    default List<ChangeItem> items() {
        if (this instanceof Created created) {
            return created.change().items();
        }
        return this instanceof Updated updated ? updated.change().items() : List.of();
    }
}
