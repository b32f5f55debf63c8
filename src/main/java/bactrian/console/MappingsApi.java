package bactrian.console;

import bactrian.console.access.Gate;
import bactrian.field.InputFault;
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
import bactrian.portfolio.ValueReader;
import bactrian.store.Store;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Body;
import org.apache.camel.Header;

/** Mappings as the API takes and shows them. */
public final class MappingsApi {
    private final Integrations integrations;
    private final Mappings mappings;
    private final PortfolioFields portfolioFields;
    private final ValueReader values;
    private final MappingView view;
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
            ValueReader values,
            JiraClients clients,
            ObjectMapper mapper,
            Clock clock,
            Store store,
            Inbox inbox,
            Links links) {
        this.integrations = integrations;
        this.mappings = mappings;
        this.portfolioFields = portfolioFields;
        this.values = values;
        this.view = new MappingView(mapper);
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
        return Pages.of(mappings.all(id).stream().map(view::of).toList());
    }

    /** Replaces all mappings of an integration, or none if anything is wrong. */
    public ObjectNode replace(@Header("id") long id, @Header(Gate.ACCOUNT) String account, @Body JsonNode json) {
        Integration integration = integrations.get(id);
        JiraProject project = JiraProject.read(integration, clients.client(integration.connection()));
        FieldMappingReader fields = new FieldMappingReader(portfolioFields, values, clock.instant());
        MappingReader reader =
                new MappingReader(integration, project, fields, mappings.all(id), clock.instant(), mapper);
        List<Mapping> saved = mappings.replace(id, reader.read(json.isObject() ? json.path("items") : json), account);
        lookAtLinks(id);
        ObjectNode answer = Pages.of(saved.stream().map(view::of).toList());
        List<InputFault> warnings = new ArrayList<>(reader.warnings());
        warnings.addAll(warnings(project, saved));
        answer.set("warnings", mapper.valueToTree(warnings));
        return answer;
    }

    private List<InputFault> warnings(JiraProject project, List<Mapping> saved) {
        MappingWarnings warnings = new MappingWarnings(portfolioFields);
        List<InputFault> all = new ArrayList<>();
        for (int index = 0; index < saved.size(); index++) {
            String place = "[" + index + "]";
            Mapping mapping = saved.get(index);
            warnings.of(mapping, project.screen(project.issueType(mapping.issueTypeId())))
                    .forEach(warning -> all.add(warning.under(place)));
        }
        return all;
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
}
