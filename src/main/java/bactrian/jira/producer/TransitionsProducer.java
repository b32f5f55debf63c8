package bactrian.jira.producer;

import bactrian.jira.JiraAnswer;
import bactrian.jira.JiraClient;
import bactrian.jira.JiraRestEndpoint;
import org.apache.camel.Message;

/** Lists the transitions that are open now. */
public final class TransitionsProducer extends JiraRestProducer {
    /** For an endpoint of this operation. */
    public TransitionsProducer(JiraRestEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    JiraAnswer call(JiraClient client, Message message) {
        return client.transitions(issueKey(message));
    }
}
