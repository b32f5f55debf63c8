package bactrian.oracle;

import java.util.List;

/** Calls that no OpenAPI document describes, each with the place in {@code ../shared/jira-facts.md} it is taken from. */
public final class UndescribedCalls {

    /** A call, as a pattern over method and path, on the deployments that have it. */
    private record Undescribed(String call, boolean onCloud, boolean onDataCenter, String source) {}

    private static final List<Undescribed> ALL = List.of(
            new Undescribed(
                    "(GET|POST|PUT|DELETE) /rest/webhooks/1\\.0/webhook(/\\d+)?",
                    true,
                    true,
                    "1.4, registration: Cloud, and Data Center up to 9"),
            new Undescribed(
                    "(GET|POST|PUT|DELETE) /rest/jira-webhook/1\\.0/webhooks(/\\d+)?",
                    false,
                    true,
                    "1.4, registration: Data Center from 10"),
            new Undescribed(
                    "GET /gateway/api/public/teams/v1/org/[^/]+/teams/?",
                    true,
                    false,
                    "3, team Cloud: the page TEAM; the list itself is an assumption"),
            new Undescribed(
                    "GET /rest/teams-api/1\\.0/team(/\\d+)?",
                    false,
                    true,
                    "3, team DC: the field's page FIF; the list itself is an assumption"));

    private UndescribedCalls() {}

    static boolean known(boolean cloud, SentRequest request) {
        String call = request.toString();
        return ALL.stream()
                .anyMatch(known -> call.matches(known.call()) && (cloud ? known.onCloud() : known.onDataCenter()));
    }

    /** The list for people, one line a call. */
    public static List<String> lines() {
        return ALL.stream()
                .map(known -> known.call() + " (facts " + known.source() + ")")
                .toList();
    }
}
