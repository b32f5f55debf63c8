package bactrian.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.store.ManualClock;
import bactrian.store.OnEachDatabase;
import bactrian.store.Store;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;

class InboxTest {
    private static final Subject ISSUE = Subject.issue("jira.example", "10001");

    private final ManualClock clock = new ManualClock();
    private Store store;
    private Inbox inbox;
    private Claims claims;

    @BeforeEach
    void open(Store opened) {
        store = opened;
        inbox = new Inbox(store, clock, Duration.ofSeconds(60));
        claims = new Claims(store, clock, inbox, (handle, subject) -> Optional.empty());
    }

    @OnEachDatabase
    void keepsAllThatAnEventSays() {
        assertThat(inbox.accept(new NewEvent(7, ISSUE, EventKind.WEBHOOK, "d-1", "{\"a\":1}")))
                .isTrue();

        assertThat(claim().events()).singleElement().satisfies(event -> {
            assertThat(event.integration()).isEqualTo(7);
            assertThat(event.subject()).isEqualTo(ISSUE);
            assertThat(event.kind()).isEqualTo(EventKind.WEBHOOK);
            assertThat(event.hint()).isEqualTo("{\"a\":1}");
            assertThat(event.acceptedAt()).isEqualTo(clock.instant());
            assertThat(event.attempts()).isZero();
        });
    }

    @OnEachDatabase
    void keepsEveryKindOfEvent() {
        store.useTransaction(handle -> {
            for (EventKind kind : EventKind.values()) {
                inbox.append(handle, NewEvent.of(7, ISSUE, kind));
            }
        });

        assertThat(claim().events()).extracting(Event::kind).containsExactly(EventKind.values());
    }

    @OnEachDatabase
    void acceptsADeliveryOnce() {
        assertThat(inbox.accept(delivery(7, "d-1"))).isTrue();
        assertThat(inbox.accept(delivery(7, "d-1"))).isFalse();

        assertThat(claim().events()).hasSize(1);
    }

    @OnEachDatabase
    void acceptsADeliveryOnceEvenWhenItIsDone() {
        inbox.accept(delivery(7, "d-1"));
        finish(claim());

        assertThat(inbox.accept(delivery(7, "d-1"))).isFalse();
    }

    @OnEachDatabase
    void tellsDeliveriesOfTwoIntegrationsApart() {
        assertThat(inbox.accept(delivery(7, "d-1"))).isTrue();
        assertThat(inbox.accept(delivery(8, "d-1"))).isTrue();
    }

    @OnEachDatabase
    void acceptsEveryEventWithoutAnIdentifier() {
        assertThat(inbox.accept(NewEvent.of(7, ISSUE, EventKind.WEBHOOK))).isTrue();
        assertThat(inbox.accept(NewEvent.of(7, ISSUE, EventKind.WEBHOOK))).isTrue();
    }

    @OnEachDatabase
    void aFinishedEventKeepsItsResultAndIsNotClaimedAgain() {
        inbox.accept(delivery(7, "d-1"));

        store.useTransaction(handle -> inbox.finish(handle, claim(), "echo", "It was our own write."));

        assertThat(claims.claim(10, List.of())).isEmpty();
        assertThat(row())
                .containsEntry("event_state", "done")
                .containsEntry("event_result", "echo")
                .containsEntry("reason", "It was our own write.")
                .containsEntry("finished_ms", clock.millis());
    }

    @OnEachDatabase
    void whatComesWhileASubjectIsWorkedOnIsClaimedNext() {
        inbox.accept(delivery(7, "d-1"));
        Claim first = claim();
        inbox.accept(delivery(7, "d-2"));

        assertThat(claims.claim(10, List.of())).isEmpty();
        finish(first);

        assertThat(claim().events()).hasSize(1).isNotEqualTo(first.events());
    }

    @OnEachDatabase
    void anEventThatWasPutBackWaitsAndCountsItsAttempts() {
        inbox.accept(delivery(7, "d-1"));
        putBack(claim(), Duration.ofSeconds(30));

        clock.advance(Duration.ofSeconds(29));
        assertThat(claims.claim(10, List.of())).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        Claim again = claim();
        assertThat(again.attempts()).isEqualTo(1);
        putBack(again, Duration.ZERO);
        assertThat(claim().attempts()).isEqualTo(2);
    }

    @OnEachDatabase
    void aSubjectRestsThatChangedAgainWhileItWasWorkedOn() {
        inbox.accept(delivery(7, "d-1"));
        Claim first = claim();
        inbox.accept(delivery(7, "d-2"));
        rest(first);
        inbox.accept(delivery(7, "d-3"));
        assertThat(claims.claim(10, List.of())).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        assertThat(claim().events()).hasSize(2);
    }

    @OnEachDatabase
    void aSubjectThatDidNotChangeAgainIsClaimedAtOnce() {
        inbox.accept(delivery(7, "d-1"));
        rest(claim());
        inbox.accept(delivery(7, "d-2"));

        assertThat(claim().events()).hasSize(1);
    }

    private void rest(Claim claim) {
        store.useTransaction(handle -> {
            inbox.rest(handle, claim, clock.instant().plusSeconds(1));
            inbox.finish(handle, claim, "written", "");
        });
    }

    @OnEachDatabase
    void shortensAReasonThatDoesNotFit() {
        inbox.accept(delivery(7, "d-1"));

        store.useTransaction(handle -> inbox.finish(handle, claim(), "ignored", "x".repeat(2001)));

        assertThat(row()).containsEntry("reason", "x".repeat(1999) + "…");
    }

    private static NewEvent delivery(long integration, String identifier) {
        return new NewEvent(integration, ISSUE, EventKind.WEBHOOK, identifier, "{}");
    }

    private Claim claim() {
        List<Claim> claimed = claims.claim(10, List.of());
        assertThat(claimed).hasSize(1);
        return claimed.get(0);
    }

    private void finish(Claim claim) {
        store.useTransaction(handle -> inbox.finish(handle, claim, "written", ""));
    }

    private void putBack(Claim claim, Duration delay) {
        store.useTransaction(
                handle -> inbox.putBack(handle, claim, clock.instant().plus(delay), "deferred", "Jira is busy."));
    }

    private Map<String, Object> row() {
        return store.read(
                handle -> handle.createQuery("SELECT event_state, event_result, reason, finished_ms FROM event")
                        .mapToMap()
                        .one());
    }
}
