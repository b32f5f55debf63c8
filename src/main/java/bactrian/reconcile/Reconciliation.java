package bactrian.reconcile;

import bactrian.integration.Integration;
import bactrian.integration.Integrations;
import bactrian.jira.JiraRestConstants;
import bactrian.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.apache.camel.Variable;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works runs off step by step; the bean of {@code reconcile-run}. */
public final class Reconciliation {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);
    private static final Duration WAIT = Duration.ofMillis(500);
    private static final int RELEASED_AT_ONCE = 50;

    private final Store store;
    private final Clock clock;
    private final Integrations integrations;
    private final Runs runs;
    private final Progress progress;
    private final Differences differences;
    private final Results results = new Results();
    private final Passes passes;
    private final Cursors cursors;
    private final Guard guard;
    private final Pace pace;

    /** Works on stored runs; passes say what to read. */
    Reconciliation(
            Store store,
            Clock clock,
            Integrations integrations,
            Runs runs,
            Progress progress,
            Differences differences,
            Passes passes,
            Cursors cursors,
            Guard guard,
            Pace pace) {
        this.store = store;
        this.clock = clock;
        this.integrations = integrations;
        this.runs = runs;
        this.progress = progress;
        this.differences = differences;
        this.passes = passes;
        this.cursors = cursors;
        this.guard = guard;
        this.pace = pace;
    }

    /** The runs whose next step is due, now in the caller's hands. */
    public List<Hold> due() {
        return runs.claim();
    }

    /** What to do next; a step without a call while live events go first or too many of its own are not ended. */
    public Step next(@Body Hold hold) {
        Run run = runs.get(hold.run());
        Integration integration = integrations.get(run.integration());
        boolean waits = run.phase() == Phase.HELD || run.phase() == Phase.RESULTS;
        return waits || !store.read(handle -> pace.room(handle, run))
                ? Step.waiting(run, integration)
                : passes.of(run.phase()).next(run, integration);
    }

    /** Looks at what was read, and commits what it came to together with how far the run is. */
    public Hold take(
            @Variable("hold") Hold hold,
            @Variable("step") Step step,
            @Body Object body,
            @Header(JiraRestConstants.NEXT_PAGE) String nextPage,
            @Header(JiraRestConstants.SERVER_DATE) Instant jiraNow,
            @Header(JiraRestConstants.CALLS) Integer calls) {
        Answer answer = step.calls()
                ? new Answer(
                        body, nextPage == null ? "" : nextPage, Optional.ofNullable(jiraNow), calls == null ? 0 : calls)
                : new Answer("", "", Optional.empty(), 0);
        Turn turn = step.waits()
                ? Turn.again(step.run())
                : passes.of(step.run().phase()).take(step, answer);
        return store.inTransaction(handle -> {
            if (!runs.holds(handle, hold)) {
                return hold.with(false);
            }
            return commit(handle, hold, step, answer, turn);
        });
    }

    private Hold commit(Handle handle, Hold hold, Step step, Answer answer, Turn turn) {
        Run run = step.run();
        results.collect(handle, run);
        differences.add(handle, run, turn.findings());
        if (run.phase() == Phase.ZONE && step.calls()) {
            progress.restrict(handle, run, passes.zone().since(step, answer));
        }
        boolean ended =
                switch (run.phase()) {
                    case HELD -> release(handle, run);
                    case RESULTS -> end(handle, run);
                    default -> {
                        progress.advance(handle, run, turn, answer);
                        yield false;
                    }
                };
        boolean goesOn = !ended && !turn.waits(run) && pace.room(handle, run);
        if (!ended && !goesOn) {
            runs.release(handle, hold, clock.instant().plus(WAIT));
        }
        return hold.with(goesOn);
    }

    /** Lets held differences go a few at a time, or asks. */
    private boolean release(Handle handle, Run run) {
        int held = differences.subjects(handle, run, Differences.HELD);
        if (!run.confirmed() && guard.tooMany(held, run.checked())) {
            String question = guard.question(held, run.checked());
            LOG.error("Reconciliation {} of integration {} asks: {}", run.id(), run.integration(), question);
            progress.ask(handle, run, question);
            return true;
        }
        if (held > 0 && pace.room(handle, run)) {
            differences.release(handle, run, RELEASED_AT_ONCE);
        }
        progress.advance(handle, run, Turn.moved(held == 0, "released"), new Answer("", "", Optional.empty(), 0));
        return false;
    }

    private boolean end(Handle handle, Run run) {
        if (differences.subjects(handle, run, Differences.PENDING) > 0) {
            return false;
        }
        cursors.moved(handle, run);
        progress.end(handle, run.id(), Status.DONE, "");
        LOG.info("Reconciliation {} of integration {} is done", run.id(), run.integration());
        return true;
    }
}
