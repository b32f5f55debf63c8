package bactrian.console.integrate;

import static bactrian.console.integrate.CheckStep.ISSUE_TYPES;
import static bactrian.console.integrate.CheckStep.PERMISSIONS;
import static bactrian.console.integrate.CheckStep.WEBHOOK;

import bactrian.field.InputFault;
import bactrian.jira.JiraClient;
import bactrian.jira.JiraClients;
import bactrian.jira.JiraException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.Body;

/** The steps of Integrate that ask what the account can do with the project, and whether Jira tells us of changes. */
public final class ProjectCheck {
    private static final String DELETE = "DELETE_ISSUES";
    private static final Map<String, String> PERMISSION_NAMES = names();

    private final JiraClients clients;

    /** Calls Jira over the shared transport. */
    public ProjectCheck(JiraClients clients) {
        this.clients = clients;
    }

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("BROWSE_PROJECTS", "Browse Projects");
        names.put("CREATE_ISSUES", "Create Issues");
        names.put("EDIT_ISSUES", "Edit Issues");
        names.put("TRANSITION_ISSUES", "Transition Issues");
        names.put(DELETE, "Delete Issues");
        return names;
    }

    private JiraClient client(Trial trial) {
        return clients.once(trial.connection());
    }

    /** Whether the account has the permissions that the sync needs, by name; to delete only where a mapping deletes. */
    public Trial permissions(@Body Trial trial) {
        return trial.take(PERMISSIONS, () -> {
            List<String> needed = PERMISSION_NAMES.keySet().stream()
                    .filter(key -> trial.usage().deletes() || !key.equals(DELETE))
                    .toList();
            try {
                JsonNode answer =
                        client(trial).site().permissions(needed, trial.found().projectId());
                List<InputFault> missing = missing(needed, answer.path("permissions"));
                return trial.ended(
                        PERMISSIONS,
                        missing.isEmpty()
                                ? StepResult.passed("The account has all permissions that are needed.")
                                : StepResult.failed(missing));
            } catch (JiraException e) {
                return trial.ended(
                        PERMISSIONS,
                        StepResult.failed("username", "The account's permissions cannot be read. " + e.getMessage()));
            }
        });
    }

    private static List<InputFault> missing(List<String> needed, JsonNode permissions) {
        return needed.stream()
                .filter(key -> !permissions.path(key).path("havePermission").asBoolean())
                .map(key -> new InputFault(
                        "username",
                        "The account lacks the permission \"" + PERMISSION_NAMES.get(key)
                                + "\" in the project: have a Jira administrator grant it."))
                .toList();
    }

    /** Whether the project has issue types, and those that are mapped. */
    public Trial issueTypes(@Body Trial trial) {
        return trial.take(ISSUE_TYPES, () -> {
            try {
                Map<String, String> names = new TreeMap<>();
                client(trial)
                        .projects()
                        .project(trial.found().projectId())
                        .path("issueTypes")
                        .forEach(type -> names.put(
                                type.path("id").asText(), type.path("name").asText()));
                return trial.ended(ISSUE_TYPES, compared(trial.usage().issueTypes(), names));
            } catch (JiraException e) {
                return trial.ended(
                        ISSUE_TYPES,
                        StepResult.failed("projectId", "The issue types cannot be read. " + e.getMessage()));
            }
        });
    }

    private static StepResult compared(Map<String, String> mapped, Map<String, String> there) {
        String names = String.join(", ", there.values());
        if (there.isEmpty()) {
            return StepResult.failed(
                    "projectId", "The project has no issue types: have a Jira administrator give it a scheme.");
        }
        List<InputFault> gone = new ArrayList<>();
        List<String> renamed = new ArrayList<>();
        new TreeMap<>(mapped).forEach((id, name) -> {
            if (!there.containsKey(id)) {
                gone.add(new InputFault(
                        "mappings",
                        "The project has no issue type \"" + name + "\" (" + id + ") any more; it has " + names + "."));
            } else if (!there.get(id).equals(name)) {
                renamed.add("\"" + name + "\" is \"" + there.get(id) + "\" now.");
            }
        });
        if (!gone.isEmpty()) {
            return StepResult.failed(gone);
        }
        return renamed.isEmpty()
                ? StepResult.passed("The project has " + names + ".")
                : StepResult.notice(String.join(" ", renamed) + " The mapping goes on, by id.");
    }

    /** Whether Jira is set to tell us of changes; only administrators may look. */
    public Trial webhook(@Body Trial trial) {
        return trial.take(WEBHOOK, () -> {
            if (trial.usage().webhookUrl().isEmpty()) {
                return trial.ended(
                        WEBHOOK,
                        StepResult.notice("Not registered yet: enter the webhook URL and the JQL in Jira, or have it"
                                + " registered with POST …/webhook."));
            }
            return trial.ended(WEBHOOK, registered(trial));
        });
    }

    private StepResult registered(Trial trial) {
        String heard = trial.usage().heard() ? " Webhooks have come." : " No webhook has come yet.";
        try {
            for (JsonNode hook : client(trial).webhooks().list()) {
                if (hook.path("url").asText().equals(trial.usage().webhookUrl())) {
                    return StepResult.passed("The webhook is registered." + heard);
                }
            }
            return StepResult.notice("Jira has no webhook with our URL: register it with POST …/webhook, or by hand.");
        } catch (JiraException e) {
            return StepResult.notice("The account may not look at webhooks; POST …/webhook takes administrator"
                    + " credentials for one call." + heard);
        }
    }
}
