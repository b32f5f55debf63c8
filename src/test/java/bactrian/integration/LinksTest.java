package bactrian.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bactrian.field.Base;
import bactrian.field.Value;
import bactrian.inbox.Claims;
import bactrian.inbox.EventKind;
import bactrian.inbox.Inbox;
import bactrian.inbox.NewEvent;
import bactrian.inbox.Subject;
import bactrian.jira.JiraAuth;
import bactrian.portfolio.ItemType;
import bactrian.store.ManualClock;
import bactrian.store.OnEachDatabase;
import bactrian.store.SecretBox;
import bactrian.store.Store;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;

class LinksTest {
    private static final String SITE = "jira.example";

    private final ManualClock clock = new ManualClock();
    private Store store;
    private Integrations integrations;
    private Links links;
    private Bases bases;
    private Mapping mapping;

    @BeforeEach
    void open(Store opened) {
        store = opened;
        integrations = new Integrations(store, new SecretBox(new byte[32]), clock);
        links = new Links(store, clock);
        bases = new Bases(store, clock);
        long integration = integrations
                .add(Samples.integration(new JiraAuth.Bearer("pat"), "hook"))
                .id();
        mapping = Samples.mapping(integration, ItemType.OUTCOME, true).withId(3);
    }

    @OnEachDatabase
    void isFoundFromEitherSide() {
        Link link = link("10001", 5);

        assertThat(links.find(Subject.issue(SITE, "10001"))).contains(link);
        assertThat(links.find(Subject.item(5))).contains(link);
        assertThat(links.findByKey(SITE, "CAR-10001")).contains(link);
        assertThat(links.get(mapping.integration(), link.id())).contains(link);
        assertThat(links.list(mapping.integration(), 0)).containsExactly(link);
        assertThat(link.state()).isEqualTo(LinkState.ACTIVE);
    }

    @OnEachDatabase
    void isNotFoundUnderAnotherSiteIdOrIntegration() {
        Link link = link("10001", 5);

        assertThat(links.find(Subject.issue("other.example", "10001"))).isEmpty();
        assertThat(links.find(Subject.item(10001))).isEmpty();
        assertThat(links.findByKey("other.example", "CAR-10001")).isEmpty();
        assertThat(links.get(mapping.integration() + 1, link.id())).isEmpty();
        assertThat(links.get(mapping.integration(), link.id() + 1)).isEmpty();
    }

    @OnEachDatabase
    void neitherSideIsLinkedTwice() {
        link("10001", 5);

        assertThatThrownBy(() -> link("10001", 6)).isInstanceOf(JdbiException.class);
        assertThatThrownBy(() -> link("10002", 5)).isInstanceOf(JdbiException.class);
        assertThat(links.list(mapping.integration(), 0)).hasSize(1);
    }

    @OnEachDatabase
    void itsTwoSidesAreClaimedTogether() {
        Link link = link("10001", 5);
        Inbox inbox = new Inbox(store, clock, Duration.ofSeconds(60));
        inbox.accept(NewEvent.of(link.integration(), link.item(), EventKind.ITEM));
        inbox.accept(NewEvent.of(link.integration(), link.issue(), EventKind.WEBHOOK));

        assertThat(new Claims(store, clock, inbox, links).claim(10, List.of()))
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.subjects()).containsExactlyInAnyOrder(link.issue(), link.item());
                    assertThat(claim.events()).hasSize(2);
                });
    }

    @OnEachDatabase
    void keepsItsStateAndTheKeyLastSeen() {
        Link link = link("10001", 5);

        store.useTransaction(handle -> links.update(handle, link, LinkState.OUT_OF_SCOPE, "NEW-1"));

        assertThat(links.find(link.item())).hasValueSatisfying(moved -> {
            assertThat(moved.state()).isEqualTo(LinkState.OUT_OF_SCOPE);
            assertThat(moved.issueKey()).isEqualTo("NEW-1");
        });
        assertThat(links.findByKey(SITE, "CAR-10001")).isEmpty();
    }

    @OnEachDatabase
    void keepsTheNewestBaseOfEachField() {
        Link link = link("10001", 5);
        Base first = new Base(new Value.Text("a"), Value.EMPTY);
        Base second = new Base(new Value.Option("1", "Rot"), new Value.Option("Red", "Red"));

        store.useTransaction(handle -> {
            bases.put(handle, link, "fm-1", first, "");
            bases.put(handle, link, "fm-2", first, "hash");
            bases.put(handle, link, "fm-1", second, "");
        });

        assertThat(bases.of(link))
                .containsEntry("fm-1", new Bases.Settled(second, "", "", ""))
                .containsEntry("fm-2", new Bases.Settled(first, "hash", "", ""))
                .hasSize(2);
        assertThat(bases.of(link("10002", 6))).isEmpty();
    }

    @OnEachDatabase
    void anEndedLinkLeavesATombstoneOnBothSidesAndNoBase() {
        Link link = link("10001", 5);
        store.useTransaction(handle -> bases.put(handle, link, "fm-1", new Base(Value.EMPTY, Value.EMPTY), ""));

        store.useTransaction(handle -> links.end(handle, link, "The issue was deleted."));

        assertThat(links.find(link.item())).isEmpty();
        assertThat(bases.of(link)).isEmpty();
        assertThat(links.tombstone(link.item())).contains("The issue was deleted.");
        assertThat(links.tombstone(link.issue())).contains("The issue was deleted.");
        assertThat(links.tombstone(Subject.item(6))).isEmpty();
        assertThat(links.tombstone(Subject.issue("other.example", "10001"))).isEmpty();
    }

    @OnEachDatabase
    void linkingTheSamePairAgainLiftsItsTombstone() {
        Link link = link("10001", 5);
        store.useTransaction(handle -> links.end(handle, link, "Unlinked."));

        link("10001", 5);

        assertThat(links.tombstone(link.item())).isEmpty();
        assertThat(links.tombstone(link.issue())).isEmpty();
    }

    @OnEachDatabase
    void removingTheIntegrationRemovesItsLinks() {
        Link link = link("10001", 5);

        integrations.remove(mapping.integration());

        assertThat(links.find(link.item())).isEmpty();
    }

    private Link link(String issueId, long itemId) {
        return store.inTransaction(handle -> links.add(handle, mapping, SITE, issueId, "CAR-" + issueId, itemId));
    }
}
