package bactrian.jira.producer;

import bactrian.jira.JiraAnswer;
import bactrian.jira.JiraClient;
import bactrian.jira.JiraRestEndpoint;
import org.apache.camel.Message;

/** Edits the fields in the body, all or none. */
public final class UpdateIssueProducer extends JiraRestProducer {
    /** For an endpoint of this operation. */
    public UpdateIssueProducer(JiraRestEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    JiraAnswer call(JiraClient client, Message message) {
        return client.updateIssue(issueKey(message), json(message));
    }
}
