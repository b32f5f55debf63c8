package bactrian.jira.producer;

import bactrian.jira.JiraClient;
import bactrian.jira.JiraRestEndpoint;

/** {@code jira-rest:serverInfo}: reads the server's version and kind. */
public final class ServerInfoProducer extends JiraRestProducer {

    /** A producer of this endpoint. */
    public ServerInfoProducer(JiraRestEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    void call(JiraClient client, JiraMessage message) {
        message.answer(client.site().serverInfo());
    }
}
