package bactrian.jira.producer;

import bactrian.jira.JiraClient;
import bactrian.jira.JiraRestEndpoint;

/** {@code jira-rest:deleteIssue}: deletes an issue that has no sub-tasks. */
public final class DeleteIssueProducer extends JiraRestProducer {

    /** A producer of this endpoint. */
    public DeleteIssueProducer(JiraRestEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    void call(JiraClient client, JiraMessage message) {
        client.issues().delete(message.issue());
    }
}
