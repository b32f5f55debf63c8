package bactrian.reconcile;

import bactrian.deadletter.DeadLetters;
import bactrian.inbox.Inbox;
import bactrian.integration.Bases;
import bactrian.integration.Integrations;
import bactrian.integration.Links;
import bactrian.integration.Mappings;
import bactrian.portfolio.Items;
import bactrian.store.Store;
import bactrian.sync.Comparer;
import bactrian.sync.Creations;
import bactrian.sync.Placement;
import bactrian.sync.Scope;
import bactrian.sync.Subjects;
import java.time.Clock;
import java.util.List;

/** The parts of reconciliation, made once. */
public final class Reconciling {
    private final Runs runs;
    private final Progress progress;
    private final Differences differences;
    private final Reconciliation reconciliation;
    private final ReconcileFaults faults;
    private final Schedule schedule;

    /**
     * What reconciliation reads and asks of the stages below it.
     *
     * @param comparer compares as events do
     * @param creations says whether a twin would be made
     */
    public record Below(
            Store store,
            Clock clock,
            Inbox inbox,
            Integrations integrations,
            Mappings mappings,
            Links links,
            Bases bases,
            Items items,
            DeadLetters deadLetters,
            Scope scope,
            Placement placement,
            Subjects subjects,
            Comparer comparer,
            Creations creations) {}

    /** Makes all parts. */
    public Reconciling(Below below, ReconcileSettings settings) {
        Store store = below.store();
        runs = new Runs(store, below.clock(), settings.lease());
        progress = new Progress(store, below.clock(), runs);
        differences = new Differences(store, below.inbox());
        Cursors cursors = new Cursors(store, settings.lookBack(), settings.overlap());
        reconciliation = new Reconciliation(
                store,
                below.clock(),
                below.integrations(),
                runs,
                progress,
                differences,
                passes(below, cursors),
                cursors,
                new Guard(settings.guardPercent(), settings.guardAlways()),
                new Pace(below.clock(), settings.pending(), settings.patience()));
        faults = new ReconcileFaults(store, below.clock(), below.integrations(), runs, progress);
        schedule = new Schedule(store, below.clock(), below.integrations(), runs);
    }

    private static Passes passes(Below below, Cursors cursors) {
        Candidates candidates = new Candidates(below.store(), below.links());
        Pairs pairs = new Pairs(below.items(), below.bases(), below.deadLetters(), below.scope(), below.comparer());
        Unlinked unlinked =
                new Unlinked(below.items(), below.links(), below.scope(), below.placement(), below.creations());
        return new Passes(
                new ZonePass(cursors, below.clock()),
                List.of(
                        new IssuesPass(below.mappings(), below.links(), below.subjects(), pairs, unlinked),
                        new LinksPass(candidates, below.mappings(), below.subjects(), pairs),
                        new ItemsPass(
                                candidates, cursors, below.mappings(), below.links(), below.items(), pairs, unlinked)));
    }

    /** The stored runs. */
    public Runs runs() {
        return runs;
    }

    /** Stops and resumes runs. */
    public Progress progress() {
        return progress;
    }

    /** What runs found. */
    public Differences differences() {
        return differences;
    }

    /** The bean of {@code reconcile-run}. */
    public Reconciliation reconciliation() {
        return reconciliation;
    }

    /** The bean of {@code reconcile-failed}. */
    public ReconcileFaults faults() {
        return faults;
    }

    /** The bean of the routes that start runs by the clock. */
    public Schedule schedule() {
        return schedule;
    }
}
