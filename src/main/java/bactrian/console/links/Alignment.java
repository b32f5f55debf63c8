package bactrian.console.links;

import bactrian.field.InvalidInputException;
import bactrian.field.Side;
import bactrian.inbox.EventKind;
import bactrian.inbox.Inbox;
import bactrian.inbox.NewEvent;
import bactrian.integration.Bases;
import bactrian.integration.Integration;
import bactrian.integration.Integrations;
import bactrian.integration.Link;
import bactrian.integration.LinkState;
import bactrian.integration.Links;
import bactrian.integration.Mappings;
import bactrian.jira.BulkResult;
import bactrian.jira.IssueParts;
import bactrian.jira.JiraClients;
import bactrian.jira.JiraException;
import bactrian.portfolio.Items;
import bactrian.store.Store;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Body;
import org.apache.camel.Header;

/** Align now: fills one side from the other on every link of an integration, where the two differ. */
public final class Alignment {
    private final Store store;
    private final Integrations integrations;
    private final Mappings mappings;
    private final Links links;
    private final Bases bases;
    private final Items items;
    private final Inbox inbox;
    private final JiraClients clients;
    private final FieldPairs fieldPairs;

    /** Reads the issues of all links from Jira, a hundred a call. */
    public Alignment(
            Store store,
            Integrations integrations,
            Mappings mappings,
            Links links,
            Bases bases,
            Items items,
            Inbox inbox,
            JiraClients clients,
            FieldPairs fieldPairs) {
        this.store = store;
        this.integrations = integrations;
        this.mappings = mappings;
        this.links = links;
        this.bases = bases;
        this.items = items;
        this.inbox = inbox;
        this.clients = clients;
        this.fieldPairs = fieldPairs;
    }

    /** Carries out {@code {dryRun?, fill}}, or only shows what it would do; the sync does the writing. */
    public ObjectNode align(@Header("id") long id, @Body JsonNode request) {
        Integration integration = integrations.get(id);
        Fill fill = Fill.of(request.path("fill").asText(""));
        if (fill == Fill.NONE) {
            throw new InvalidInputException("fill", "To align, fill must be jira, portfolio or empty");
        }
        AlignmentReport report =
                new AlignmentReport(fill, request.path("dryRun").asBoolean());
        List<Link> page = links.list(id, 0);
        while (!page.isEmpty()) {
            alignPage(integration, page, report);
            page = links.list(id, page.get(page.size() - 1).id());
        }
        return report.view();
    }

    private void alignPage(Integration integration, List<Link> page, AlignmentReport report) {
        Map<String, JsonNode> issues = read(integration, page, report);
        for (Link link : page) {
            JsonNode issue = issues.get(link.issueId());
            if (issue != null && link.state() == LinkState.ACTIVE) {
                pair(integration, link, issue).ifPresent(pair -> alignLink(link, pair, report));
            }
        }
    }

    private Map<String, JsonNode> read(Integration integration, List<Link> page, AlignmentReport report) {
        List<String> fields = new ArrayList<>(List.of("project", "issuetype"));
        mappings.all(integration.id()).forEach(mapping -> fields.addAll(mapping.jiraFields()));
        try {
            BulkResult result = clients.client(integration.connection())
                    .bulkFetch()
                    .fetch(page.stream().map(Link::issueId).toList(), IssueParts.fields(fields));
            Map<String, JsonNode> issues = new HashMap<>();
            result.found().forEach(issue -> issues.put(issue.path("id").asText(), issue));
            result.missing().forEach((issue, why) -> report.unread(issue, why.getMessage()));
            return issues;
        } catch (JiraException e) {
            throw new InvalidInputException("", "The issues cannot be read. " + e.getMessage());
        }
    }

    private Optional<Pair> pair(Integration integration, Link link, JsonNode issue) {
        return mappings.find(integration.id(), link.mapping())
                .flatMap(mapping -> items.find(link.itemId()).map(item -> new Pair(integration, mapping, item, issue)));
    }

    private void alignLink(Link link, Pair pair, AlignmentReport report) {
        List<FieldPair> filled = new ArrayList<>();
        for (FieldPair field : fieldPairs.of(pair)) {
            Optional<Side> side = field.filled(report.fill());
            if (side.isPresent()) {
                filled.add(field);
                report.filled(link, field, side.get());
            }
        }
        if (!report.dryRun() && !filled.isEmpty()) {
            store.useTransaction(handle -> {
                filled.forEach(field -> bases.put(handle, link, field.field().id(), field.base(report.fill()), ""));
                inbox.append(handle, NewEvent.of(link.integration(), link.issue(), EventKind.LINK));
            });
        }
    }
}
