package bactrian.jira.producer;

import bactrian.jira.JiraClient;
import bactrian.jira.JiraRestEndpoint;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** {@code jira-rest:updateIssue}: edits an issue by the body and camel-jira's headers. */
public final class UpdateIssueProducer extends JiraRestProducer {

    /** A producer of this endpoint. */
    public UpdateIssueProducer(JiraRestEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    void call(JiraClient client, JiraMessage message) {
        ObjectNode changes = new IssueHeaders(message).mergedInto(message.changes());
        client.issues().update(message.issue(), changes);
    }
}
