package bactrian.console.suggest;

import bactrian.integration.Integration;
import bactrian.integration.Integrations;
import bactrian.jira.JiraClient;
import bactrian.jira.JiraClients;
import bactrian.portfolio.ItemType;
import bactrian.portfolio.PortfolioFields;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.camel.Header;

/** Offers the table of key and additional fields as a ready mapping of an integration's project. */
public final class SuggestedMappings {
    private final Integrations integrations;
    private final PortfolioFields portfolioFields;
    private final JiraClients clients;

    /** Reads metadata from Jira over the shared transport. */
    public SuggestedMappings(Integrations integrations, PortfolioFields portfolioFields, JiraClients clients) {
        this.integrations = integrations;
        this.portfolioFields = portfolioFields;
        this.clients = clients;
    }

    /**
     * {@code {items, missing}}: the items can be saved as the integration's mappings as they are; each also says in
     * {@code missing} which fields its issue type lacks. The {@code missing} of the whole names issue types that are not
     * there.
     */
    public ObjectNode suggest(@Header("id") long id) {
        Integration integration = integrations.get(id);
        JiraClient jira = clients.client(integration.connection());
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putArray("items");
        answer.putArray("missing");
        List<JsonNode> types = list(jira.projects().creatableIssueTypes(integration.projectId()));
        List<JsonNode> fields = list(jira.site().fields());
        for (ItemType itemType : ItemType.values()) {
            Optional<JsonNode> issueType = types.stream()
                    .filter(type -> type.path("name").asText().equalsIgnoreCase(itemType.id()))
                    .findFirst();
            issueType.ifPresentOrElse(
                    type -> answer.withArray("items").add(mapping(integration, jira, itemType, type, fields)),
                    () -> answer.withArray("missing")
                            .addObject()
                            .put("itemType", itemType.id())
                            .put("advice", noType(integration, itemType)));
        }
        return answer;
    }

    private ObjectNode mapping(
            Integration integration, JiraClient jira, ItemType itemType, JsonNode issueType, List<JsonNode> fields) {
        FieldMatch match = new FieldMatch(
                fields,
                list(jira.projects()
                        .creatableFields(
                                integration.projectId(), issueType.path("id").asText())),
                issueType.path("name").asText());
        ObjectNode mapping = JsonNodeFactory.instance
                .objectNode()
                .put("itemType", itemType.id())
                .put("issueType", issueType.path("name").asText());
        mapping.putArray("fields");
        mapping.putArray("missing");
        KeyFields.of(itemType, integration.deployment()).stream()
                .filter(row ->
                        portfolioFields.find(itemType, row.portfolioField()).isPresent())
                .forEach(row -> match.of(row).addTo(mapping));
        return mapping;
    }

    private static String noType(Integration integration, ItemType itemType) {
        String name = itemType.id().substring(0, 1).toUpperCase(Locale.ROOT)
                + itemType.id().substring(1);
        return "Project \"" + integration.name() + "\" has no issue type \"" + name
                + "\". A Jira administrator adds it to the project's issue type scheme; or map another type by hand.";
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> list = new ArrayList<>();
        array.forEach(list::add);
        return list;
    }
}
