package bactrian.sync;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.inbox.Claims;
import bactrian.inbox.EventKind;
import bactrian.inbox.Inbox;
import bactrian.inbox.NewEvent;
import bactrian.inbox.Subject;
import bactrian.integration.Holds;
import bactrian.integration.Integrations;
import bactrian.integration.Links;
import bactrian.integration.Mappings;
import bactrian.integration.Samples;
import bactrian.jira.JiraAuth;
import bactrian.portfolio.Item;
import bactrian.portfolio.ItemType;
import bactrian.portfolio.Items;
import bactrian.store.ManualClock;
import bactrian.store.OnEachDatabase;
import bactrian.store.SecretBox;
import bactrian.store.Store;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

class BatchesTest {
    private final ManualClock clock = new ManualClock();
    private Store store;
    private Inbox inbox;
    private Integrations integrations;
    private Mappings mappings;
    private Items items;
    private Batches batches;
    private long integration;

    @BeforeEach
    void open(Store opened) {
        store = opened;
        inbox = new Inbox(store, clock, Duration.ofSeconds(60));
        integrations = new Integrations(store, new SecretBox(new byte[32]), clock);
        mappings = new Mappings(store, new ObjectMapper().registerModule(new JavaTimeModule()), clock);
        items = new Items(store, clock, "http://portfolio.example");
        Links links = new Links(store, clock);
        Claims claims = new Claims(store, clock, inbox, links);
        batches = new Batches(
                store,
                inbox,
                claims,
                integrations,
                links,
                items,
                new Placement(mappings, links),
                new Holds(store, clock),
                100);
        integration = integrations
                .add(Samples.integration(new JiraAuth.Bearer("pat"), "hook"))
                .id();
        mappings.replace(integration, List.of(Samples.mapping(integration, ItemType.OUTCOME, true)), "admin");
    }

    @OnEachDatabase
    void aNewItemGoesToTheOnlyMappingOfItsType() {
        Item item = newItem(0);

        assertThat(batches.claim()).singleElement().satisfies(batch -> {
            assertThat(batch.integration().id()).isEqualTo(integration);
            assertThat(batch.entries())
                    .extracting(entry -> entry.claim().subject())
                    .containsExactly(Subject.item(item.id()));
        });
    }

    @OnEachDatabase
    void aNewItemOfAPausedIntegrationIsKeptUntilItRuns() {
        integrations.pause(integration, "The token was revoked.");
        Item item = newItem(integration);

        assertThat(batches.claim()).isEmpty();
        assertThat(batches.claim()).isEmpty();
        integrations.resume(integration);

        assertThat(batches.claim()).singleElement().satisfies(batch -> assertThat(batch.entries())
                .extracting(entry -> entry.claim().subject())
                .containsExactly(Subject.item(item.id())));
    }

    private Item newItem(long where) {
        return store.inTransaction(handle -> {
            Item item = items.create(handle, ItemType.OUTCOME, where, Map.of(), "api");
            inbox.append(handle, NewEvent.of(0, Subject.item(item.id()), EventKind.ITEM));
            return item;
        });
    }
}
