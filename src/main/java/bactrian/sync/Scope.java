package bactrian.sync;

import bactrian.integration.Mapping;
import bactrian.jql.json.JsonFields;
import bactrian.jql.json.JsonIssue;
import bactrian.jql.match.Decision;
import bactrian.jql.match.Explanation;
import bactrian.jql.match.JqlFilter;
import bactrian.jql.match.JqlSettings;
import bactrian.jql.match.Verdict;
import bactrian.jql.parse.JqlParser;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Whether an issue is in a mapping's scope, by the mapping's filter. */
public final class Scope {
    private final JqlSettings settings;

    /** With the clock that {@code now()} goes by. */
    public Scope(Clock clock) {
        this.settings = JqlSettings.of(clock, ZoneOffset.UTC);
    }

    /** Whether the filter surely matches. */
    public boolean includes(Mapping mapping, JsonNode issue) {
        return decide(mapping, issue).verdict() == Verdict.MATCHES;
    }

    /** Whether the filter surely does not match. */
    public boolean excludes(Mapping mapping, JsonNode issue) {
        return decide(mapping, issue).verdict() == Verdict.DOES_NOT_MATCH;
    }

    /** How each clause of the filter is decided, for people. */
    public Explanation explain(Mapping mapping, JsonNode issue) {
        return filter(mapping).explain(JsonIssue.of(issue, JsonFields.NONE));
    }

    private Decision decide(Mapping mapping, JsonNode issue) {
        return filter(mapping).decide(JsonIssue.of(issue, JsonFields.NONE));
    }

    private JqlFilter filter(Mapping mapping) {
        return JqlFilter.of(JqlParser.parse(mapping.scope()), settings);
    }

    /** The mapping of an issue: the first enabled one that matches; else the first of its issue type, which says why not. */
    public Optional<Mapping> mappingOf(List<Mapping> mappings, JsonNode issue) {
        String type = issue.path("fields").path("issuetype").path("id").asText();
        List<Mapping> enabled = mappings.stream().filter(Mapping::enabled).toList();
        return enabled.stream()
                .filter(mapping -> includes(mapping, issue))
                .findFirst()
                .or(() -> enabled.stream()
                        .filter(mapping -> mapping.issueTypeId().equals(type))
                        .findFirst())
                .or(() -> enabled.stream().findFirst());
    }
}
