package bactrian.jira.producer;

import bactrian.jira.JiraClient;
import bactrian.jira.JiraRestEndpoint;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** {@code jira-rest:addIssue}: creates an issue from the body and camel-jira's headers. */
public final class AddIssueProducer extends JiraRestProducer {

    /** A producer of this endpoint. */
    public AddIssueProducer(JiraRestEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    void call(JiraClient client, JiraMessage message) {
        ObjectNode issue = new IssueHeaders(message).mergedIntoNew(message.changes());
        message.answer(client.issues().add(issue));
    }
}
