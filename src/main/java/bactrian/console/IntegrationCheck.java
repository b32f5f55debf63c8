package bactrian.console;

import bactrian.field.InputFault;
import bactrian.field.InvalidInputException;
import bactrian.jira.Deployment;
import bactrian.jira.JiraClient;
import bactrian.jira.JiraClients;
import bactrian.jira.JiraConnection;
import bactrian.jira.JiraException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks against Jira what an administrator entered, step by step: each fault is named at the field that is wrong. */
public final class IntegrationCheck {
    private static final Map<String, String> PERMISSIONS = Map.of(
            "BROWSE_PROJECTS", "Browse Projects",
            "CREATE_ISSUES", "Create Issues",
            "EDIT_ISSUES", "Edit Issues",
            "TRANSITION_ISSUES", "Transition Issues");

    private final JiraClients clients;

    /** Calls Jira over the shared transport. */
    public IntegrationCheck(JiraClients clients) {
        this.clients = clients;
    }

    /** What Jira says of the project and of ourselves. */
    record Found(String site, String account, String projectId, String projectKey, String projectName) {}

    /** Checks everything; throws with the faults of the first step that has any, since later ones rest on it. */
    Found check(IntegrationRequest request) {
        JiraConnection connection = connection(request);
        JiraClient jira = clients.client(connection);
        JsonNode server = server(jira, request);
        String account = account(jira, request.deployment());
        JsonNode project = project(jira, request);
        permissions(jira, project.path("id").asText());
        return new Found(
                site(server, request.jiraUrl()),
                account,
                project.path("id").asText(),
                project.path("key").asText(),
                project.path("name").asText());
    }

    private static JiraConnection connection(IntegrationRequest request) {
        try {
            return new JiraConnection(request.name(), request.deployment(), request.jiraUrl(), request.auth());
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("jiraUrl", e.getMessage());
        }
    }

    private static JsonNode server(JiraClient jira, IntegrationRequest request) {
        JsonNode info =
                call("jiraUrl", "No Jira answers there", () -> jira.site().serverInfo());
        if (!info.has("version")) {
            throw new InvalidInputException(
                    "jiraUrl", "What answers at jiraUrl is not Jira: check the address and its path.");
        }
        boolean cloud = info.path("deploymentType").asText("Server").equals("Cloud");
        if (cloud != (request.deployment() == Deployment.CLOUD)) {
            throw new InvalidInputException(
                    "deployment",
                    "That Jira says it is " + (cloud ? "cloud" : "data-center") + ": change deployment or jiraUrl.");
        }
        return info;
    }

    private static String account(JiraClient jira, Deployment deployment) {
        JsonNode me = call("apiToken", "Jira does not accept the credentials", () -> jira.site()
                .myself());
        String account =
                me.path(deployment == Deployment.CLOUD ? "accountId" : "name").asText("");
        if (account.isEmpty()) {
            throw new InvalidInputException(
                    "apiToken", "Jira answers, but does not say who we are: check the API token.");
        }
        return account;
    }

    private static JsonNode project(JiraClient jira, IntegrationRequest request) {
        JsonNode project =
                call("projectId", "The account cannot see a project " + request.projectId(), () -> jira.projects()
                        .project(request.projectId()));
        String name = project.path("name").asText();
        if (!name.equals(request.name())) {
            throw new InvalidInputException(
                    "name", "The project " + request.projectId() + " is named \"" + name + "\": enter that name.");
        }
        return project;
    }

    private static void permissions(JiraClient jira, String projectId) {
        JsonNode permissions = call("apiToken", "The account's permissions cannot be read", () -> jira.site()
                .permissions(List.copyOf(PERMISSIONS.keySet()), projectId));
        List<InputFault> missing = new ArrayList<>();
        PERMISSIONS.forEach((key, name) -> {
            if (!permissions
                    .path("permissions")
                    .path(key)
                    .path("havePermission")
                    .asBoolean()) {
                missing.add(new InputFault(
                        "username", "The account lacks the permission \"" + name + "\" in the project."));
            }
        });
        if (!missing.isEmpty()) {
            throw new InvalidInputException(missing);
        }
    }

    /** One step of the check. */
    private interface Step {
        JsonNode run();
    }

    private static JsonNode call(String field, String fault, Step step) {
        try {
            return step.run();
        } catch (JiraException e) {
            throw new InvalidInputException(e.status() == 0 ? "jiraUrl" : field, fault + ". " + e.getMessage());
        }
    }

    /** Names a site by what Jira itself states, so that two addresses of one Jira are one site. */
    private static String site(JsonNode server, URI entered) {
        URI base = URI.create(server.path("baseUrl").asText(entered.toString()));
        String path = base.getPath() == null ? "" : base.getPath().replaceAll("/+$", "");
        return base.getAuthority() + path;
    }
}
