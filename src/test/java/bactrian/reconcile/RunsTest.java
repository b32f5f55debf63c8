package bactrian.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bactrian.field.Base;
import bactrian.field.Value;
import bactrian.inbox.Claim;
import bactrian.inbox.Claims;
import bactrian.inbox.EventKind;
import bactrian.inbox.Inbox;
import bactrian.inbox.NewEvent;
import bactrian.inbox.Subject;
import bactrian.integration.Integration;
import bactrian.integration.Integrations;
import bactrian.integration.Samples;
import bactrian.jira.JiraAuth;
import bactrian.store.ManualClock;
import bactrian.store.OnEachDatabase;
import bactrian.store.SecretBox;
import bactrian.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;

/** Runs and their differences on both databases. */
class RunsTest {
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final ManualClock clock = new ManualClock();
    private Store store;
    private Inbox inbox;
    private Claims claims;
    private Integrations integrations;
    private Integration integration;
    private Runs runs;
    private Progress progress;
    private Differences differences;

    @BeforeEach
    void open(Store opened) {
        store = opened;
        integrations = new Integrations(store, new SecretBox(new byte[32]), clock);
        integration = integrations.add(Samples.integration(new JiraAuth.Bearer("pat"), "hook"));
        inbox = new Inbox(store, clock, LEASE);
        claims = new Claims(store, clock, inbox, (handle, subject) -> Optional.empty());
        runs = new Runs(store, clock, LEASE);
        progress = new Progress(store, clock, runs);
        differences = new Differences(store, inbox);
    }

    private Run start(boolean dryRun) {
        return runs.start(new NewRun(integration, RunKind.FULL, dryRun, "", "test"));
    }

    private static Finding finding(String issue, boolean clears) {
        return new Finding(
                        FindingKind.FIELD,
                        Subject.issue("jira.example", issue),
                        "CAR-" + issue,
                        7,
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        false,
                        "")
                .with(
                        "name",
                        new Base(new Value.Text("old"), new Value.Text("old")),
                        new Base(new Value.Text("new"), new Value.Text("old")),
                        "portfolio",
                        clears);
    }

    private void add(Run run, Finding... findings) {
        store.useTransaction(handle -> differences.add(handle, run, List.of(findings)));
    }

    private void finish(String result) {
        claims.claim(100, Set.of())
                .forEach(claim -> store.useTransaction(handle -> inbox.finish(handle, claim, result, "why")));
    }

    private void collect(Run run) {
        store.useTransaction(handle -> new Results().collect(handle, run));
    }

    private List<String> results(Run run) {
        return differences.list(run.id(), 0).stream().map(Difference::result).toList();
    }

    @OnEachDatabase
    void oneProjectHasOneRunThatHasNotEnded() {
        Run first = start(false);

        assertThatThrownBy(() -> start(false))
                .isInstanceOf(AlreadyRunningException.class)
                .hasMessageContaining("Reconciliation " + first.id());

        progress.stop(first.id());
        Run second = start(true);
        assertThat(second.status()).isEqualTo(Status.RUNNING);
        assertThatThrownBy(() -> progress.resume(integration, first.id())).isInstanceOf(AlreadyRunningException.class);
        progress.stop(second.id());
        assertThat(progress.resume(integration, first.id()).status()).isEqualTo(Status.RUNNING);
    }

    @OnEachDatabase
    void aRunIsInOnePairOfHandsUntilItsLeaseRunsOut() {
        start(false);

        Hold first = runs.claim().get(0);

        assertThat(runs.claim()).isEmpty();
        clock.advance(LEASE.plusSeconds(1));
        Hold second = runs.claim().get(0);
        assertThat(second.run()).isEqualTo(first.run());
        assertThat((boolean) store.inTransaction(handle -> runs.holds(handle, first)))
                .isFalse();
        assertThat((boolean) store.inTransaction(handle -> runs.holds(handle, second)))
                .isTrue();
    }

    @OnEachDatabase
    void aRunWaitsWhileItsIntegrationIsPaused() {
        start(false);
        integrations.pause(integration.id(), "Paused by hand.");

        assertThat(runs.claim()).isEmpty();

        integrations.resume(integration.id());
        assertThat(runs.claim()).hasSize(1);
    }

    @OnEachDatabase
    void aStepMovesTheRunOnAndRemembersWhatItSaw() {
        Run run = start(false);
        Turn turn = new Turn(List.of(), 100, 99, 1, Set.of(1L, 2L), false, "page-2");

        for (int twice = 0; twice < 2; twice++) {
            store.useTransaction(handle -> progress.advance(
                    handle, run, turn, new Answer("", "", Optional.of(Instant.ofEpochMilli(5000)), 1)));
        }

        Run moved = runs.get(run.id());
        assertThat(moved.mark()).isEqualTo("page-2");
        assertThat(moved.phase()).isEqualTo(Phase.ISSUES);
        assertThat(moved.checked()).isEqualTo(200);
        assertThat(moved.jiraStartedAt()).contains(Instant.ofEpochMilli(5000));
        store.useTransaction(handle ->
                progress.advance(handle, moved, Turn.moved(true, ""), new Answer("", "", Optional.empty(), 0)));
        assertThat(runs.get(run.id()).phase()).isEqualTo(Phase.LINKS);
    }

    @OnEachDatabase
    void aDifferenceIsHealedByAnEventAndTakesItsResult() {
        Run run = start(false);

        add(run, finding("1", false));

        assertThat(results(run)).containsExactly("pending");
        finish("dead");
        collect(run);
        assertThat(results(run)).containsExactly("dead");
        assertThat(differences.list(run.id(), 0).get(0).reason()).isEqualTo("why");
        assertThat(differences.tally(run.id()))
                .containsExactly(new Differences.Tally(FindingKind.FIELD, "dead", "portfolio", 1));
    }

    @OnEachDatabase
    void whatClearsIsHeldUntilItIsReleased() {
        Run run = start(false);

        add(run, finding("1", true), finding("2", false));

        assertThat(results(run)).containsExactly("held", "pending");
        assertThat((int) store.read(handle -> differences.subjects(handle, run, "held")))
                .isEqualTo(1);
        store.useTransaction(handle -> differences.release(handle, run, 50));
        assertThat(results(run)).containsExactly("pending", "pending");
        assertThat(claims.claim(100, Set.of())).hasSize(2);
    }

    @OnEachDatabase
    void aDryRunAppendsNothing() {
        Run run = start(true);

        add(run, finding("1", true), finding("2", false));

        assertThat(results(run)).containsExactly("found", "found");
        assertThat(claims.claim(100, Set.of())).isEmpty();
    }

    @OnEachDatabase
    void liveEventsAreClaimedBeforeThoseOfARun() {
        add(start(false), finding("1", false));
        inbox.accept(NewEvent.of(integration.id(), Subject.item(1), EventKind.ITEM));

        List<Claim> claimed = claims.claim(1, Set.of());

        assertThat(claimed).extracting(Claim::subject).containsExactly(Subject.item(1));
    }

    @OnEachDatabase
    void aRunStandsBackForLiveEventsAndForItsOwn() {
        Run run = start(false);
        Pace pace = new Pace(clock, 2, Duration.ofSeconds(10));

        assertThat((boolean) store.read(handle -> pace.room(handle, run))).isTrue();
        inbox.accept(NewEvent.of(integration.id(), Subject.item(1), EventKind.ITEM));
        assertThat((boolean) store.read(handle -> pace.room(handle, run))).isFalse();
        clock.advance(Duration.ofSeconds(11));
        assertThat((boolean) store.read(handle -> pace.room(handle, run))).isTrue();
        add(run, finding("1", false), finding("2", false));
        assertThat((boolean) store.read(handle -> pace.room(handle, run))).isFalse();
    }

    @OnEachDatabase
    void aCursorMovesOnlyWhenJiraShowedSomething() {
        Cursors cursors = new Cursors(store, Duration.ofHours(1), Duration.ofMinutes(10));
        Run run = start(false);
        Instant jiraNow = Instant.parse("2026-03-01T08:00:00Z");

        store.useTransaction(handle -> cursors.moved(handle, run));
        assertThat(cursors.jira(run, jiraNow)).isEqualTo(jiraNow.minus(Duration.ofHours(1)));

        store.useTransaction(handle -> {
            progress.advance(
                    handle,
                    run,
                    new Turn(List.of(), 1, 1, 0, Set.of(1L), true, ""),
                    new Answer("", "", Optional.of(jiraNow), 1));
        });
        store.useTransaction(handle -> cursors.moved(handle, runs.get(run.id())));
        assertThat(cursors.jira(run, jiraNow.plusSeconds(60))).isEqualTo(jiraNow);
        assertThat(cursors.portfolio(run)).isEqualTo(run.startedAt().minus(Duration.ofMinutes(10)));
    }
}
