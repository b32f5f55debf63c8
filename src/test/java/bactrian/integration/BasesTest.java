package bactrian.integration;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.field.Base;
import bactrian.field.Value;
import bactrian.jira.JiraAuth;
import bactrian.portfolio.ItemType;
import bactrian.store.ManualClock;
import bactrian.store.OnEachDatabase;
import bactrian.store.SecretBox;
import bactrian.store.Store;
import org.junit.jupiter.api.BeforeEach;

class BasesTest {
    private static final String FIELD = "f1";
    private static final Base FIRST = new Base(new Value.Text("First"), new Value.Text("first"));
    private static final Base SECOND = new Base(new Value.Text("Second"), new Value.Text("first"));

    private final ManualClock clock = new ManualClock();
    private Store store;
    private Bases bases;
    private Link link;

    @BeforeEach
    void open(Store opened) {
        store = opened;
        bases = new Bases(store, clock);
        long integration = new Integrations(store, new SecretBox(new byte[32]), clock)
                .add(Samples.integration(new JiraAuth.Bearer("pat"), "hook"))
                .id();
        Mapping mapping = Samples.mapping(integration, ItemType.OUTCOME, true).withId(3);
        link = store.inTransaction(
                handle -> new Links(store, clock).add(handle, mapping, "jira.example", "10001", "CAR-1", 5));
    }

    @OnEachDatabase
    void theKnownHashOfAWebhooksTextStaysAsLongAsJirasHalfDoes() {
        put(FIRST, "hash");
        put(FIRST, "");
        assertThat(settled().webhookHash()).isEqualTo("hash");
        put(FIRST, "other");
        assertThat(settled().webhookHash()).isEqualTo("other");

        put(SECOND, "");
        assertThat(settled().webhookHash()).isEmpty();
    }

    @OnEachDatabase
    void whatOurWriteWasMadeOverIsForgottenWithJirasHalfThatItMade() {
        put(FIRST, "");
        store.useTransaction(handle -> bases.wrote(handle, link, FIELD, new Value.Text("Zero")));
        put(FIRST, "");
        assertThat(settled().writtenOver()).contains(new Value.Text("Zero"));

        put(SECOND, "");
        assertThat(settled().writtenOver()).isEmpty();
    }

    private void put(Base base, String hash) {
        store.useTransaction(handle -> bases.put(handle, link, FIELD, base, hash));
    }

    private Bases.Settled settled() {
        return bases.of(link).get(FIELD);
    }
}
