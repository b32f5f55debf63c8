package bactrian.jira.producer;

import bactrian.jira.JiraClient;
import bactrian.jira.JiraRestConstants;
import bactrian.jira.JiraRestEndpoint;

/** {@code jira-rest:users}: searches people, with a project among those to whom its issues can be assigned. */
public final class UsersProducer extends JiraRestProducer {

    /** A producer of this endpoint. */
    public UsersProducer(JiraRestEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    void call(JiraClient client, JiraMessage message) {
        String query = message.required(JiraRestConstants.USER_QUERY, "the beginning of a name or e-mail address");
        message.answer(message.text(JiraRestConstants.ISSUE_PROJECT_KEY)
                .map(project -> client.users().assignable(project, query))
                .orElseGet(() -> client.users().search(query)));
    }
}
