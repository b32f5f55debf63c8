package bactrian.console;

import bactrian.console.access.Gate;
import bactrian.inbox.EventKind;
import bactrian.inbox.Inbox;
import bactrian.inbox.NewEvent;
import bactrian.integration.Integration;
import bactrian.integration.Integrations;
import bactrian.integration.Link;
import bactrian.integration.Links;
import bactrian.integration.Mapping;
import bactrian.integration.Mappings;
import bactrian.jira.JiraClients;
import bactrian.portfolio.PortfolioFields;
import bactrian.store.Store;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import org.apache.camel.Body;
import org.apache.camel.Header;

/** Mappings as the API takes and shows them. */
public final class MappingsApi {
    private final Integrations integrations;
    private final Mappings mappings;
    private final PortfolioFields portfolioFields;
    private final JiraClients clients;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final Store store;
    private final Inbox inbox;
    private final Links links;

    /** Reads metadata from Jira over the shared transport. */
    public MappingsApi(
            Integrations integrations,
            Mappings mappings,
            PortfolioFields portfolioFields,
            JiraClients clients,
            ObjectMapper mapper,
            Clock clock,
            Store store,
            Inbox inbox,
            Links links) {
        this.integrations = integrations;
        this.mappings = mappings;
        this.portfolioFields = portfolioFields;
        this.clients = clients;
        this.mapper = mapper;
        this.clock = clock;
        this.store = store;
        this.inbox = inbox;
        this.links = links;
    }

    /** The mappings of an integration. */
    public ObjectNode list(@Header("id") long id) {
        integrations.get(id);
        return Pages.of(mappings.all(id).stream().map(this::view).toList());
    }

    /** Replaces all mappings of an integration, or none if anything is wrong. */
    public ObjectNode replace(@Header("id") long id, @Header(Gate.ACCOUNT) String account, @Body JsonNode json) {
        Integration integration = integrations.get(id);
        JiraProject project = JiraProject.read(integration, clients.client(integration.connection()));
        MappingReader reader =
                new MappingReader(integration, project, portfolioFields, mappings.all(id), clock.instant(), mapper);
        List<Mapping> read = reader.read(json.isObject() ? json.path("items") : json);
        List<Mapping> saved = mappings.replace(id, read, account);
        lookAtLinks(id);
        ObjectNode answer = Pages.of(saved.stream().map(this::view).toList());
        answer.set("warnings", mapper.valueToTree(reader.warnings()));
        return answer;
    }

    /** So that starting points are recorded for all links at once, and computed values written. */
    private void lookAtLinks(long integration) {
        List<Link> page = links.list(integration, 0);
        while (!page.isEmpty()) {
            List<Link> some = page;
            store.useTransaction(handle ->
                    some.forEach(link -> inbox.append(handle, NewEvent.of(integration, link.issue(), EventKind.LINK))));
            page = links.list(integration, page.get(page.size() - 1).id());
        }
    }

    private ObjectNode view(Mapping mapping) {
        ObjectNode view = mapper.createObjectNode()
                .put("id", String.valueOf(mapping.id()))
                .put("itemType", mapping.itemType().id())
                .put("issueType", mapping.issueTypeName())
                .put("filter", mapping.filter())
                .put("enabled", mapping.enabled())
                .put("activeSince", mapping.activeSince().toString())
                .put("onCreate", mapping.onCreate().id())
                .put("onDelete", mapping.onDelete().id())
                .put("conflict", mapping.conflict().id());
        view.putObject("transitions").set("defaults", mapper.valueToTree(mapping.transitionDefaults()));
        mapping.fields().forEach(field -> view.withArray("fields")
                .addObject()
                .put("portfolioField", field.portfolioField())
                .put("jiraField", field.jiraField())
                .put("jiraName", field.jiraName())
                .put("direction", field.direction().id())
                .put("conflict", field.conflict().id())
                .set("values", mapper.valueToTree(field.values())));
        return view;
    }
}
