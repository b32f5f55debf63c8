package bactrian.write;

import bactrian.field.Value;
import bactrian.portfolio.Item;
import bactrian.portfolio.Items;
import bactrian.portfolio.StaleItemException;
import bactrian.store.Store;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Variable;

/** The bean of the portfolio route: writes an item by compare-and-set on the revision that was compared. */
public final class ItemWrites {
    /** Who changed a field, as items remember it. */
    public static final String SYNC = "sync";

    private final Store store;
    private final Items items;
    private final Clock clock;

    /** Writes the built-in portfolio's items. */
    public ItemWrites(Store store, Items items, Clock clock) {
        this.store = store;
        this.items = items;
        this.clock = clock;
    }

    /** Writes all values for the item; if it was changed meanwhile they are put off and decided afresh. */
    public WriteSet write(@Variable("writes") WriteSet writes) {
        Item item = writes.item().orElseThrow();
        Map<String, Value> values = values(writes);
        try {
            store.useTransaction(handle -> items.update(handle, item.id(), item.revision(), values, SYNC));
            return writes.map(ItemWrites::written);
        } catch (StaleItemException e) {
            return writes.end(
                    FieldWrite.ForItem.class::isInstance,
                    new WriteResult.Deferred(clock.instant(), e.getMessage(), ""));
        }
    }

    /** The values for the item by field name. */
    public static Map<String, Value> values(WriteSet writes) {
        Map<String, Value> values = new LinkedHashMap<>();
        writes.of(FieldWrite.ForItem.class)
                .forEach(write -> values.put(write.change().field().portfolioField(), write.value()));
        return values;
    }

    /** The write, ended as written if it was for the item. */
    public static FieldWrite written(FieldWrite write) {
        return write instanceof FieldWrite.ForItem item
                ? new FieldWrite.Ended(item.change(), new WriteResult.Written(), item.value())
                : write;
    }
}
