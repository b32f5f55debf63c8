package bactrian.jira.producer;

import bactrian.jira.JiraClient;
import bactrian.jira.JiraRestEndpoint;

/** {@code jira-rest:transitions}: lists the transitions that are open, with the fields of their screens. */
public final class TransitionsProducer extends JiraRestProducer {

    /** A producer of this endpoint. */
    public TransitionsProducer(JiraRestEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    void call(JiraClient client, JiraMessage message) {
        message.answer(client.transitions().list(message.issue()));
    }
}
