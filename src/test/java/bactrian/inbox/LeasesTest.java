package bactrian.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bactrian.store.Database;
import bactrian.store.ManualClock;
import bactrian.store.OnEachDatabase;
import bactrian.store.Store;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;

/** Two processes on one database, each with leases of its own. */
class LeasesTest {
    private static final Subject ISSUE = Subject.issue("jira.example", "10001");
    private static final Subject OTHER = Subject.issue("jira.example", "10002");
    private static final Duration LIFE = Duration.ofSeconds(60);

    private final ManualClock clock = new ManualClock();
    private Store store;
    private Inbox inbox;
    private Claims ours;
    private Claims theirs;
    private Inbox theirInbox;

    @BeforeEach
    void open(Store opened) {
        store = opened;
        inbox = new Inbox(store, clock, LIFE);
        theirInbox = new Inbox(store, clock, LIFE);
        ours = new Claims(store, clock, inbox, (handle, subject) -> Optional.empty());
        theirs = new Claims(store, clock, theirInbox, (handle, subject) -> Optional.empty());
        append(ISSUE);
    }

    @OnEachDatabase
    void aLeaseHoldsUntilItsLifeIsOver() {
        Claim lost = only(ours.claim(10, List.of()));

        clock.advance(LIFE.minusMillis(1));
        assertThat(theirs.claim(10, List.of())).isEmpty();

        clock.advance(Duration.ofMillis(1));
        Claim takenOver = only(theirs.claim(10, List.of()));
        assertThat(takenOver.events()).isEqualTo(lost.events());
        assertThat(takenOver.owner()).isNotEqualTo(lost.owner());
    }

    @OnEachDatabase
    void whatNobodyEndsForVeryLongIsClaimedAgain() {
        ours.claim(10, List.of());
        for (int minute = 0; minute < 20; minute++) {
            clock.advance(LIFE.minusSeconds(1));
            ours.renew();
        }

        assertThat(theirs.claim(10, List.of())).hasSize(1);
    }

    @OnEachDatabase
    void aRenewedLeaseLivesOn() {
        ours.claim(10, List.of());
        clock.advance(LIFE.minusSeconds(1));

        ours.renew();

        clock.advance(LIFE.minusSeconds(1));
        assertThat(theirs.claim(10, List.of())).isEmpty();
    }

    @OnEachDatabase
    void renewingKeepsOnlyOnesOwnLeases() {
        ours.claim(10, List.of());
        clock.advance(LIFE.minusSeconds(1));

        theirs.renew();

        clock.advance(Duration.ofSeconds(1));
        assertThat(theirs.claim(10, List.of())).hasSize(1);
    }

    @OnEachDatabase
    void anAbandonedLeaseRunsOut() {
        ours.abandon(only(ours.claim(10, List.of())));

        ours.renew();

        clock.advance(LIFE);
        assertThat(theirs.claim(10, List.of())).hasSize(1);
    }

    @OnEachDatabase
    void aLostLeaseVoidsTheEndAndWhatElseItsTransactionWrote() {
        Claim lost = only(ours.claim(10, List.of()));
        clock.advance(LIFE);
        Claim takenOver = only(theirs.claim(10, List.of()));

        assertThatThrownBy(() -> store.useTransaction(handle -> {
                    handle.execute("INSERT INTO team (name) VALUES ('void')");
                    inbox.finish(handle, lost, "written", "");
                }))
                .isInstanceOf(LeaseLostException.class)
                .hasMessageContaining(ISSUE.key())
                .hasMessageContaining("bactrian.sync.lease");

        assertThat(count("team")).isZero();
        assertThat(count("event WHERE event_state = 'waiting'")).isEqualTo(1);
        store.useTransaction(handle -> theirInbox.finish(handle, takenOver, "written", ""));
        assertThat(count("event WHERE event_state = 'done'")).isEqualTo(1);
    }

    @OnEachDatabase
    void aLostLeaseVoidsPuttingBack() {
        Claim lost = only(ours.claim(10, List.of()));
        clock.advance(LIFE);
        theirs.claim(10, List.of());

        assertThatThrownBy(() -> store.useTransaction(
                        handle -> inbox.putBack(handle, lost, clock.instant(), "deferred", "Jira is busy.")))
                .isInstanceOf(LeaseLostException.class);
        assertThat(count("event WHERE attempts = 0")).isEqualTo(1);
    }

    @OnEachDatabase
    void aClaimIsNotEndedTwice() {
        Claim claim = only(ours.claim(10, List.of()));
        store.useTransaction(handle -> inbox.finish(handle, claim, "written", ""));

        assertThatThrownBy(() -> store.useTransaction(handle -> inbox.finish(handle, claim, "written", "")))
                .isInstanceOf(LeaseLostException.class);
    }

    @OnEachDatabase
    void anExtendedClaimHoldsOneMoreSubject() {
        Claim claim = only(ours.claim(10, List.of()));

        Claim wider = store.inTransaction(handle -> ours.extend(handle, claim, OTHER));

        assertThat(wider.subjects()).containsExactlyInAnyOrder(ISSUE, OTHER);
        append(OTHER);
        assertThat(theirs.claim(10, List.of())).isEmpty();
        store.useTransaction(handle -> inbox.finish(handle, wider, "written", ""));
        assertThat(theirs.claim(10, List.of())).hasSize(1);
    }

    @OnEachDatabase
    void aClaimIsNotExtendedToWhatSomebodyElseHolds() {
        Claim claim = only(ours.claim(10, List.of()));
        append(OTHER);
        assertThat(theirs.claim(10, List.of())).hasSize(1);

        assertThatThrownBy(() -> store.useTransaction(handle -> ours.extend(handle, claim, OTHER)))
                .isInstanceOf(LeaseLostException.class);
    }

    @OnEachDatabase
    void aStartFreesLeftoversOnlyWhereNobodyElseCanHoldThem() {
        ours.claim(10, List.of());

        theirs.releaseLeftovers();

        assertThat(theirs.claim(10, List.of())).hasSize(store.database() == Database.HSQLDB ? 1 : 0);
    }

    private void append(Subject subject) {
        store.useTransaction(handle -> inbox.append(handle, NewEvent.of(7, subject, EventKind.LINK)));
    }

    private static Claim only(List<Claim> claims) {
        assertThat(claims).hasSize(1);
        return claims.get(0);
    }

    private int count(String fromWhere) {
        return store.read(handle -> handle.createQuery("SELECT COUNT(*) FROM " + fromWhere)
                .mapTo(Integer.class)
                .one());
    }
}
