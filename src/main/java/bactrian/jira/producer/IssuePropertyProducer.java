package bactrian.jira.producer;

import bactrian.jira.JiraClient;
import bactrian.jira.JiraIssueProperties;
import bactrian.jira.JiraRestConstants;
import bactrian.jira.JiraRestEndpoint;

/** {@code jira-rest:issueProperty}: reads, sets or removes an entity property, as the action header says. */
public final class IssuePropertyProducer extends JiraRestProducer {

    private static final String ACTIONS = "'get', 'set' or 'remove'";

    /** A producer of this endpoint. */
    public IssuePropertyProducer(JiraRestEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    void call(JiraClient client, JiraMessage message) {
        String issue = message.issue();
        String key = message.required(JiraRestConstants.PROPERTY_KEY, "the key of an entity property");
        String action = message.required(JiraRestConstants.ACTION, ACTIONS);
        JiraIssueProperties properties = client.issueProperties();
        switch (action) {
            case "get" -> message.answer(properties.get(issue, key));
            case "set" -> properties.set(issue, key, message.json("the JSON value of the property"));
            case "remove" -> properties.remove(issue, key);
            default ->
                throw new IllegalArgumentException(
                        "The header " + JiraRestConstants.ACTION + " must hold " + ACTIONS + ", not '" + action + "'");
        }
    }
}
