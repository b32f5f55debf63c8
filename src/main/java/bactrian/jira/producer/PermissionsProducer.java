package bactrian.jira.producer;

import bactrian.jira.Deployment;
import bactrian.jira.JiraClient;
import bactrian.jira.JiraRestConstants;
import bactrian.jira.JiraRestEndpoint;
import java.util.List;

/** {@code jira-rest:permissions}: tells what the account may do, on the site or in a project. */
public final class PermissionsProducer extends JiraRestProducer {

    /** A producer of this endpoint. */
    public PermissionsProducer(JiraRestEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    void call(JiraClient client, JiraMessage message) {
        String project = message.text(JiraRestConstants.ISSUE_PROJECT_KEY).orElse("");
        List<String> permissions = client.connection().deployment() == Deployment.CLOUD
                ? message.requiredList(JiraRestConstants.PERMISSIONS, "keys of permissions, such as EDIT_ISSUES")
                : message.list(JiraRestConstants.PERMISSIONS);
        message.answer(client.site().permissions(permissions, project));
    }
}
