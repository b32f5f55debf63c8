package bactrian.jira.producer;

import bactrian.jira.JiraClient;
import bactrian.jira.JiraRestConstants;
import bactrian.jira.JiraRestEndpoint;
import java.util.List;

/** {@code jira-rest:jqlMatch}: tells which issues match which queries, in Jira's judgement. */
public final class JqlMatchProducer extends JiraRestProducer {

    /** A producer of this endpoint. */
    public JqlMatchProducer(JiraRestEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    void call(JiraClient client, JiraMessage message) {
        List<Long> issues = message.requiredList(JiraRestConstants.ISSUE_IDS, "numeric ids of issues").stream()
                .map(Long::valueOf)
                .toList();
        message.answer(client.jqlMatch().match(issues, message.texts(JiraRestConstants.JQL, "queries")));
    }
}
