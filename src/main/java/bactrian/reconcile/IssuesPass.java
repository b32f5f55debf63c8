package bactrian.reconcile;

import bactrian.inbox.Subject;
import bactrian.integration.Integration;
import bactrian.integration.Link;
import bactrian.integration.Links;
import bactrian.integration.Mapping;
import bactrian.integration.Mappings;
import bactrian.sync.SubjectBatch;
import bactrian.sync.Subjects;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Pages the issues on Jira's side, and compares those that are linked. */
final class IssuesPass implements Pass {
    private final Mappings mappings;
    private final Links links;
    private final Subjects subjects;
    private final Pairs pairs;
    private final Unlinked unlinked;

    IssuesPass(Mappings mappings, Links links, Subjects subjects, Pairs pairs, Unlinked unlinked) {
        this.mappings = mappings;
        this.links = links;
        this.subjects = subjects;
        this.pairs = pairs;
        this.unlinked = unlinked;
    }

    @Override
    public Phase phase() {
        return Phase.ISSUES;
    }

    /** Sorted by key, which does not change while paging unless an issue moves; then its link is read by its id later. */
    @Override
    public Step next(Run run, Integration integration) {
        List<Mapping> all = mappings.all(integration.id());
        String types = all.stream().map(Mapping::issueTypeId).distinct().collect(Collectors.joining(", "));
        String restriction = run.restriction().isEmpty() ? "" : " AND (" + run.restriction() + ")";
        return all.isEmpty()
                ? Step.without(run, integration)
                : Step.search(
                        run,
                        integration,
                        "project = " + integration.projectId() + " AND issuetype in (" + types + ")" + restriction
                                + " ORDER BY key ASC",
                        List.copyOf(subjects.fields(new SubjectBatch(integration, List.of()))));
    }

    @Override
    public Turn take(Step step, Answer answer) {
        if (!(answer.body() instanceof JsonNode page) || !step.calls()) {
            return Turn.moved(true, "");
        }
        List<Mapping> all = mappings.all(step.integration().id());
        List<Check> checks = new ArrayList<>();
        page.path("issues").forEach(issue -> checks.add(check(step.integration(), all, issue)));
        return Turn.of(checks, answer.nextPage().isEmpty(), answer.nextPage());
    }

    private Check check(Integration integration, List<Mapping> all, JsonNode issue) {
        Optional<Link> link =
                links.find(Subject.issue(integration.site(), issue.path("id").asText()));
        if (link.isEmpty()) {
            return unlinked.issue(integration, all, issue);
        }
        return link.get().integration() == integration.id()
                ? pairs.check(integration, all, link.get(), issue)
                : Check.NOTHING;
    }
}
