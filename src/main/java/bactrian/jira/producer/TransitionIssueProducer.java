package bactrian.jira.producer;

import bactrian.jira.JiraAnswer;
import bactrian.jira.JiraClient;
import bactrian.jira.JiraRestEndpoint;
import org.apache.camel.Message;

/** Carries out the transition in the body. */
public final class TransitionIssueProducer extends JiraRestProducer {
    /** For an endpoint of this operation. */
    public TransitionIssueProducer(JiraRestEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    JiraAnswer call(JiraClient client, Message message) {
        return client.transitionIssue(issueKey(message), json(message));
    }
}
