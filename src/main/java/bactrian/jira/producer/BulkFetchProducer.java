package bactrian.jira.producer;

import bactrian.jira.JiraClient;
import bactrian.jira.JiraRestConstants;
import bactrian.jira.JiraRestEndpoint;
import java.util.List;

/** {@code jira-rest:bulkFetch}: reads many issues; the body becomes a {@link bactrian.jira.BulkResult}. */
public final class BulkFetchProducer extends JiraRestProducer {

    /** A producer of this endpoint. */
    public BulkFetchProducer(JiraRestEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    void call(JiraClient client, JiraMessage message) {
        List<String> issues = message.requiredList(JiraRestConstants.ISSUE_IDS, "ids or keys of issues");
        message.answer(client.bulkFetch().fetch(issues, message.parts()));
    }
}
