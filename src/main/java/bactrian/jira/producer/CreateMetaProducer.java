package bactrian.jira.producer;

import bactrian.jira.JiraClient;
import bactrian.jira.JiraRestConstants;
import bactrian.jira.JiraRestEndpoint;

/** {@code jira-rest:createMeta}: lists a project's issue types, or with an issue type the fields that can be set. */
public final class CreateMetaProducer extends JiraRestProducer {

    /** A producer of this endpoint. */
    public CreateMetaProducer(JiraRestEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    void call(JiraClient client, JiraMessage message) {
        String project = message.required(JiraRestConstants.ISSUE_PROJECT_KEY, "the key or numeric id of a project");
        message.answer(message.text(JiraRestConstants.ISSUE_TYPE_ID)
                .map(type -> client.projects().creatableFields(project, type))
                .orElseGet(() -> client.projects().creatableIssueTypes(project)));
    }
}
