package bactrian.intake;

import bactrian.field.InvalidInputException;
import bactrian.field.Value;
import bactrian.inbox.EventKind;
import bactrian.inbox.Inbox;
import bactrian.inbox.NewEvent;
import bactrian.inbox.Subject;
import bactrian.integration.Link;
import bactrian.integration.Links;
import bactrian.portfolio.Item;
import bactrian.portfolio.ItemJson;
import bactrian.portfolio.ItemType;
import bactrian.portfolio.Items;
import bactrian.store.NotFoundException;
import bactrian.store.Store;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.jdbi.v3.core.Handle;

/** Saves an item and its event in one transaction; the bean of {@code intake-portfolio}. */
public final class PortfolioIntake {
    private static final String BY = "api";

    private final Store store;
    private final Items items;
    private final ItemJson json;
    private final Inbox inbox;
    private final Links links;

    /** Writes items and the inbox. */
    public PortfolioIntake(Store store, Items items, ItemJson json, Inbox inbox, Links links) {
        this.store = store;
        this.items = items;
        this.json = json;
        this.inbox = inbox;
        this.links = links;
    }

    /** Makes an item from {@code {itemType, integration?, fields}}. */
    public Item create(@Body JsonNode request) {
        ItemType type = ItemType.of(request.path("itemType").asText())
                .orElseThrow(() -> new InvalidInputException("itemType", "itemType must be initiative or outcome"));
        Map<String, Value> fields = json.read(type, request.path("fields"));
        if (!fields.containsKey("name")) {
            throw new InvalidInputException("fields.name", "\"name\" is required");
        }
        return store.inTransaction(handle -> {
            Item item = items.create(handle, type, request.path("integration").asLong(), fields, BY);
            append(handle, item.id());
            return item;
        });
    }

    /** Changes the fields that {@code {fields}} names. */
    public Item change(@Header("id") long id, @Body JsonNode request) {
        Item item = get(id);
        return set(id, json.read(item.type(), request.path("fields")));
    }

    /** Sets fields of an item and appends the event. */
    public Item set(long id, Map<String, Value> fields) {
        return store.inTransaction(handle -> {
            Item current = items.find(handle, id).orElseThrow();
            Item changed = items.update(handle, id, current.revision(), fields, BY);
            append(handle, id);
            return changed;
        });
    }

    /** Deletes an item. */
    public void delete(@Header("id") long id) {
        get(id);
        store.useTransaction(handle -> {
            append(handle, id);
            items.delete(handle, id);
        });
    }

    private Item get(long id) {
        return items.find(id).orElseThrow(() -> new NotFoundException("There is no item with id " + id + "."));
    }

    private void append(Handle handle, long id) {
        Subject subject = Subject.item(id);
        long integration = links.find(handle, subject).map(Link::integration).orElse(0L);
        inbox.append(handle, NewEvent.of(integration, subject, EventKind.ITEM));
    }
}
