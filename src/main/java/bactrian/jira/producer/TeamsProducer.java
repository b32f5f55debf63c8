package bactrian.jira.producer;

import bactrian.jira.Deployment;
import bactrian.jira.JiraClient;
import bactrian.jira.JiraRestConstants;
import bactrian.jira.JiraRestEndpoint;

/** {@code jira-rest:teams}: lists teams; the body becomes a list of {@link bactrian.jira.JiraTeam}. */
public final class TeamsProducer extends JiraRestProducer {

    /** A producer of this endpoint. */
    public TeamsProducer(JiraRestEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    void call(JiraClient client, JiraMessage message) {
        message.answer(
                client.connection().deployment() == Deployment.CLOUD
                        ? client.teams().ofOrganisation(organisation(message), site(message))
                        : client.teams().ofDataCenter());
    }

    private static String organisation(JiraMessage message) {
        return message.required(JiraRestConstants.ORG_ID, "the id of the Atlassian organisation that has the teams");
    }

    private static String site(JiraMessage message) {
        return message.text(JiraRestConstants.SITE_ID).orElse("");
    }
}
