package bactrian.jira.producer;

import bactrian.jira.JiraAnswer;
import bactrian.jira.JiraClient;
import bactrian.jira.JiraException;
import bactrian.jira.JiraRestConstants;
import bactrian.jira.JiraRestEndpoint;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import org.apache.camel.Message;

/** As fetchIssue, but a missing node instead of a fault where the issue is not found. */
public final class FindIssueProducer extends JiraRestProducer {
    private static final int NOT_FOUND = 404;

    /** For an endpoint of this operation. */
    public FindIssueProducer(JiraRestEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    JiraAnswer call(JiraClient client, Message message) {
        try {
            return client.fetchIssue(
                    issueKey(message),
                    strings(message, JiraRestConstants.FIELDS),
                    strings(message, JiraRestConstants.PROPERTIES));
        } catch (JiraException e) {
            if (e.status() == NOT_FOUND) {
                return new JiraAnswer(NOT_FOUND, MissingNode.getInstance(), Instant.EPOCH);
            }
            throw e;
        }
    }
}
