package bactrian.jira.producer;

import bactrian.jira.JiraClient;
import bactrian.jira.JiraRestEndpoint;

/** {@code jira-rest:fetchIssue}: reads one issue. */
public final class FetchIssueProducer extends JiraRestProducer {

    /** A producer of this endpoint. */
    public FetchIssueProducer(JiraRestEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    void call(JiraClient client, JiraMessage message) {
        message.answer(client.issues().fetch(message.issue(), message.parts()));
    }
}
