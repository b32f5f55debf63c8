package bactrian.console;

import bactrian.field.InvalidInputException;
import bactrian.integration.Integration;
import bactrian.integration.Integrations;
import bactrian.jira.IssueParts;
import bactrian.jira.JiraClient;
import bactrian.jira.JiraClients;
import bactrian.jira.JiraException;
import bactrian.jql.json.JsonIssue;
import bactrian.jql.match.Decision;
import bactrian.jql.match.Explanation;
import bactrian.jql.match.FieldCheck;
import bactrian.jql.match.JqlFilter;
import bactrian.jql.match.Verdict;
import bactrian.jql.parse.JqlDialect;
import bactrian.jql.parse.JqlFault;
import bactrian.jql.parse.JqlParser;
import bactrian.jql.parse.ParseResult;
import bactrian.jql.tree.JqlQuery;
import bactrian.sync.FilterSite;
import bactrian.sync.FilterSites;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.apache.camel.Body;

/** Checks JQL for its form, and issues against it. */
public final class JqlApi {
    private static final List<String> CHANGELOG = List.of("changelog");

    private final Integrations integrations;
    private final JiraClients clients;
    private final FilterSites sites;

    /** Reads issues through their project's integration. */
    public JqlApi(Integrations integrations, JiraClients clients, FilterSites sites) {
        this.integrations = integrations;
        this.clients = clients;
        this.sites = sites;
    }

    /**
     * Answers {@code {valid, errors:[{message, line, column, hint}]}} for {@code {jql}}; with an {@code issue} (a key) also
     * {@code matches} and {@code clauses}, each with its verdict and the value it saw. Where only Jira knows, {@code
     * matches} is what Jira says.
     *
     * @throws InvalidInputException if there is no text, or the issue cannot be read
     */
    public ObjectNode check(@Body JsonNode request) {
        if (!request.path("jql").isTextual()) {
            throw new InvalidInputException("jql", "jql must be a text: the query to check.");
        }
        String text = request.path("jql").textValue();
        String key = request.path("issue").asText("");
        ParseResult result = JqlParser.read(text, JqlDialect.JIRA);
        return result.faults().isEmpty() && !key.isEmpty() ? match(text, result.query(), key) : answer(result.faults());
    }

    private ObjectNode match(String text, JqlQuery query, String key) {
        Integration integration = integration(key);
        JiraClient jira = clients.client(integration.connection());
        try {
            FilterSite site = sites.of(integration);
            List<JqlFault> faults = FieldCheck.faults(text, query.where(), site.fields());
            if (!faults.isEmpty()) {
                return answer(faults);
            }
            JsonNode json = jira.issues().fetch(key, new IssueParts(List.of(), CHANGELOG, List.of()));
            JqlFilter filter = JqlFilter.of(query, site.settings());
            JsonIssue issue = JsonIssue.of(json, site.fields());
            ObjectNode answer = answer(List.of());
            answer.put(
                    "matches",
                    matches(filter.decide(issue), jira, query, json.path("id").asLong()));
            answer.putArray("clauses").add(clause(filter.explain(issue)));
            return answer;
        } catch (JiraException e) {
            throw new InvalidInputException("issue", "Issue " + key + " cannot be asked about. " + e.getMessage());
        }
    }

    private static boolean matches(Decision decision, JiraClient jira, JqlQuery query, long id) {
        if (!decision.undecidable()) {
            return decision.matches();
        }
        JsonNode match = jira.jqlMatch()
                .match(List.of(id), List.of(query.where().toString()))
                .path("matches")
                .path(0);
        if (!match.path("errors").isEmpty()) {
            throw new InvalidInputException(
                    "jql",
                    "Jira refuses the query: " + match.path("errors").path(0).asText());
        }
        return !match.path("matchedIssues").isEmpty();
    }

    private Integration integration(String key) {
        String project = key.substring(0, Math.max(0, key.lastIndexOf('-')));
        return integrations.all().stream()
                .filter(integration -> integration.projectKey().equalsIgnoreCase(project))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "issue", "No integration is of the project of issue \"" + key + "\"."));
    }

    private static ObjectNode answer(List<JqlFault> faults) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("valid", faults.isEmpty());
        answer.putArray("errors");
        faults.forEach(fault -> answer.withArray("errors")
                .addObject()
                .put("message", fault.message())
                .put("line", fault.line())
                .put("column", fault.column())
                .put("hint", fault.hint()));
        return answer;
    }

    private static ObjectNode clause(Explanation explanation) {
        ObjectNode clause = JsonNodeFactory.instance
                .objectNode()
                .put("clause", explanation.clause())
                .put("verdict", word(explanation.verdict()))
                .put("value", explanation.seen())
                .put("reason", explanation.reason());
        explanation.parts().forEach(part -> clause.withArray("clauses").add(clause(part)));
        return clause;
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case MATCHES -> "matches";
            case DOES_NOT_MATCH -> "does not match";
            case UNDECIDABLE -> "undecidable";
        };
    }
}
