package bactrian.jira;

/**
 * The headers of {@code jira-rest:}. Names that camel-jira has too are its own, prefixed as Camel now does, so that no
 * caller from outside can set them.
 */
public final class JiraRestConstants {
    /** String, required: the id of the integration whose connection is used. */
    public static final String INTEGRATION = "CamelJiraIntegration";

    /** String: the id or key of the issue. */
    public static final String ISSUE_KEY = "CamelJiraIssueKey";

    /** String: the id or key of the project. */
    public static final String PROJECT_KEY = "CamelJiraProjectKey";

    /** Collection of String: the ids of the fields to read. */
    public static final String FIELDS = "CamelJiraFields";

    /** Collection of String: the keys of the entity properties to read along. */
    public static final String PROPERTIES = "CamelJiraProperties";

    /** List of String, at most 100: the numeric ids of the issues to read in bulk. */
    public static final String ISSUE_IDS = "CamelJiraIssueIds";

    /** String: the search. */
    public static final String JQL = "CamelJiraJql";

    /** String: the mark of the page to read; after a search the mark of the next page, empty after the last. */
    public static final String NEXT_PAGE = "CamelJiraNextPage";

    /** java.time.Instant, set by the component: Jira's clock when it answered. */
    public static final String SERVER_DATE = "CamelJiraServerDate";

    /** Exchange property, a {@link JiraException}: the fault that {@code raise=transient} did not throw. */
    public static final String FAULT = "CamelJiraFault";

    private JiraRestConstants() {}
}
