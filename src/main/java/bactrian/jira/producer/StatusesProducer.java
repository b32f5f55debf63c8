package bactrian.jira.producer;

import bactrian.jira.JiraClient;
import bactrian.jira.JiraRestConstants;
import bactrian.jira.JiraRestEndpoint;

/** {@code jira-rest:statuses}: lists the statuses of a project by issue type, or those of the site. */
public final class StatusesProducer extends JiraRestProducer {

    /** A producer of this endpoint. */
    public StatusesProducer(JiraRestEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    void call(JiraClient client, JiraMessage message) {
        message.answer(message.text(JiraRestConstants.ISSUE_PROJECT_KEY)
                .map(project -> client.projects().statuses(project))
                .orElseGet(() -> client.site().statuses()));
    }
}
