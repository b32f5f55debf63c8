package bactrian.jira.producer;

import bactrian.jira.JiraAnswer;
import bactrian.jira.JiraClient;
import bactrian.jira.JiraRestConstants;
import bactrian.jira.JiraRestEndpoint;
import org.apache.camel.Message;

/** Reads a project by id or key; also the proof that it can be seen. */
public final class ProjectProducer extends JiraRestProducer {
    /** For an endpoint of this operation. */
    public ProjectProducer(JiraRestEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    JiraAnswer call(JiraClient client, Message message) {
        return client.projectAnswer(required(message, JiraRestConstants.PROJECT_KEY, "the id or key of the project"));
    }
}
