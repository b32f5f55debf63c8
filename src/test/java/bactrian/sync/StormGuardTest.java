package bactrian.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bactrian.inbox.Claim;
import bactrian.inbox.Event;
import bactrian.inbox.EventKind;
import bactrian.integration.Integration;
import bactrian.integration.Integrations;
import bactrian.integration.Links;
import bactrian.integration.Mapping;
import bactrian.integration.RunState;
import bactrian.integration.Samples;
import bactrian.jira.JiraAuth;
import bactrian.portfolio.ItemType;
import bactrian.store.ManualClock;
import bactrian.store.OnEachDatabase;
import bactrian.store.SecretBox;
import bactrian.store.Store;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;

class StormGuardTest {
    private static final int ALWAYS = 3;

    private final ManualClock clock = new ManualClock();
    private Store store;
    private Integrations integrations;
    private Links links;
    private Integration integration;
    private StormGuard guard;

    @BeforeEach
    void open(Store opened) {
        store = opened;
        integrations = new Integrations(store, new SecretBox(new byte[32]), clock);
        links = new Links(store, clock);
        integration = integrations.add(Samples.integration(new JiraAuth.Bearer("pat"), "hook"));
        guard = new StormGuard(store, clock, integrations, 50, ALWAYS);
    }

    private SyncTask task(int number, EventKind kind) {
        Mapping mapping = Samples.mapping(integration.id(), ItemType.INITIATIVE, true);
        return store.inTransaction(handle -> {
            var link = links.add(handle, mapping, "jira.example", "" + number, "CAR-" + number, number);
            Event event = new Event(number, integration.id(), link.issue(), kind, "{}", Instant.EPOCH, 0, "");
            return new SyncTask(
                    new Claim("owner", Set.of(link.issue()), List.of(event)),
                    integration,
                    mapping,
                    Optional.of(link),
                    link.issueId(),
                    MissingNode.getInstance(),
                    Optional.empty(),
                    true,
                    Optional.empty(),
                    false);
        });
    }

    private void end(SyncTask task) {
        guard.admit(task);
        store.useTransaction(handle -> links.end(handle, task.link().orElseThrow(), "the issue was deleted"));
    }

    private RunState state() {
        return integrations.get(integration.id()).state();
    }

    @OnEachDatabase
    void aFewLinksMayEndWhateverTheirShare() {
        for (int number = 1; number <= ALWAYS; number++) {
            end(task(number, EventKind.WEBHOOK));
        }

        assertThat(state()).isEqualTo(RunState.ACTIVE);
    }

    @OnEachDatabase
    void moreThanTheSharePauseTheIntegrationAndResumingItAgreesForAnHour() {
        for (int number = 1; number <= ALWAYS; number++) {
            end(task(number, EventKind.WEBHOOK));
        }
        SyncTask fourth = task(4, EventKind.WEBHOOK);

        assertThatThrownBy(() -> guard.admit(fourth))
                .isInstanceOf(LookAgainException.class)
                .hasMessageContaining("3 links ended within an hour, 1 are left");
        assertThat(state()).isEqualTo(RunState.PAUSED);

        integrations.resume(integration.id());
        assertThatCode(() -> end(fourth)).doesNotThrowAnyException();

        clock.advance(Duration.ofHours(2));
        for (int number = 5; number < 5 + ALWAYS; number++) {
            end(task(number, EventKind.WEBHOOK));
        }
        assertThatThrownBy(() -> guard.admit(task(9, EventKind.WEBHOOK))).isInstanceOf(LookAgainException.class);
    }

    @OnEachDatabase
    void whatAReconciliationFoundHasAGuardOfItsOwn() {
        for (int number = 1; number <= 2 * ALWAYS; number++) {
            end(task(number, EventKind.RECONCILE));
        }

        assertThat(state()).isEqualTo(RunState.ACTIVE);
    }
}
