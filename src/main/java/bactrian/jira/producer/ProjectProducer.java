package bactrian.jira.producer;

import bactrian.jira.JiraClient;
import bactrian.jira.JiraRestConstants;
import bactrian.jira.JiraRestEndpoint;

/** {@code jira-rest:project}: reads a project. */
public final class ProjectProducer extends JiraRestProducer {

    /** A producer of this endpoint. */
    public ProjectProducer(JiraRestEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    void call(JiraClient client, JiraMessage message) {
        String project = message.required(JiraRestConstants.ISSUE_PROJECT_KEY, "the key or numeric id of a project");
        message.answer(client.projects().project(project));
    }
}
