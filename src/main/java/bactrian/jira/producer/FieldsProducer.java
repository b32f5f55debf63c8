package bactrian.jira.producer;

import bactrian.jira.JiraClient;
import bactrian.jira.JiraRestEndpoint;

/** {@code jira-rest:fields}: lists all fields of the site. */
public final class FieldsProducer extends JiraRestProducer {

    /** A producer of this endpoint. */
    public FieldsProducer(JiraRestEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    void call(JiraClient client, JiraMessage message) {
        message.answer(client.site().fields());
    }
}
