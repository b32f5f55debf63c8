package bactrian.jira.producer;

import bactrian.jira.JiraClient;
import bactrian.jira.JiraRestConstants;
import bactrian.jira.JiraRestEndpoint;

/** {@code jira-rest:issueTypes}: lists the issue types of a project, or of the site. */
public final class IssueTypesProducer extends JiraRestProducer {

    /** A producer of this endpoint. */
    public IssueTypesProducer(JiraRestEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    void call(JiraClient client, JiraMessage message) {
        message.answer(message.text(JiraRestConstants.ISSUE_PROJECT_KEY)
                .map(project -> client.projects().project(project).path("issueTypes"))
                .orElseGet(() -> client.site().issueTypes()));
    }
}
