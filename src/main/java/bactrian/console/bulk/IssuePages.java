package bactrian.console.bulk;

import bactrian.field.Side;
import bactrian.integration.Integration;
import bactrian.integration.Mapping;
import bactrian.integration.Mappings;
import bactrian.jira.JiraClients;
import bactrian.jira.JiraException;
import bactrian.jira.JiraSearch;
import bactrian.jira.SearchPage;
import bactrian.jira.SearchRequest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The issues that a bulk job is about, page by page: those of the mappings of its item type that its filter matches. */
final class IssuePages {
    private final Mappings mappings;
    private final JiraClients clients;

    IssuePages(Mappings mappings, JiraClients clients) {
        this.mappings = mappings;
        this.clients = clients;
    }

    /**
     * A page.
     *
     * @param next where the next one begins, or empty after the last
     */
    record Page(List<JsonNode> issues, Optional<String> next) {}

    List<Mapping> mappings(Integration integration, BulkRequest request) {
        return mappings.all(integration.id()).stream()
                .filter(mapping -> mapping.enabled() && mapping.itemType() == request.itemType())
                .toList();
    }

    /** The page at a mark; Jira forgets marks, then it begins anew: what is joined already is left alone anyway. */
    Page read(Integration integration, BulkRequest request, String mark) {
        JiraSearch search = clients.client(integration.connection()).search();
        SearchRequest wanted = SearchRequest.of(jql(integration, request), fields(integration, request));
        try {
            return page(search.page(wanted, mark));
        } catch (JiraException e) {
            if (e.status() == 400 && !mark.equals(JiraSearch.FIRST_PAGE)) {
                return page(search.page(wanted, JiraSearch.FIRST_PAGE));
            }
            throw e;
        }
    }

    private static Page page(SearchPage page) {
        return new Page(page.issues(), page.next());
    }

    private String jql(Integration integration, BulkRequest request) {
        String scopes = mappings(integration, request).stream()
                .map(mapping -> "(" + unordered(mapping.scope()) + ")")
                .collect(Collectors.joining(" OR "));
        String filter = request.filter().isEmpty() ? "" : " AND (" + unordered(request.filter()) + ")";
        return "(" + scopes + ")" + filter + " ORDER BY created ASC";
    }

    private static String unordered(String jql) {
        return jql.replaceFirst("(?i)\\s+ORDER\\s+BY\\s.*$", "");
    }

    private List<String> fields(Integration integration, BulkRequest request) {
        List<String> fields = new ArrayList<>(List.of("project", "issuetype"));
        if (!request.matchBy().isEmpty() || request.direction() == Side.PORTFOLIO) {
            mappings(integration, request).forEach(mapping -> fields.addAll(mapping.jiraFields()));
        }
        return fields.stream().distinct().toList();
    }
}
