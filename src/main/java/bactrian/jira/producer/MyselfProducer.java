package bactrian.jira.producer;

import bactrian.jira.JiraClient;
import bactrian.jira.JiraRestEndpoint;

/** {@code jira-rest:myself}: reads our own account. */
public final class MyselfProducer extends JiraRestProducer {

    /** A producer of this endpoint. */
    public MyselfProducer(JiraRestEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    void call(JiraClient client, JiraMessage message) {
        message.answer(client.site().myself());
    }
}
