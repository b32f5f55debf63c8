package bactrian.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bactrian.field.Side;
import bactrian.field.Value;
import bactrian.inbox.Claim;
import bactrian.inbox.Event;
import bactrian.inbox.EventKind;
import bactrian.inbox.Subject;
import bactrian.integration.Integration;
import bactrian.integration.Mapping;
import bactrian.integration.Samples;
import bactrian.jira.JiraAuth;
import bactrian.portfolio.ItemType;
import bactrian.store.ManualClock;
import bactrian.store.OnEachDatabase;
import bactrian.store.Store;
import bactrian.write.FieldChange;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;

class LoopGuardTest {
    private static final Integration INTEGRATION = Samples.integration(new JiraAuth.Bearer("pat"), "hook");
    private static final Mapping MAPPING = Samples.mapping(0, ItemType.OUTCOME, true);

    private final ManualClock clock = new ManualClock();
    private Store store;
    private Activity activity;
    private LoopGuard guard;

    @BeforeEach
    void open(Store opened) {
        store = opened;
        activity = new Activity(store, clock);
        guard = new LoopGuard(store, clock, 3, Duration.ofMinutes(10));
    }

    @OnEachDatabase
    void aValueThatWasWrittenTooOftenIsStopped() {
        for (int time = 0; time < 3; time++) {
            assertThat(guard.check(change("Red"), task())).isEqualTo(change("Red"));
            written("Red");
            written("Green");
        }

        assertThatThrownBy(() -> guard.check(change("Red"), task()))
                .hasMessageContaining("3 times")
                .hasMessageContaining("another program");
    }

    @OnEachDatabase
    void newValuesAndSlowChangesPass() {
        for (int time = 0; time < 50; time++) {
            written("Version " + time);
        }
        assertThat(guard.check(change("Version 50"), task())).isNotNull();

        for (int time = 0; time < 5; time++) {
            guard.check(change("Red"), task());
            written("Red");
            clock.advance(Duration.ofMinutes(4));
        }
    }

    private void written(String value) {
        store.useTransaction(handle -> activity.append(
                handle,
                task(),
                Activity.Entry.of(MAPPING.fields().get(0), "written", "")
                        .over(Side.PORTFOLIO, Value.EMPTY, new Value.Option("1", value))));
    }

    private static FieldChange change(String value) {
        return new FieldChange(
                MAPPING.fields().get(0),
                Side.PORTFOLIO,
                new Value.Option("1", value),
                Value.EMPTY,
                MissingNode.getInstance());
    }

    private SyncTask task() {
        Subject issue = Subject.issue(INTEGRATION.site(), "10001");
        Event event = new Event(1, 1, issue, EventKind.WEBHOOK, "{}", clock.instant(), 0, "");
        return new SyncTask(
                new Claim("owner", Set.of(issue), List.of(event)),
                INTEGRATION,
                MAPPING,
                Optional.empty(),
                "10001",
                MissingNode.getInstance(),
                Optional.empty(),
                false,
                Optional.empty(),
                false);
    }
}
