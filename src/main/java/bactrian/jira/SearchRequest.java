package bactrian.jira;

import java.util.List;

/**
 * A search.
 *
 * @param jql the query; Cloud refuses one without any restriction
 * @param parts the fields and more to read; name the fields, Cloud answers none but the id by itself
 * @param reconcileIssues numeric ids of at most 50 issues that Cloud shall look at afresh although its search index lags
 *     behind; without effect on Data Center
 * @param pageSize issues a page, at most; Jira may give fewer
 */
public record SearchRequest(String jql, IssueParts parts, List<Long> reconcileIssues, int pageSize) {

    /** How many issues a page has when nothing else is asked for. */
    public static final int DEFAULT_PAGE_SIZE = 100;

    private static final int MOST_RECONCILED = 50;

    public SearchRequest {
        reconcileIssues = List.copyOf(reconcileIssues);
        if (reconcileIssues.size() > MOST_RECONCILED) {
            throw new IllegalArgumentException("Jira reconciles at most " + MOST_RECONCILED
                    + " issues in a search, not " + reconcileIssues.size());
        }
    }

    /** These fields of all issues that match. */
    public static SearchRequest of(String jql, List<String> fields) {
        return new SearchRequest(jql, IssueParts.fields(fields), List.of(), DEFAULT_PAGE_SIZE);
    }
}
