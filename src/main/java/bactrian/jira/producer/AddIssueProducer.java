package bactrian.jira.producer;

import bactrian.jira.JiraAnswer;
import bactrian.jira.JiraClient;
import bactrian.jira.JiraRestEndpoint;
import org.apache.camel.Message;

/** Makes an issue from the body; the answer holds its id and key. */
public final class AddIssueProducer extends JiraRestProducer {
    /** For an endpoint of this operation. */
    public AddIssueProducer(JiraRestEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    JiraAnswer call(JiraClient client, Message message) {
        return client.addIssue(json(message));
    }
}
