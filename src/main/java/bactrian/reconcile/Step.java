package bactrian.reconcile;

import bactrian.integration.Integration;
import java.util.List;

/**
 * The next thing a run does.
 *
 * @param operation the operation of {@code jira-rest:} to call; empty if the step needs no call
 * @param page the mark of the page to read; empty for the first
 * @param waits whether nothing is done this time: live events go first, or too many of the run's own are not ended
 */
public record Step(
        Run run,
        Integration integration,
        String operation,
        String jql,
        String page,
        List<String> issueIds,
        List<String> fields,
        boolean waits) {
    /** Copies what it is given. */
    public Step {
        issueIds = List.copyOf(issueIds);
        fields = List.copyOf(fields);
    }

    /** A step that needs no call. */
    static Step without(Run run, Integration integration) {
        return new Step(run, integration, "", "", "", List.of(), List.of(), false);
    }

    /** No step this time. */
    static Step waiting(Run run, Integration integration) {
        return new Step(run, integration, "", "", "", List.of(), List.of(), true);
    }

    /** A step that reads one page of a search. */
    static Step search(Run run, Integration integration, String jql, List<String> fields) {
        return new Step(run, integration, "search", jql, run.mark(), List.of(), fields, false);
    }

    /** A step that reads issues by id. */
    static Step read(Run run, Integration integration, List<String> issueIds, List<String> fields) {
        return new Step(run, integration, "bulkFetch", "", "", issueIds, fields, false);
    }

    /** A step that reads our own account. */
    static Step account(Run run, Integration integration) {
        return new Step(run, integration, "myself", "", "", List.of(), List.of(), false);
    }

    /** Whether Jira is called. */
    public boolean calls() {
        return !operation.isEmpty();
    }
}
