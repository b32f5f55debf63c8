package bactrian.sync;

import bactrian.inbox.Inbox;
import bactrian.integration.Link;
import bactrian.integration.LinkState;
import bactrian.integration.Links;
import bactrian.integration.OnDelete;
import bactrian.portfolio.Items;
import bactrian.store.Store;
import org.apache.camel.Variable;

/** Ends what is deleted, out of scope or refused; the bean of {@code sync-delete}, {@code sync-out-of-scope} and more. */
public final class Endings {
    private final Store store;
    private final Inbox inbox;
    private final Links links;
    private final Items items;
    private final Activity activity;

    /** Writes links, items and the inbox. */
    public Endings(Store store, Inbox inbox, Links links, Items items, Activity activity) {
        this.store = store;
        this.inbox = inbox;
        this.links = links;
        this.items = items;
        this.activity = activity;
    }

    /** Whether the issue has to go, since its item is gone and the mapping says so. */
    public boolean deletesIssue(@Variable("task") SyncTask task) {
        return task.link().isPresent() && !task.gone() && task.mapping().onDelete() == OnDelete.DELETE;
    }

    /** Unlinks a pair of which one side is gone, leaves a tombstone, and treats the item as the mapping says. */
    public void unlink(@Variable("task") SyncTask task) {
        String reason = task.gone() ? "the issue was deleted" : "the item was deleted";
        store.useTransaction(handle -> {
            if (task.link().isPresent()) {
                Link link = task.link().get();
                links.end(handle, link, reason);
                if (task.gone() && task.mapping().onDelete() == OnDelete.ARCHIVE) {
                    items.archive(handle, link.itemId());
                } else if (task.gone() && task.mapping().onDelete() == OnDelete.DELETE) {
                    items.delete(handle, link.itemId());
                }
                activity.append(handle, task, Activity.Entry.of("unlinked", reason));
            }
            inbox.finish(handle, task.claim(), task.link().isPresent() ? "unlinked" : "ignored", reason);
        });
    }

    /** Leaves an issue alone that the mapping's filter does not match; a linked one keeps its link. */
    public void outOfScope(@Variable("task") SyncTask task) {
        String reason = "The filter does not match: " + task.mapping().filter();
        store.useTransaction(handle -> {
            if (task.link().isPresent()) {
                links.update(handle, task.link().get(), LinkState.OUT_OF_SCOPE, task.issueKey());
                activity.append(handle, task, Activity.Entry.of("out-of-scope", reason));
            }
            inbox.finish(handle, task.claim(), task.link().isPresent() ? "out-of-scope" : "ignored", reason);
        });
    }

    /** Ends an event for which no twin is made. */
    public void ignored(@Variable("task") SyncTask task, @Variable("refusal") String refusal) {
        store.useTransaction(handle -> inbox.finish(handle, task.claim(), "ignored", refusal));
    }
}
