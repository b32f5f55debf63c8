package bactrian.jira.producer;

import bactrian.jira.JiraClient;
import bactrian.jira.JiraRestConstants;
import bactrian.jira.JiraRestEndpoint;

/** {@code jira-rest:permissions}: tells what the account may do, on the site or in a project. */
public final class PermissionsProducer extends JiraRestProducer {

    /** A producer of this endpoint. */
    public PermissionsProducer(JiraRestEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    void call(JiraClient client, JiraMessage message) {
        String project = message.text(JiraRestConstants.ISSUE_PROJECT_KEY).orElse("");
        message.answer(client.site().permissions(message.list(JiraRestConstants.PERMISSIONS), project));
    }
}
