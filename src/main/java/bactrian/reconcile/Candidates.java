package bactrian.reconcile;

import bactrian.inbox.Subject;
import bactrian.integration.Link;
import bactrian.integration.Links;
import bactrian.store.Store;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.statement.Query;

/** Pages through links and items that a run has to look at besides what Jira's search shows. */
final class Candidates {
    private static final int PAGE = 100;

    private final Store store;
    private final Links links;

    Candidates(Store store, Links links) {
        this.store = store;
        this.links = links;
    }

    private static long after(Run run) {
        return run.mark().isEmpty() ? 0 : Long.parseLong(run.mark());
    }

    /** The next links of the integration that the run has not looked at. */
    List<Link> unseen(Run run) {
        return store.read(handle -> {
            List<Long> items = handle.createQuery("SELECT l.item_id FROM link l WHERE l.integration_id = :integration"
                            + " AND l.id > :after AND NOT EXISTS (SELECT 1 FROM reconciliation_seen s WHERE s.run_id ="
                            + " :run AND s.link_id = l.id) ORDER BY l.id LIMIT " + PAGE)
                    .bind("integration", run.integration())
                    .bind("after", after(run))
                    .bind("run", run.id())
                    .mapTo(Long.class)
                    .list();
            return items.stream()
                    .flatMap(item -> links.find(handle, Subject.item(item)).stream())
                    .toList();
        });
    }

    /** The ids of the next items that are in no link. */
    List<Long> unlinkedItems(Run run) {
        return store.read(handle -> ids(
                run,
                handle.createQuery("SELECT i.id FROM item i WHERE i.archived = FALSE AND i.id > :after AND NOT EXISTS"
                        + " (SELECT 1 FROM link l WHERE l.item_id = i.id) ORDER BY i.id LIMIT " + PAGE)));
    }

    /** The ids of the next items that changed since then. */
    List<Long> changedItems(Run run, Instant since) {
        return store.read(handle -> ids(
                run,
                handle.createQuery(
                                "SELECT i.id FROM item i WHERE i.updated_ms >= :since AND i.id > :after ORDER BY i.id"
                                        + " LIMIT " + PAGE)
                        .bind("since", since.toEpochMilli())));
    }

    private static List<Long> ids(Run run, Query query) {
        return query.bind("after", after(run)).mapTo(Long.class).list();
    }

    /** Whether the run has looked at a link. */
    boolean seen(Run run, Link link) {
        return store.read(handle ->
                handle.createQuery("SELECT COUNT(*) FROM reconciliation_seen WHERE run_id = ? AND link_id = ?")
                                .bind(0, run.id())
                                .bind(1, link.id())
                                .mapTo(Integer.class)
                                .one()
                        > 0);
    }
}
