package bactrian.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bactrian.field.Value;
import bactrian.store.ManualClock;
import bactrian.store.OnEachDatabase;
import bactrian.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;

class ItemsTest {
    private static final Value RED = new Value.Option("Red", "Red");
    private static final Value NAME = new Value.Text("Cross the desert");

    private final ManualClock clock = new ManualClock();
    private Store store;
    private Items items;

    @BeforeEach
    void open(Store opened) {
        store = opened;
        items = new Items(store, clock, "https://portfolio.example");
    }

    @OnEachDatabase
    void findsWhatWasMade() {
        Item made = create(7, Map.of("name", NAME, "overallRag", RED));

        assertThat(items.find(made.id())).contains(made);
        assertThat(made.type()).isEqualTo(ItemType.OUTCOME);
        assertThat(made.integration()).isEqualTo(7);
        assertThat(made.revision()).isEqualTo(1);
        assertThat(made.archived()).isFalse();
        assertThat(made.createdAt()).isEqualTo(clock.instant());
        assertThat(made.name()).isEqualTo("Cross the desert");
        assertThat(made.value("overallRag")).isEqualTo(RED);
        assertThat(made.value("startDate")).isEqualTo(Value.EMPTY);
        assertThat(made.value("url")).isEqualTo(new Value.Url("https://portfolio.example/items/" + made.id()));
    }

    @OnEachDatabase
    void findsNothingUnderAnUnknownId() {
        assertThat(items.find(404)).isEmpty();
    }

    @OnEachDatabase
    void changesWhatIsStillAtTheRevisionThatWasRead() {
        Item made = create(0, Map.of("name", NAME, "overallRag", RED));

        Item changed = update(made, Map.of("overallRag", Value.EMPTY, "product", new Value.Option("Hay", "Hay")));

        assertThat(changed.revision()).isEqualTo(2);
        assertThat(changed.fields()).doesNotContainKey("overallRag").containsEntry("name", NAME);
        assertThat(changed.value("product")).isEqualTo(new Value.Option("Hay", "Hay"));
        assertThat(items.find(made.id())).contains(changed);
    }

    @OnEachDatabase
    void changesNothingOfWhatSomebodyElseChangedMeanwhile() {
        Item read = create(0, Map.of("name", NAME));
        Item theirs = update(read, Map.of("overallRag", RED));

        assertThatThrownBy(() -> update(read, Map.of("name", new Value.Text("Stay here"))))
                .isInstanceOf(StaleItemException.class)
                .hasMessageContaining("Item " + read.id());
        assertThat(items.find(read.id())).contains(theirs);
    }

    @OnEachDatabase
    void changesNothingOfWhatIsGone() {
        Item read = create(0, Map.of("name", NAME));
        store.useTransaction(handle -> items.delete(handle, read.id()));

        assertThat(items.find(read.id())).isEmpty();
        assertThatThrownBy(() -> update(read, Map.of("overallRag", RED))).isInstanceOf(StaleItemException.class);
    }

    @OnEachDatabase
    void knowsWhenEachFieldWasLastChanged() {
        Item made = create(0, Map.of("name", NAME, "overallRag", RED));
        Instant created = clock.instant();
        clock.advance(Duration.ofHours(1));

        Item changed = update(made, Map.of("overallRag", Value.EMPTY));

        assertThat(changed.changedAt("overallRag")).isEqualTo(clock.instant());
        assertThat(changed.changedAt("name")).isEqualTo(created);
        assertThat(changed.changedAt("startDate")).isEqualTo(created);
    }

    @OnEachDatabase
    void archivingCountsAsAChange() {
        Item made = create(0, Map.of("name", NAME));

        store.useTransaction(handle -> items.archive(handle, made.id()));

        assertThat(items.find(made.id())).hasValueSatisfying(archived -> {
            assertThat(archived.archived()).isTrue();
            assertThat(archived.fields()).isEqualTo(made.fields());
        });
        assertThatThrownBy(() -> update(made, Map.of("overallRag", RED))).isInstanceOf(StaleItemException.class);
    }

    @OnEachDatabase
    void listsAHundredAtATime() {
        List<Long> ids = store.inTransaction(handle -> IntStream.range(0, 101)
                .mapToObj(count -> items.create(handle, ItemType.INITIATIVE, 0, Map.of(), "test")
                        .id())
                .toList());

        assertThat(items.list(0)).extracting(Item::id).isEqualTo(ids.subList(0, 100));
        assertThat(items.list(ids.get(99))).extracting(Item::id).containsExactly(ids.get(100));
    }

    private Item create(long integration, Map<String, Value> fields) {
        return store.inTransaction(handle -> items.create(handle, ItemType.OUTCOME, integration, fields, "test"));
    }

    private Item update(Item read, Map<String, Value> changes) {
        return store.inTransaction(handle -> items.update(handle, read.id(), read.revision(), changes, "test"));
    }
}
