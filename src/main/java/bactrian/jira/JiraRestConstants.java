package bactrian.jira;

/**
 * Names of headers and properties of {@code jira-rest:}. All begin with {@code Camel}, so that header filters strip them
 * and no caller from outside can set them. The first block are camel-jira's names with that prefix.
 */
public final class JiraRestConstants {

    /** The issue's numeric id or key (String). */
    public static final String ISSUE_KEY = "CamelJiraIssueKey";
    /** The project's key or numeric id (String). */
    public static final String ISSUE_PROJECT_KEY = "CamelJiraProjectKey";
    /** The id of the issue type (String or number). */
    public static final String ISSUE_TYPE_ID = "CamelJiraIssueTypeId";
    /** The name of the issue type, used where there is no id (String). */
    public static final String ISSUE_TYPE_NAME = "CamelJiraIssueTypeName";
    /** The summary (String). */
    public static final String ISSUE_SUMMARY = "CamelJiraIssueSummary";
    /** The id of the priority (String or number). */
    public static final String ISSUE_PRIORITY_ID = "CamelJiraIssuePriorityId";
    /** The name of the priority, used where there is no id (String). */
    public static final String ISSUE_PRIORITY_NAME = "CamelJiraIssuePriorityName";
    /** The assignee's account id on Cloud (String). */
    public static final String ISSUE_ASSIGNEE_ID = "CamelJiraIssueAssigneeId";
    /** The assignee's user name on Data Center (String). */
    public static final String ISSUE_ASSIGNEE = "CamelJiraIssueAssignee";
    /** The names of components, comma separated (String). */
    public static final String ISSUE_COMPONENTS = "CamelJiraIssueComponents";
    /** The id of the transition to carry out (String or number). */
    public static final String ISSUE_TRANSITION_ID = "CamelJiraIssueTransitionId";

    /** The id of the integration whose connection is used; needed on every call (String). */
    public static final String INTEGRATION = "CamelJiraIntegration";
    /** The ids of the fields to read (Collection of String, or comma separated String). */
    public static final String FIELDS = "CamelJiraFields";
    /** Jira's expansions, such as {@code changelog} (Collection of String, or comma separated String). */
    public static final String EXPAND = "CamelJiraExpand";
    /** The keys of entity properties to read (Collection of String, or comma separated String). */
    public static final String PROPERTIES = "CamelJiraProperties";
    /** The query of a search (String), or the queries to match (Collection of String). */
    public static final String JQL = "CamelJiraJql";
    /** The most issues a page may have (int, default 100). */
    public static final String MAX_RESULTS = "CamelJiraMaxResults";
    /** The mark of the page: in, the one to read, absent for the first; out, the next one, absent after the last (String). */
    public static final String NEXT_PAGE = "CamelJiraNextPage";
    /** Numeric ids of issues that Cloud's search shall look at afresh (Collection, or comma separated String; 50 at most). */
    public static final String RECONCILE_ISSUES = "CamelJiraReconcileIssues";
    /** The issues to read or to match: ids, or keys for bulkFetch (Collection of String, or comma separated String). */
    public static final String ISSUE_IDS = "CamelJiraIssueIds";
    /** The permission keys asked about (Collection of String, or comma separated String). */
    public static final String PERMISSIONS = "CamelJiraPermissions";
    /** The key of the entity property (String). */
    public static final String PROPERTY_KEY = "CamelJiraPropertyKey";
    /** issueProperty: {@code get}, {@code set}, {@code remove}; webhook: {@code register}, {@code list}, {@code remove} (String). */
    public static final String ACTION = "CamelJiraAction";
    /** The id of a webhook registration (String). */
    public static final String WEBHOOK_ID = "CamelJiraWebhookId";
    /** The beginning of a user's name or e-mail address (String). */
    public static final String USER_QUERY = "CamelJiraUserQuery";
    /** The id of the Atlassian organisation that has the teams (String; Cloud). */
    public static final String ORG_ID = "CamelJiraOrgId";
    /** The cloud id of the site that has teams of its own (String; Cloud). */
    public static final String SITE_ID = "CamelJiraSiteId";

    /** Out: Jira's clock at the last answer, for telling how far the clocks differ (Instant). */
    public static final String SERVER_DATE = "CamelJiraServerDate";
    /** Out: the number of HTTP calls that were made, failed ones counted in (Integer). */
    public static final String CALLS = "CamelJiraCalls";

    /** Exchange property: the {@link JiraException} that was not thrown under {@code raise=transient}. */
    public static final String FAULT = "CamelJiraFault";

    private JiraRestConstants() {}
}
