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

class ClaimsTest {
    private static final Subject ISSUE = Subject.issue("jira.example", "10001");
    private static final Subject ITEM = Subject.item(5);
    private static final Map<Subject, Subject> LINKED = Map.of(ISSUE, ITEM, ITEM, ISSUE);
    private static final Duration LATER = Duration.ofMinutes(5);

    private final ManualClock clock = new ManualClock();
    private Store store;
    private Inbox inbox;
    private Claims claims;

    @BeforeEach
    void open(Store opened) {
        store = opened;
        inbox = new Inbox(store, clock, Duration.ofSeconds(60));
        claims = new Claims(store, clock, inbox, (handle, subject) -> Optional.ofNullable(LINKED.get(subject)));
    }

    @OnEachDatabase
    void nothingWaitingIsNothingClaimed() {
        assertThat(claims.claim(10, List.of())).isEmpty();
    }

    @OnEachDatabase
    void allEventsOfASubjectAreOneClaimOldestFirst() {
        Subject alone = unlinked(1);
        for (int count = 0; count < 50; count++) {
            append(7, alone);
        }

        assertThat(claims.claim(10, List.of())).singleElement().satisfies(claim -> {
            assertThat(claim.subjects()).containsExactly(alone);
            assertThat(claim.events()).hasSize(50).extracting(Event::id).isSorted();
        });
    }

    @OnEachDatabase
    void eventsOfBothSidesOfALinkAreOneClaim() {
        append(7, ITEM);
        append(7, ISSUE);
        append(7, ITEM);

        assertThat(claims.claim(10, List.of())).singleElement().satisfies(claim -> {
            assertThat(claim.subjects()).containsExactlyInAnyOrder(ISSUE, ITEM);
            assertThat(claim.subject()).isEqualTo(ITEM);
            assertThat(claim.events()).extracting(Event::subject).containsExactly(ITEM, ISSUE, ITEM);
        });
    }

    @OnEachDatabase
    void aClaimHoldsTheOtherSideOfALinkToo() {
        append(7, ISSUE);
        assertThat(claims.claim(10, List.of())).hasSize(1);

        append(7, ITEM);

        assertThat(claims.claim(10, List.of())).isEmpty();
    }

    @OnEachDatabase
    void anEventThatHasToWaitHoldsTheLaterOnesOfItsSubject() {
        appendLater(7, ISSUE);
        append(7, ISSUE);

        assertThat(claims.claim(10, List.of())).isEmpty();
        clock.advance(LATER);
        assertThat(claims.claim(10, List.of())).singleElement().satisfies(claim -> assertThat(claim.events())
                .hasSize(2));
    }

    @OnEachDatabase
    void anEventThatHasToWaitHoldsThoseOfTheOtherSide() {
        appendLater(7, ISSUE);
        append(7, ITEM);

        assertThat(claims.claim(10, List.of())).isEmpty();
        clock.advance(LATER);
        assertThat(claims.claim(10, List.of())).singleElement().satisfies(claim -> assertThat(claim.events())
                .hasSize(2));
    }

    @OnEachDatabase
    void anEventThatHasToWaitHoldsNobodyElse() {
        appendLater(7, ISSUE);
        append(7, unlinked(1));

        assertThat(claims.claim(10, List.of())).extracting(Claim::subject).containsExactly(unlinked(1));
    }

    @OnEachDatabase
    void eventsOfAPausedIntegrationWaitUntilItResumes() {
        append(7, unlinked(1));
        append(8, unlinked(2));
        append(0, unlinked(3));

        assertThat(claims.claim(10, List.of(7L))).extracting(Claim::subject).containsExactly(unlinked(2), unlinked(3));
        assertThat(claims.claim(10, List.of())).extracting(Claim::subject).containsExactly(unlinked(1));
    }

    @OnEachDatabase
    void takesNoMoreOfAnIntegrationThanAskedOldestFirst() {
        for (int id = 1; id <= 5; id++) {
            append(7, unlinked(id));
        }
        append(8, unlinked(6));

        assertThat(claims.claim(2, List.of()))
                .extracting(Claim::subject)
                .containsExactly(unlinked(1), unlinked(2), unlinked(6));
        assertThat(claims.claim(2, List.of())).extracting(Claim::subject).containsExactly(unlinked(3), unlinked(4));
    }

    @OnEachDatabase
    void everyClaimHasAnOwnerOfItsOwn() {
        append(7, unlinked(1));
        append(7, unlinked(2));

        assertThat(claims.claim(10, List.of()))
                .extracting(Claim::owner)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    private static Subject unlinked(int id) {
        return Subject.issue("other.example", String.valueOf(id));
    }

    private void append(long integration, Subject subject) {
        store.useTransaction(handle -> inbox.append(handle, NewEvent.of(integration, subject, EventKind.LINK)));
    }

    private void appendLater(long integration, Subject subject) {
        store.useTransaction(handle -> inbox.append(
                handle,
                NewEvent.of(integration, subject, EventKind.LINK),
                clock.instant().plus(LATER)));
    }
}
