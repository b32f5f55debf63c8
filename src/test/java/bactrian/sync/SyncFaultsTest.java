package bactrian.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bactrian.deadletter.DeadLetters;
import bactrian.inbox.Claim;
import bactrian.inbox.Claims;
import bactrian.inbox.EventKind;
import bactrian.inbox.Inbox;
import bactrian.inbox.NewEvent;
import bactrian.inbox.Subject;
import bactrian.integration.FaultPolicy;
import bactrian.integration.Holds;
import bactrian.integration.Integration;
import bactrian.integration.Integrations;
import bactrian.integration.Probes;
import bactrian.integration.Samples;
import bactrian.jira.JiraAuth;
import bactrian.jira.JiraCall;
import bactrian.jira.JiraErrorBody;
import bactrian.jira.JiraErrorHeaders;
import bactrian.jira.JiraException;
import bactrian.portfolio.ItemType;
import bactrian.store.ManualClock;
import bactrian.store.OnEachDatabase;
import bactrian.store.SecretBox;
import bactrian.store.Store;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;

class SyncFaultsTest {
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Subject ISSUE = Subject.issue("jira.example", "10001");

    private final ManualClock clock = new ManualClock();
    private Store store;
    private Claims claims;
    private Integration integration;
    private DeadLetters deadLetters;
    private SyncFaults faults;

    @BeforeEach
    void open(Store opened) {
        store = opened;
        Inbox inbox = new Inbox(store, clock, LEASE);
        Integrations integrations = new Integrations(store, new SecretBox(new byte[32]), clock);
        claims = new Claims(store, clock, inbox, (handle, subject) -> Optional.empty());
        deadLetters = new DeadLetters(store, inbox, clock, Duration.ofDays(90));
        faults = new SyncFaults(
                store,
                inbox,
                claims,
                new FaultPolicy(
                        integrations,
                        new Holds(store, clock),
                        new Probes(store, clock, Duration.ofSeconds(30)),
                        clock,
                        Duration.ofSeconds(5)),
                deadLetters,
                clock);
        integration = integrations.add(Samples.integration(new JiraAuth.Bearer("pat"), "hook"));
        inbox.accept(NewEvent.of(integration.id(), ISSUE, EventKind.RETRY));
    }

    @OnEachDatabase
    void anEventThatCannotBeParkedStaysUnfinishedAndIsClaimedAgain() {
        rename("dead_letter", "unreachable");
        Claim first = claim();
        assertThatThrownBy(() -> fail(first)).isInstanceOf(JdbiException.class);
        rename("unreachable", "dead_letter");

        assertThat(claims.claim(10, List.of())).as("while the lease lasts").isEmpty();
        clock.advance(LEASE);
        Claim again = claim();
        assertThat(again.events()).isEqualTo(first.events());

        fail(again);
        assertThat(deadLetters.list(integration.id(), Long.MAX_VALUE))
                .singleElement()
                .satisfies(letter -> assertThat(letter.reason()).contains("Not for you."));
        assertThat(claims.claim(10, List.of())).isEmpty();
    }

    private void fail(Claim claim) {
        SyncTask task = new SyncTask(
                claim,
                integration,
                Samples.mapping(integration.id(), ItemType.INITIATIVE, true),
                Optional.empty(),
                ISSUE.id(),
                MissingNode.getInstance(),
                Optional.empty(),
                false,
                Optional.empty(),
                false);
        JiraCall call = new JiraCall("1", integration.deployment(), "GET", "/rest/api/3/issue/10001");
        JiraErrorBody body = new JiraErrorBody(JiraErrorBody.Kind.JSON, List.of("Not for you."), Map.of());
        faults.taskFailed(task, JiraException.answered(call, 403, body, JiraErrorHeaders.none(clock.instant()), false));
    }

    private Claim claim() {
        return claims.claim(10, List.of()).get(0);
    }

    private void rename(String from, String to) {
        store.useTransaction(handle -> handle.execute("ALTER TABLE " + from + " RENAME TO " + to));
    }
}
