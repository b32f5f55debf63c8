package bactrian.jira.producer;

import bactrian.jira.JiraAnswer;
import bactrian.jira.JiraClient;
import bactrian.jira.JiraRestConstants;
import bactrian.jira.JiraRestEndpoint;
import java.util.List;
import org.apache.camel.Message;

/** Reads up to 100 issues by id. */
public final class BulkFetchProducer extends JiraRestProducer {
    /** For an endpoint of this operation. */
    public BulkFetchProducer(JiraRestEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    JiraAnswer call(JiraClient client, Message message) {
        return client.bulkFetch(
                List.copyOf(strings(message, JiraRestConstants.ISSUE_IDS)),
                strings(message, JiraRestConstants.FIELDS),
                strings(message, JiraRestConstants.PROPERTIES));
    }
}
