package bactrian.console;

import bactrian.inbox.Subject;
import bactrian.integration.Links;
import bactrian.portfolio.Item;
import bactrian.portfolio.ItemJson;
import bactrian.portfolio.Items;
import bactrian.store.NotFoundException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.apache.camel.Body;
import org.apache.camel.Header;

/** Items as the API shows them. */
public final class ItemsApi {
    private final Items items;
    private final ItemJson json;
    private final Links links;

    /** Reads items and their links. */
    public ItemsApi(Items items, ItemJson json, Links links) {
        this.items = items;
        this.json = json;
        this.links = links;
    }

    /** A page of items; {@code after} is the id that the last page ended with. */
    public ObjectNode list(@Header("after") Long after) {
        List<Item> page = items.list(after == null ? 0 : after);
        return Pages.of(
                page.stream().map(this::view).toList(),
                page.isEmpty() ? 0 : page.get(page.size() - 1).id());
    }

    /** One item. */
    public ObjectNode get(@Header("id") long id) {
        return view(items.find(id).orElseThrow(() -> new NotFoundException("There is no item with id " + id + ".")));
    }

    /** An item as JSON, with its link if it has one. */
    public ObjectNode view(@Body Item item) {
        ObjectNode view = JsonNodeFactory.instance
                .objectNode()
                .put("id", String.valueOf(item.id()))
                .put("itemType", item.type().id())
                .put("archived", item.archived())
                .put("createdAt", item.createdAt().toString())
                .put("revision", item.revision());
        view.set("fields", json.write(item));
        links.find(Subject.item(item.id())).ifPresent(link -> view.putObject("link")
                .put("id", String.valueOf(link.id()))
                .put("integration", String.valueOf(link.integration()))
                .put("issueId", link.issueId())
                .put("issueKey", link.issueKey())
                .put("state", link.state().id()));
        return view;
    }
}
