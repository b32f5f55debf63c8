package bactrian.jira.producer;

import bactrian.jira.JiraAnswer;
import bactrian.jira.JiraClient;
import bactrian.jira.JiraRestEndpoint;
import org.apache.camel.Message;

/** Reads the newest changes of an issue, newest first. */
public final class ChangelogProducer extends JiraRestProducer {
    /** For an endpoint of this operation. */
    public ChangelogProducer(JiraRestEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    JiraAnswer call(JiraClient client, Message message) {
        return client.changelog(issueKey(message));
    }
}
