package bactrian.sync;

import bactrian.integration.Integration;
import bactrian.integration.Mapping;
import bactrian.jql.json.JsonFields;
import bactrian.jql.match.Decision;
import bactrian.jql.match.Explanation;
import bactrian.jql.match.JqlFilter;
import bactrian.jql.match.JqlIssue;
import bactrian.jql.match.JqlSettings;
import bactrian.jql.match.UndecidableException;
import bactrian.jql.match.Verdict;
import bactrian.jql.parse.JqlParser;
import bactrian.jql.tree.Clause;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Variable;

/** Whether an issue is in a mapping's scope, by the mapping's filter. */
public final class Scope {
    private final FilterSites sites;
    private final JqlSettings settings;

    /** With what each integration's site adds to its filters; its issues bring their account's own settings. */
    public Scope(FilterSites sites, Clock clock) {
        this.sites = sites;
        this.settings = JqlSettings.of(clock, ZoneOffset.UTC);
    }

    /** The issue of a task as the integration's account sees it, to be asked by the language {@code jql}. */
    public JqlIssue issue(@Variable("task") SyncTask task) {
        return issue(task.integration(), task.issue());
    }

    private JqlIssue issue(Integration integration, JsonNode json) {
        return new ScopedIssue(json, () -> sites.of(integration));
    }

    /** Whether the filter surely matches. */
    public boolean includes(Integration integration, Mapping mapping, JsonNode issue) {
        return decide(integration, mapping, issue).verdict() == Verdict.MATCHES;
    }

    /** Whether the filter surely does not match. */
    public boolean excludes(Integration integration, Mapping mapping, JsonNode issue) {
        return decide(integration, mapping, issue).verdict() == Verdict.DOES_NOT_MATCH;
    }

    /** How each clause of the filter is decided, for people. */
    public Explanation explain(Integration integration, Mapping mapping, JsonNode issue) {
        return filter(mapping).explain(issue(integration, issue));
    }

    private Decision decide(Integration integration, Mapping mapping, JsonNode issue) {
        try {
            return filter(mapping).decide(issue(integration, issue));
        } catch (UndecidableException unknown) {
            return unknown.decision();
        }
    }

    private JqlFilter filter(Mapping mapping) {
        return JqlFilter.of(JqlParser.parse(mapping.scope()), settings);
    }

    /** The ids of the fields to read, so that the filter can be decided. */
    public Set<String> fields(Integration integration, Mapping mapping) {
        Clause where = JqlParser.parse(mapping.scope()).where();
        boolean system = where.terminals().stream()
                .allMatch(clause -> JsonFields.isFixed(clause.field().key()));
        return (system ? JsonFields.NONE : sites.of(integration).fields()).idsOf(where);
    }

    /**
     * The mapping of an issue: the first enabled one that matches, or that only Jira can exclude; else the first of its
     * issue type, which says why not.
     */
    public Optional<Mapping> mappingOf(Integration integration, List<Mapping> mappings, JsonNode issue) {
        String type = issue.path("fields").path("issuetype").path("id").asText();
        List<Mapping> enabled = mappings.stream().filter(Mapping::enabled).toList();
        return enabled.stream()
                .filter(mapping -> !excludes(integration, mapping, issue))
                .findFirst()
                .or(() -> enabled.stream()
                        .filter(mapping -> mapping.issueTypeId().equals(type))
                        .findFirst())
                .or(() -> enabled.stream().findFirst());
    }
}
