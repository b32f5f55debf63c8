package bactrian.jira.producer;

import bactrian.jira.JiraClient;
import bactrian.jira.JiraRestEndpoint;

/** {@code jira-rest:changelog}: reads an issue's history, oldest first. */
public final class ChangelogProducer extends JiraRestProducer {

    /** A producer of this endpoint. */
    public ChangelogProducer(JiraRestEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    void call(JiraClient client, JiraMessage message) {
        message.answer(client.issues().changelog(message.issue()));
    }
}
