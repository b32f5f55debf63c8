package bactrian.reconcile;

import bactrian.integration.Integration;
import bactrian.integration.Link;
import bactrian.integration.Mapping;
import bactrian.integration.Mappings;
import bactrian.jira.BulkResult;
import bactrian.jira.JiraException;
import bactrian.sync.SubjectBatch;
import bactrian.sync.Subjects;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the issues of links that the search did not show, by their ids: search lags, and what it does not show is not
 * deleted. Moved and retyped issues are found here.
 */
final class LinksPass implements Pass {
    private static final int NOT_FOUND = 404;

    private final Candidates candidates;
    private final Mappings mappings;
    private final Subjects subjects;
    private final Pairs pairs;

    LinksPass(Candidates candidates, Mappings mappings, Subjects subjects, Pairs pairs) {
        this.candidates = candidates;
        this.mappings = mappings;
        this.subjects = subjects;
        this.pairs = pairs;
    }

    @Override
    public Phase phase() {
        return Phase.LINKS;
    }

    @Override
    public Step next(Run run, Integration integration) {
        List<String> ids = candidates.unseen(run).stream().map(Link::issueId).toList();
        return ids.isEmpty()
                ? Step.without(run, integration)
                : Step.read(
                        run, integration, ids, List.copyOf(subjects.fields(new SubjectBatch(integration, List.of()))));
    }

    @Override
    public Turn take(Step step, Answer answer) {
        if (!(answer.body() instanceof BulkResult read) || !step.calls()) {
            return Turn.moved(true, "");
        }
        Map<String, JsonNode> found = new HashMap<>();
        read.found().forEach(issue -> found.put(issue.path("id").asText(), issue));
        List<Mapping> all = mappings.all(step.integration().id());
        List<Check> checks = new ArrayList<>();
        String mark = step.run().mark();
        for (Link link : candidates.unseen(step.run())) {
            if (step.issueIds().contains(link.issueId())) {
                checks.add(
                        found.containsKey(link.issueId())
                                ? pairs.check(step.integration(), all, link, found.get(link.issueId()))
                                : missing(link, read));
            }
            mark = String.valueOf(link.id());
        }
        return Turn.of(checks, false, mark);
    }

    private Check missing(Link link, BulkResult read) {
        JiraException why = read.missing().get(link.issueId());
        return why == null
                ? pairs.missing(link, "Jira did not answer about it.", false)
                : pairs.missing(link, why.getMessage(), why.status() == NOT_FOUND);
    }
}
