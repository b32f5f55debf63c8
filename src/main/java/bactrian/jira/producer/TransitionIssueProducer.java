package bactrian.jira.producer;

import bactrian.jira.JiraClient;
import bactrian.jira.JiraRestConstants;
import bactrian.jira.JiraRestEndpoint;

/** {@code jira-rest:transitionIssue}: carries out a transition, with the fields of its screen in the body. */
public final class TransitionIssueProducer extends JiraRestProducer {

    /** A producer of this endpoint. */
    public TransitionIssueProducer(JiraRestEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    void call(JiraClient client, JiraMessage message) {
        String transition = message.required(JiraRestConstants.ISSUE_TRANSITION_ID, "the id of a transition");
        client.transitions().perform(message.issue(), transition, message.changes());
    }
}
