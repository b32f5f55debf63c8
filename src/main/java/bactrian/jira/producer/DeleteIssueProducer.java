package bactrian.jira.producer;

import bactrian.jira.JiraAnswer;
import bactrian.jira.JiraClient;
import bactrian.jira.JiraRestEndpoint;
import org.apache.camel.Message;

/** Deletes an issue. */
public final class DeleteIssueProducer extends JiraRestProducer {
    /** For an endpoint of this operation. */
    public DeleteIssueProducer(JiraRestEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    JiraAnswer call(JiraClient client, Message message) {
        return client.deleteIssue(issueKey(message));
    }
}
