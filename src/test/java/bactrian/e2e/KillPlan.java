package bactrian.e2e;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where Bactrian is killed in one round: at a point of its own or around a call at the stand-in; then perhaps once more
 * while it recovers.
 *
 * @param points a line each: {@code before} or {@code after}, then {@code jira} and the call, or the route and its step
 */
record KillPlan(List<String> points) {
    /** One for each commit and each kind of call, {@code API} being Jira's; in no order that means anything. */
    static List<KillPlan> all(String api) {
        return """
                after intake-portfolio bean:portfolioIntake
                before link-created-issue creations method:issue
                after jira PUT API/issue/*
                before sync-fields settlement
                after send-created-issue addIssue; before find-created-issue search
                after write-portfolio-create creations method:item
                before send-transition transitionIssue
                after jira POST API/issue
                after sync-events batches method:claim
                after write-portfolio-item itemWrites
                before write-jira-edit updateIssue
                after intake-jira jiraIntake
                after send-created-issue createIntents method:intend
                after link-created-issue creations method:issue
                after jira POST API/issue/*/transitions
                before sync-integration bulkFetch
                after sync-fields settlement
                before send-created-issue addIssue
                after write-jira-edit updateIssue
                before jira POST API/issue
                after send-created-issue addIssue; after find-created-issue createIntents method:found
                before write-portfolio-create creations method:item
                after write-jira-transition transitions-
                before jira PUT API/issue/*
                after sync-integration bulkFetch
                after link-created-issue fetchIssue
                before jira POST API/issue/*/transitions
                before write-portfolio-item itemWrites
                after send-transition transitionIssue
                before link-created-issue fetchIssue
                after jira GET API/issue/*/transitions
                before write-jira-transition transitions-
                after write-jira-edit updateIssue; before sync-fields settlement
                before send-created-issue addIssue; after send-created-issue createIntents method:intend"""
                .replace("API", api)
                .lines()
                .map(line -> new KillPlan(Stream.of(line.split("; ")).toList()))
                .toList();
    }

    static boolean isAtJira(String point) {
        return point.split(" ")[1].equals("jira");
    }

    @Override
    public String toString() {
        return String.join(", then ", points);
    }
}
