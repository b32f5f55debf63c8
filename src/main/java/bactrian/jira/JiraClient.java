package bactrian.jira;

/**
 * All that can be asked of one Jira, by subject. Blocking; safe for use by many threads; get it from
 * {@link JiraClients#client}. Every method throws {@link JiraException} when Jira refuses or does not answer. Nothing is
 * ever sent twice by itself.
 */
public final class JiraClient {

    private final JiraHttp http;

    JiraClient(JiraHttp http) {
        this.http = http;
    }

    /** The connection this client uses. */
    public JiraConnection connection() {
        return http.connection();
    }

    /** The same client, its calls told to an observer. Cheap: one a unit of work is fine. */
    public JiraClient observedBy(CallObserver observer) {
        return new JiraClient(http.observedBy(observer));
    }

    /** Single issues: read, create, edit, delete, comment, history. */
    public JiraIssues issues() {
        return new JiraIssues(http);
    }

    /** The workflow of single issues. */
    public JiraTransitions transitions() {
        return new JiraTransitions(http);
    }

    /** Entity properties of issues. */
    public JiraIssueProperties issueProperties() {
        return new JiraIssueProperties(http);
    }

    /** Search by JQL, page by page. */
    public JiraSearch search() {
        return new JiraSearch(http);
    }

    /** Which of some issues match some JQL. */
    public JiraJqlMatch jqlMatch() {
        return new JiraJqlMatch(http);
    }

    /** Many issues by id in few calls. */
    public JiraBulkFetch bulkFetch() {
        return new JiraBulkFetch(http);
    }

    /** What the site as a whole tells: account, server, permissions, fields. */
    public JiraSite site() {
        return new JiraSite(http);
    }

    /** What projects tell: issue types, statuses, what can be set when creating. */
    public JiraProjects projects() {
        return new JiraProjects(http);
    }

    /** People. */
    public JiraUsers users() {
        return new JiraUsers(http);
    }

    /** Teams. */
    public JiraTeams teams() {
        return new JiraTeams(http);
    }

    /** Webhook registrations; the account needs to administer Jira. */
    public JiraWebhooks webhooks() {
        return new JiraWebhooks(http);
    }
}
