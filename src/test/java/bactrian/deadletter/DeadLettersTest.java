package bactrian.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bactrian.inbox.Claim;
import bactrian.inbox.Claims;
import bactrian.inbox.Event;
import bactrian.inbox.EventKind;
import bactrian.inbox.Inbox;
import bactrian.inbox.Subject;
import bactrian.store.ManualClock;
import bactrian.store.NotFoundException;
import bactrian.store.OnEachDatabase;
import bactrian.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;

class DeadLettersTest {
    private static final Subject ISSUE = Subject.issue("jira.example", "10001");
    private static final Subject OTHER = Subject.issue("jira.example", "10002");
    private static final Subject AWAITED = Subject.item(9);

    private final ManualClock clock = new ManualClock();
    private Store store;
    private Claims claims;
    private DeadLetters letters;

    @BeforeEach
    void open(Store opened) {
        store = opened;
        Inbox inbox = new Inbox(store, clock, Duration.ofSeconds(60));
        claims = new Claims(store, clock, inbox, (handle, subject) -> Optional.empty());
        letters = new DeadLetters(store, inbox, clock, Duration.ofDays(90));
    }

    @OnEachDatabase
    void keepsAllThatALetterSays() {
        Instant nextTry = clock.instant().plusSeconds(60);
        DeadLetter given = letter(ISSUE, "fm-1", "waiting", "Too long.", AWAITED.key(), Optional.of(nextTry));

        park(given);

        assertThat(letters.list(0, Long.MAX_VALUE)).singleElement().satisfies(stored -> {
            assertThat(stored)
                    .usingRecursiveComparison()
                    .ignoringFields("id", "attempts", "firstSeen", "lastSeen")
                    .isEqualTo(given);
            assertThat(stored.attempts()).isEqualTo(1);
            assertThat(stored.firstSeen()).isEqualTo(clock.instant());
            assertThat(letters.get(stored.id())).isEqualTo(stored);
        });
    }

    @OnEachDatabase
    void theSameFaultAgainIsTheSameLetter() {
        park(dead(ISSUE, "fm-1", "Too long."));
        Instant first = clock.instant();
        clock.advance(Duration.ofMinutes(1));

        park(dead(ISSUE, "fm-1", "Still too long."));

        DeadLetter stored = only();
        assertThat(stored.attempts()).isEqualTo(2);
        assertThat(stored.reason()).isEqualTo("Still too long.");
        assertThat(stored.firstSeen()).isEqualTo(first);
        assertThat(stored.lastSeen()).isEqualTo(clock.instant());
    }

    @OnEachDatabase
    void anotherFieldOrSubjectIsAnotherLetter() {
        park(dead(ISSUE, "fm-1", ""));
        park(dead(ISSUE, "fm-2", ""));
        park(dead(OTHER, "fm-1", ""));

        assertThat(letters.list(7, Long.MAX_VALUE))
                .extracting(DeadLetter::subject)
                .containsExactly(OTHER, ISSUE, ISSUE);
        assertThat(letters.list(8, Long.MAX_VALUE)).isEmpty();
    }

    @OnEachDatabase
    void aMendedFaultTakesItsLetterAlong() {
        park(dead(ISSUE, "fm-1", ""));
        park(dead(ISSUE, "fm-2", ""));

        store.useTransaction(handle -> letters.mended(handle, ISSUE, "fm-1"));

        assertThat(only().fieldMapping()).isEqualTo("fm-2");
    }

    @OnEachDatabase
    void replayingHasTheSubjectLookedAtAgain() {
        park(dead(ISSUE, "fm-1", ""));

        DeadLetter replayed = letters.replay(only().id());

        assertThat(replayed.state()).isEqualTo("replayed");
        assertThat(events()).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(EventKind.REPLAY);
            assertThat(event.subject()).isEqualTo(ISSUE);
            assertThat(event.integration()).isEqualTo(7);
        });
    }

    @OnEachDatabase
    void allOpenOnesOfAnIntegrationAreFound() {
        park(dead(ISSUE, "fm-1", ""));
        park(waiting(OTHER, "fm-1", Duration.ofHours(1)));
        park(dead(OTHER, "fm-2", ""));
        letters.discard(only(OTHER, "fm-2").id());

        assertThat(letters.open(7)).hasSize(2);
        assertThat(letters.open(8)).isEmpty();
    }

    @OnEachDatabase
    void whatWasNotSeenAgainForLongExpires() {
        park(dead(ISSUE, "fm-1", ""));
        clock.advance(Duration.ofDays(80));
        park(dead(OTHER, "fm-1", ""));
        clock.advance(Duration.ofDays(11));

        assertThat(letters.expire()).isEqualTo(1);

        assertThat(only().subject()).isEqualTo(OTHER);
    }

    private DeadLetter only(Subject subject, String fieldMapping) {
        return letters.list(7, Long.MAX_VALUE).stream()
                .filter(letter -> letter.subject().equals(subject)
                        && letter.fieldMapping().equals(fieldMapping))
                .findFirst()
                .orElseThrow();
    }

    @OnEachDatabase
    void discardingLeavesTheRowAndAppendsNothing() {
        park(waiting(ISSUE, "fm-1", Duration.ZERO));
        assertThat(letters.any(ISSUE)).isTrue();

        assertThat(letters.discard(only().id()).state()).isEqualTo("discarded");

        assertThat(letters.any(ISSUE)).isFalse();
        assertThat(letters.retryDue()).isZero();
        assertThat(events()).isEmpty();
    }

    @OnEachDatabase
    void whatIsDueIsTriedAgainOnce() {
        park(waiting(ISSUE, "fm-1", Duration.ofSeconds(60)));
        park(waiting(OTHER, "fm-1", Duration.ofSeconds(61)));

        assertThat(letters.retryDue()).isZero();
        clock.advance(Duration.ofSeconds(60));

        assertThat(letters.retryDue()).isEqualTo(1);
        assertThat(letters.retryDue()).isZero();
        assertThat(events()).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(EventKind.RETRY);
            assertThat(event.subject()).isEqualTo(ISSUE);
        });
    }

    @OnEachDatabase
    void whatWasWaitedForHasItsLettersTriedAgain() {
        park(letter(ISSUE, "fm-1", "waiting", "", AWAITED.key(), Optional.empty()));
        park(letter(OTHER, "fm-1", "waiting", "", Subject.item(10).key(), Optional.empty()));

        store.useTransaction(handle -> letters.satisfied(handle, AWAITED));

        assertThat(events()).extracting(Event::subject).containsExactly(ISSUE);
    }

    @OnEachDatabase
    void anUnknownIdIsSaidToBeUnknown() {
        assertThatThrownBy(() -> letters.get(404))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("404");
        assertThatThrownBy(() -> letters.replay(404)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> letters.discard(404)).isInstanceOf(NotFoundException.class);
    }

    private static DeadLetter dead(Subject subject, String fieldMapping, String reason) {
        return letter(subject, fieldMapping, "dead", reason, "", Optional.empty());
    }

    private DeadLetter waiting(Subject subject, String fieldMapping, Duration delay) {
        return letter(
                subject,
                fieldMapping,
                "waiting",
                "",
                "",
                Optional.of(clock.instant().plus(delay)));
    }

    private static DeadLetter letter(
            Subject subject,
            String fieldMapping,
            String state,
            String reason,
            String waitsFor,
            Optional<Instant> nextTry) {
        return new DeadLetter(
                0,
                7,
                3,
                fieldMapping,
                subject,
                11,
                "CAR-1",
                5,
                "overallRag",
                "jira",
                "Red",
                state,
                "refused",
                reason,
                "Shorten it.",
                waitsFor,
                0,
                Instant.EPOCH,
                Instant.EPOCH,
                nextTry);
    }

    private void park(DeadLetter letter) {
        store.useTransaction(handle -> letters.park(handle, letter));
    }

    private DeadLetter only() {
        List<DeadLetter> all = letters.list(0, Long.MAX_VALUE);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<Event> events() {
        return claims.claim(10, List.of()).stream()
                .map(Claim::events)
                .flatMap(List::stream)
                .toList();
    }
}
