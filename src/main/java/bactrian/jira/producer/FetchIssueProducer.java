package bactrian.jira.producer;

import bactrian.jira.JiraAnswer;
import bactrian.jira.JiraClient;
import bactrian.jira.JiraRestConstants;
import bactrian.jira.JiraRestEndpoint;
import org.apache.camel.Message;

/** Reads one issue with the fields and properties that the headers name. */
public final class FetchIssueProducer extends JiraRestProducer {
    /** For an endpoint of this operation. */
    public FetchIssueProducer(JiraRestEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    JiraAnswer call(JiraClient client, Message message) {
        return client.fetchIssue(
                issueKey(message),
                strings(message, JiraRestConstants.FIELDS),
                strings(message, JiraRestConstants.PROPERTIES));
    }
}
