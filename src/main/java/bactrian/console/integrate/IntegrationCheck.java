package bactrian.console.integrate;

import static bactrian.console.integrate.CheckStep.ADDRESS;
import static bactrian.console.integrate.CheckStep.CREDENTIALS;
import static bactrian.console.integrate.CheckStep.DEPLOYMENT;
import static bactrian.console.integrate.CheckStep.NAME;
import static bactrian.console.integrate.CheckStep.PROJECT;
import static bactrian.console.integrate.CheckStep.SERVER;

import bactrian.jira.Deployment;
import bactrian.jira.JiraClient;
import bactrian.jira.JiraClients;
import bactrian.jira.JiraConnection;
import bactrian.jira.JiraErrorBody;
import bactrian.jira.JiraException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import org.apache.camel.Body;

/**
 * The steps of Integrate that ask who is there and who we are: address, server, deployment, credentials, project, name. What
 * the account can do with the project is asked by {@link ProjectCheck}.
 */
public final class IntegrationCheck {
    private final JiraClients clients;
    private final JiraAddresses addresses;

    /** Calls Jira over the shared transport, at addresses that may be called. */
    public IntegrationCheck(JiraClients clients, JiraAddresses addresses) {
        this.clients = clients;
        this.addresses = addresses;
    }

    /** Whether the URL may be called at all; no call is made before. */
    public Trial address(@Body Trial trial) {
        return trial.take(ADDRESS, () -> addresses
                .refusal(trial.request().jiraUrl())
                .map(why -> trial.ended(ADDRESS, StepResult.failed("jiraUrl", why)))
                .orElseGet(() -> formed(trial)));
    }

    private static Trial formed(Trial trial) {
        try {
            trial.connection();
            return trial.ended(ADDRESS, StepResult.passed("The Jira URL may be called."));
        } catch (IllegalArgumentException e) {
            return trial.ended(ADDRESS, StepResult.failed("jiraUrl", e.getMessage()));
        }
    }

    /** Whether what answers is Jira, and of the deployment entered. */
    public Trial server(@Body Trial trial) {
        return trial.take(SERVER, () -> {
            try {
                return known(trial, clients.once(trial.connection()).site().serverInfo());
            } catch (JiraException e) {
                return refused(trial, e);
            }
        });
    }

    private Trial refused(Trial trial, JiraException e) {
        if (e.signInFailed()) {
            return trial.ended(
                    SERVER,
                    StepResult.notice(
                            "Something answers there, and refuses the credentials before it says what it is."));
        }
        if (e.status() == 404 && isOfTheOther(trial)) {
            return trial.finding(trial.found().withServer("", other(trial).id()))
                    .ended(SERVER, StepResult.passed("Jira answers there."));
        }
        boolean html = e.bodyKind() == JiraErrorBody.Kind.HTML && e.status() < 300;
        String what = e.status() == 0
                ? "Nothing answers at the Jira URL. "
                : html ? "What answers at the Jira URL is a web page, not Jira. " : "No Jira answers at the Jira URL. ";
        return trial.ended(SERVER, StepResult.failed("jiraUrl", what + e.getMessage()));
    }

    /** Data Center does not know Cloud's version of the API. */
    private boolean isOfTheOther(Trial trial) {
        JiraConnection connection = trial.connection();
        JiraConnection swapped =
                new JiraConnection(connection.integration(), other(trial), connection.baseUrl(), connection.auth());
        try {
            return isJira(clients.once(swapped).site().serverInfo());
        } catch (JiraException e) {
            return e.signInFailed();
        }
    }

    private static Deployment other(Trial trial) {
        return trial.request().deployment() == Deployment.CLOUD ? Deployment.DATA_CENTER : Deployment.CLOUD;
    }

    private static boolean isJira(JsonNode serverInfo) {
        return serverInfo.has("version") && serverInfo.has("baseUrl");
    }

    private static Trial known(Trial trial, JsonNode info) {
        if (!isJira(info)) {
            return trial.ended(
                    SERVER,
                    StepResult.failed("jiraUrl", "What answers at the Jira URL is not Jira: check address and path."));
        }
        boolean cloud = info.path("deploymentType").asText("Server").equals("Cloud");
        String stated = (cloud ? Deployment.CLOUD : Deployment.DATA_CENTER).id();
        return trial.finding(trial.found().withServer(site(info, trial.request().jiraUrl()), stated))
                .ended(SERVER, StepResult.passed("Jira " + info.path("version").asText() + " answers there."));
    }

    /** Names a site by what Jira itself states, so that two addresses of one Jira are one site. */
    private static String site(JsonNode server, URI entered) {
        URI base = URI.create(server.path("baseUrl").asText(entered.toString()));
        String path = base.getPath() == null ? "" : base.getPath().replaceAll("/+$", "");
        return base.getAuthority() + path;
    }

    /** Whether it is the deployment entered. */
    public Trial deployment(@Body Trial trial) {
        return trial.take(DEPLOYMENT, () -> {
            String stated = trial.found().deployment();
            String entered = trial.request().deployment().id();
            if (stated.isEmpty()) {
                return trial.ended(DEPLOYMENT, StepResult.notice("Not known, since the credentials are refused."));
            }
            return trial.ended(
                    DEPLOYMENT,
                    stated.equals(entered)
                            ? StepResult.passed("It is " + stated + ".")
                            : StepResult.failed(
                                            "deployment",
                                            "That Jira is " + stated + ": change deployment, or the Jira URL.")
                                    .suggesting(stated));
        });
    }

    /** Whether Jira accepts the credentials and says who we are. */
    public Trial credentials(@Body Trial trial) {
        return trial.take(CREDENTIALS, () -> {
            try {
                return identified(trial, client(trial).site().myself());
            } catch (JiraException e) {
                return trial.ended(
                        CREDENTIALS,
                        StepResult.failed("apiToken", "Jira does not accept the credentials. " + e.getMessage()));
            }
        });
    }

    private JiraClient client(Trial trial) {
        return clients.once(trial.connection());
    }

    private static Trial identified(Trial trial, JsonNode me) {
        String member = trial.request().deployment() == Deployment.CLOUD ? "accountId" : "name";
        String account = me.path(member).asText("");
        return account.isEmpty()
                ? trial.ended(
                        CREDENTIALS,
                        StepResult.failed("apiToken", "Jira answers, but does not say who we are: check the token."))
                : trial.finding(trial.found().withAccount(account))
                        .ended(
                                CREDENTIALS,
                                StepResult.passed(
                                        "Signed in as " + me.path("displayName").asText(account) + "."));
    }

    /** Whether the account sees the project. */
    public Trial project(@Body Trial trial) {
        return trial.take(PROJECT, () -> {
            String wanted = trial.request().projectId();
            try {
                return seen(trial, client(trial).projects().project(wanted));
            } catch (JiraException e) {
                return trial.ended(
                        PROJECT,
                        StepResult.failed(
                                "projectId",
                                "There is no project " + wanted + ", or the account may not browse it. "
                                        + e.getMessage()));
            }
        });
    }

    private static Trial seen(Trial trial, JsonNode project) {
        String id = project.path("id").asText();
        String key = project.path("key").asText();
        return trial.finding(
                        trial.found().withProject(id, key, project.path("name").asText()))
                .ended(PROJECT, StepResult.passed("The account sees the project " + key + " (" + id + ")."));
    }

    /** Whether the project has the name entered; the right one is suggested. */
    public Trial name(@Body Trial trial) {
        return trial.take(NAME, () -> {
            String name = trial.found().projectName();
            return trial.ended(
                    NAME,
                    name.equals(trial.request().name())
                            ? StepResult.passed("The project is named \"" + name + "\".")
                            : StepResult.failed(
                                            "name",
                                            "The project " + trial.request().projectId() + " is named \"" + name
                                                    + "\": enter that name.")
                                    .suggesting(name));
        });
    }
}
