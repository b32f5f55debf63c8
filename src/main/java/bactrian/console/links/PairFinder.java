package bactrian.console.links;

import bactrian.field.InputFault;
import bactrian.field.InvalidInputException;
import bactrian.inbox.Subject;
import bactrian.integration.Integration;
import bactrian.integration.Links;
import bactrian.integration.Mapping;
import bactrian.integration.Mappings;
import bactrian.jira.IssueParts;
import bactrian.jira.JiraClients;
import bactrian.jira.JiraException;
import bactrian.portfolio.Item;
import bactrian.portfolio.Items;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds an item and an issue to be joined by hand, or says everything that stands against it. */
public final class PairFinder {
    private final Mappings mappings;
    private final Links links;
    private final Items items;
    private final JiraClients clients;

    /** Reads the issue from Jira over the shared transport. */
    public PairFinder(Mappings mappings, Links links, Items items, JiraClients clients) {
        this.mappings = mappings;
        this.links = links;
        this.items = items;
        this.clients = clients;
    }

    /** The pair of {@code {itemId, issueKey}}; refuses a wrong type or project, and what is linked already. */
    public Pair find(Integration integration, JsonNode request) {
        List<InputFault> faults = new ArrayList<>();
        String itemId = request.path("itemId").asText("");
        Optional<Item> item = itemId.matches("\\d{1,18}") ? items.find(Long.parseLong(itemId)) : Optional.empty();
        if (item.isEmpty()) {
            faults.add(new InputFault("itemId", "There is no item with id \"" + itemId + "\"."));
        }
        Optional<JsonNode> issue =
                issue(integration, request.path("issueKey").asText("").strip(), faults);
        item.ifPresent(found -> links.find(Subject.item(found.id()))
                .ifPresent(link -> faults.add(
                        new InputFault("itemId", "The item is linked with " + link.issueKey() + " already."))));
        issue.ifPresent(found -> refuseLinked(integration, found, faults));
        Optional<Mapping> mapping =
                item.flatMap(one -> issue.flatMap(other -> mapping(integration, one, other, faults)));
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        return new Pair(integration, mapping.orElseThrow(), item.orElseThrow(), issue.orElseThrow());
    }

    private Optional<JsonNode> issue(Integration integration, String key, List<InputFault> faults) {
        if (key.isEmpty()) {
            faults.add(new InputFault("issueKey", "issueKey is required"));
            return Optional.empty();
        }
        List<String> fields = new ArrayList<>(List.of("project", "issuetype"));
        mappings.all(integration.id()).forEach(mapping -> fields.addAll(mapping.jiraFields()));
        try {
            return Optional.of(clients.client(integration.connection()).issues().fetch(key, IssueParts.fields(fields)));
        } catch (JiraException e) {
            faults.add(new InputFault("issueKey", "Issue " + key + " cannot be read. " + e.getMessage()));
            return Optional.empty();
        }
    }

    private void refuseLinked(Integration integration, JsonNode issue, List<InputFault> faults) {
        links.find(Subject.issue(integration.site(), issue.path("id").asText()))
                .ifPresent(link -> faults.add(new InputFault(
                        "issueKey",
                        "The issue is linked with item " + link.itemId() + " already"
                                + (link.integration() == integration.id()
                                        ? "."
                                        : ", in integration " + link.integration() + "."))));
    }

    private Optional<Mapping> mapping(Integration integration, Item item, JsonNode issue, List<InputFault> faults) {
        JsonNode fields = issue.path("fields");
        if (!fields.path("project").path("id").asText().equals(integration.projectId())) {
            faults.add(new InputFault(
                    "issueKey",
                    issue.path("key").asText() + " is in project \""
                            + fields.path("project").path("name").asText() + "\", not in \"" + integration.name()
                            + "\"."));
            return Optional.empty();
        }
        JsonNode type = fields.path("issuetype");
        Optional<Mapping> mapping = mappings.all(integration.id()).stream()
                .filter(one -> one.issueTypeId().equals(type.path("id").asText()) && one.itemType() == item.type())
                .findFirst();
        if (mapping.isEmpty()) {
            faults.add(new InputFault(
                    "issueKey",
                    "No mapping joins an " + item.type().id() + " with an issue of type "
                            + type.path("name").asText() + "."));
        }
        return mapping;
    }
}
