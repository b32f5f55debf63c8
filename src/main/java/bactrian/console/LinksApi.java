package bactrian.console;

import bactrian.field.Base;
import bactrian.field.InvalidInputException;
import bactrian.field.Value;
import bactrian.inbox.EventKind;
import bactrian.inbox.Inbox;
import bactrian.inbox.NewEvent;
import bactrian.inbox.Subject;
import bactrian.integration.Bases;
import bactrian.integration.FieldMapping;
import bactrian.integration.Integration;
import bactrian.integration.Integrations;
import bactrian.integration.Link;
import bactrian.integration.Links;
import bactrian.integration.Mapping;
import bactrian.integration.Mappings;
import bactrian.jira.IssueParts;
import bactrian.jira.JiraClients;
import bactrian.jira.JiraException;
import bactrian.jira.JiraFieldCodec;
import bactrian.portfolio.Item;
import bactrian.portfolio.Items;
import bactrian.store.NotFoundException;
import bactrian.store.Store;
import bactrian.write.Translation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.camel.Body;
import org.apache.camel.Header;

/** Links as the API makes and shows them. */
public final class LinksApi {
    private static final Set<String> FILLS = Set.of("jira", "portfolio", "empty", "none");

    private final Store store;
    private final Integrations integrations;
    private final Mappings mappings;
    private final Links links;
    private final Bases bases;
    private final Items items;
    private final Inbox inbox;
    private final JiraClients clients;

    /** Reads the issue from Jira over the shared transport. */
    public LinksApi(
            Store store,
            Integrations integrations,
            Mappings mappings,
            Links links,
            Bases bases,
            Items items,
            Inbox inbox,
            JiraClients clients) {
        this.store = store;
        this.integrations = integrations;
        this.mappings = mappings;
        this.links = links;
        this.bases = bases;
        this.items = items;
        this.inbox = inbox;
        this.clients = clients;
    }

    /** A page of links. */
    public ObjectNode list(@Header("id") long id, @Header("after") Long after) {
        integrations.get(id);
        List<Link> page = links.list(id, after == null ? 0 : after);
        return Pages.of(
                page.stream().map(LinksApi::view).toList(),
                page.isEmpty() ? 0 : page.get(page.size() - 1).id());
    }

    /** Joins {@code {itemId, issueKey, fill?}}; refuses a wrong type or project, and what is linked already. */
    public ObjectNode create(@Header("id") long id, @Body JsonNode request) {
        Integration integration = integrations.get(id);
        Item item = items.find(request.path("itemId").asLong())
                .orElseThrow(() -> new InvalidInputException(
                        "itemId",
                        "There is no item with id " + request.path("itemId").asText() + "."));
        JsonNode issue = issue(integration, request.path("issueKey").asText());
        String fill = request.path("fill").asText("none");
        if (!FILLS.contains(fill)) {
            throw new InvalidInputException("fill", "fill must be jira, portfolio, empty or none");
        }
        Mapping mapping = mapping(integration, item, issue);
        refuseLinked(integration, item, issue);
        Link link = store.inTransaction(handle -> {
            Link made = links.add(
                    handle,
                    mapping,
                    integration.site(),
                    issue.path("id").asText(),
                    issue.path("key").asText(),
                    item.id());
            startingPoints(integration, mapping, item, issue, fill)
                    .forEach(start -> bases.put(handle, made, start.field().id(), start.base(), ""));
            inbox.append(handle, NewEvent.of(id, made.issue(), EventKind.LINK));
            return made;
        });
        return view(link);
    }

    private JsonNode issue(Integration integration, String key) {
        List<String> fields = new ArrayList<>(List.of("project", "issuetype"));
        mappings.all(integration.id()).forEach(mapping -> fields.addAll(mapping.jiraFields()));
        try {
            return clients.client(integration.connection()).issues().fetch(key, IssueParts.fields(fields));
        } catch (JiraException e) {
            throw new InvalidInputException("issueKey", "Issue " + key + " cannot be read. " + e.getMessage());
        }
    }

    private Mapping mapping(Integration integration, Item item, JsonNode issue) {
        String type = issue.path("fields").path("issuetype").path("id").asText();
        boolean ours = issue.path("fields").path("project").path("id").asText().equals(integration.projectId());
        if (!ours) {
            throw new InvalidInputException(
                    "issueKey", issue.path("key").asText() + " is not in project \"" + integration.name() + "\".");
        }
        return mappings.all(integration.id()).stream()
                .filter(mapping -> mapping.issueTypeId().equals(type) && mapping.itemType() == item.type())
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "issueKey",
                        "No mapping joins an " + item.type().id() + " with an issue of type "
                                + issue.path("fields")
                                        .path("issuetype")
                                        .path("name")
                                        .asText() + "."));
    }

    private void refuseLinked(Integration integration, Item item, JsonNode issue) {
        links.find(Subject.item(item.id())).ifPresent(link -> {
            throw new InvalidInputException("itemId", "The item is linked with " + link.issueKey() + " already.");
        });
        links.find(Subject.issue(integration.site(), issue.path("id").asText())).ifPresent(link -> {
            throw new InvalidInputException("issueKey", "The issue is linked with item " + link.itemId() + " already.");
        });
    }

    private record Start(FieldMapping field, Base base) {}

    /**
     * The first pairs. The side that is filled gets an emptied half across, so that the other side's value counts as
     * changed and travels; {@code empty} fills only what is empty; {@code none} leaves both as they are.
     */
    private static List<Start> startingPoints(
            Integration integration, Mapping mapping, Item item, JsonNode issue, String fill) {
        JiraFieldCodec codec = new JiraFieldCodec(integration.deployment());
        List<Start> starts = new ArrayList<>();
        for (FieldMapping field : mapping.fields()) {
            JsonNode raw = issue.path("fields").path(field.jiraField());
            if (!raw.isMissingNode() && !field.computed()) {
                Value jira = codec.decode(field.jiraKind(), raw);
                Value portfolio = Translation.canonical(item.value(field.portfolioField()));
                starts.add(new Start(field, start(jira, portfolio, fill)));
            }
        }
        return starts;
    }

    private static Base start(Value jira, Value portfolio, String fill) {
        boolean toPortfolio = fill.equals("portfolio") || fill.equals("empty") && portfolio.equals(Value.EMPTY);
        boolean toJira = fill.equals("jira") || fill.equals("empty") && jira.equals(Value.EMPTY);
        if (toPortfolio && !jira.equals(Value.EMPTY)) {
            return new Base(Value.EMPTY, portfolio);
        }
        return toJira && !portfolio.equals(Value.EMPTY) ? new Base(jira, Value.EMPTY) : new Base(jira, portfolio);
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
