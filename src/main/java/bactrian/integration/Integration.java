package bactrian.integration;

import bactrian.jira.Deployment;
import bactrian.jira.JiraAuth;
import bactrian.jira.JiraConnection;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * The connection to one Jira project.
 *
 * @param id 0 before it is stored
 * @param name the Jira project's name
 * @param site names the Jira site in subjects and links: host, port and context of the address Jira itself states
 * @param projectId the project's numeric id
 * @param account our own account there: account id (Cloud) or name (Data Center)
 * @param webhookSecret signs deliveries; empty when they are not signed
 * @param reason why it is paused; empty when it runs
 */
public record Integration(
        long id,
        String name,
        Deployment deployment,
        URI jiraUrl,
        String site,
        JiraAuth auth,
        String projectId,
        String projectKey,
        String account,
        String webhookToken,
        String webhookSecret,
        RunState state,
        String reason,
        Optional<Instant> lastWebhookAt,
        Instant createdAt) {

    /** Whether it signs in with user name and token rather than a bearer token. */
    public boolean isBasic() {
        return auth instanceof JiraAuth.Basic;
    }

    /** The user name it signs in with; empty with a bearer token. */
    public String username() {
        return auth instanceof JiraAuth.Basic basic ? basic.username() : "";
    }

    /** The same with another webhook token and secret. */
    public Integration withWebhook(String token, String secret) {
        return new Integration(
                id,
                name,
                deployment,
                jiraUrl,
                site,
                auth,
                projectId,
                projectKey,
                account,
                token,
                secret,
                state,
                reason,
                lastWebhookAt,
                createdAt);
    }

    /** The connection for calls to Jira. */
    public JiraConnection connection() {
        return new JiraConnection(String.valueOf(id), deployment, jiraUrl, auth);
    }

    /** Never shows the webhook token or the secret. */
    @Override
    public String toString() {
        return "Integration[" + id + ", " + name + ", " + deployment.id() + ", " + jiraUrl + "]";
    }
}
