package bactrian.jira.producer;

import bactrian.jira.JiraClient;
import bactrian.jira.JiraRestEndpoint;

/** {@code jira-rest:editMeta}: tells what can be edited on an issue now. */
public final class EditMetaProducer extends JiraRestProducer {

    /** A producer of this endpoint. */
    public EditMetaProducer(JiraRestEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    void call(JiraClient client, JiraMessage message) {
        message.answer(client.issues().editMeta(message.issue()));
    }
}
