package bactrian.console;

import bactrian.console.links.FieldPair;
import bactrian.console.links.FieldPairs;
import bactrian.console.links.Fill;
import bactrian.console.links.Pair;
import bactrian.console.links.PairFinder;
import bactrian.inbox.EventKind;
import bactrian.inbox.Inbox;
import bactrian.inbox.NewEvent;
import bactrian.integration.Bases;
import bactrian.integration.Integrations;
import bactrian.integration.Link;
import bactrian.integration.Links;
import bactrian.store.NotFoundException;
import bactrian.store.Store;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.apache.camel.Body;
import org.apache.camel.Header;

/** Links as the API makes and shows them. */
public final class LinksApi {
    private final Store store;
    private final Integrations integrations;
    private final Links links;
    private final Bases bases;
    private final Inbox inbox;
    private final PairFinder finder;
    private final FieldPairs fieldPairs;

    /** Finds the pair to be joined, and compares it. */
    public LinksApi(
            Store store,
            Integrations integrations,
            Links links,
            Bases bases,
            Inbox inbox,
            PairFinder finder,
            FieldPairs fieldPairs) {
        this.store = store;
        this.integrations = integrations;
        this.links = links;
        this.bases = bases;
        this.inbox = inbox;
        this.finder = finder;
        this.fieldPairs = fieldPairs;
    }

    /** A page of links; {@code search} is a part of an issue key or of an item's name. */
    public ObjectNode list(@Header("id") long id, @Header("after") Long after, @Header("search") String search) {
        integrations.get(id);
        long from = after == null ? 0 : after;
        List<Link> page =
                search == null || search.isBlank() ? links.list(id, from) : links.search(id, from, search.strip());
        return Pages.of(
                page.stream().map(LinksApi::view).toList(),
                page.isEmpty() ? 0 : page.get(page.size() - 1).id());
    }

    /** Shows both sides of {@code {itemId, issueKey, fill?}} field by field, and what the fill would write. */
    public ObjectNode preview(@Header("id") long id, @Body JsonNode request) {
        Fill fill = Fill.of(request.path("fill").asText("none"));
        Pair pair = finder.find(integrations.get(id), request);
        ObjectNode preview = JsonNodeFactory.instance
                .objectNode()
                .put("itemId", String.valueOf(pair.item().id()))
                .put("issueKey", pair.issue().path("key").asText())
                .put("mapping", String.valueOf(pair.mapping().id()))
                .put("fill", fill.id());
        preview.putArray("fields");
        fieldPairs.of(pair).forEach(field -> preview.withArray("fields").add(field.view(fill)));
        return preview;
    }

    /** Joins {@code {itemId, issueKey, fill?}}; refuses a wrong type or project, and what is linked already. */
    public ObjectNode create(@Header("id") long id, @Body JsonNode request) {
        Fill fill = Fill.of(request.path("fill").asText("none"));
        Pair pair = finder.find(integrations.get(id), request);
        List<FieldPair> fields = fieldPairs.of(pair);
        return view(store.inTransaction(handle -> {
            Link made = links.add(
                    handle,
                    pair.mapping(),
                    pair.integration().site(),
                    pair.issue().path("id").asText(),
                    pair.issue().path("key").asText(),
                    pair.item().id());
            fields.forEach(field -> bases.put(handle, made, field.field().id(), field.base(fill), ""));
            inbox.append(handle, NewEvent.of(id, made.issue(), EventKind.LINK));
            return made;
        }));
    }

    /** Ends a link; both sides stay as they are, and no twin is made again by itself. */
    public void remove(@Header("id") long id, @Header("linkId") long linkId) {
        Link link = links.get(id, linkId)
                .orElseThrow(() -> new NotFoundException("The integration has no link with id " + linkId + "."));
        store.useTransaction(handle -> links.end(handle, link, "unlinked by hand"));
    }

    /** A link as the API shows it. */
    static ObjectNode view(Link link) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", String.valueOf(link.id()))
                .put("itemId", String.valueOf(link.itemId()))
                .put("issueId", link.issueId())
                .put("issueKey", link.issueKey())
                .put("mapping", String.valueOf(link.mapping()))
                .put("state", link.state().id());
    }
}
