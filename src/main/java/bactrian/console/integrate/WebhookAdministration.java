package bactrian.console.integrate;

import bactrian.field.InvalidInputException;
import bactrian.integration.Integration;
import bactrian.integration.Integrations;
import bactrian.integration.Mappings;
import bactrian.jira.JiraClients;
import bactrian.jira.JiraException;
import bactrian.jira.JiraWebhooks;
import bactrian.jira.WebhookRegistration;
import bactrian.store.Hashes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.camel.Body;
import org.apache.camel.Header;

/**
 * The steps of registering, listing, repairing and removing an integration's webhook. A new one is registered before its
 * URL is stored, and the old one removed after, so that at any moment Jira has one that is heard.
 */
public final class WebhookAdministration {
    private final Integrations integrations;
    private final Mappings mappings;
    private final JiraClients clients;
    private final WebhookUrls urls;

    /** Calls Jira over the shared transport. */
    public WebhookAdministration(Integrations integrations, Mappings mappings, JiraClients clients, WebhookUrls urls) {
        this.integrations = integrations;
        this.mappings = mappings;
        this.clients = clients;
        this.urls = urls;
    }

    /** Reads {@code {action, adminUsername?, adminToken?}}. */
    public WebhookTask begin(@Header("id") long id, @Body JsonNode json) {
        Integration integration = integrations.get(id);
        return new WebhookTask(WebhookRequest.read(integration, json), integration, List.of(), List.of());
    }

    /** Looks for what Jira has registered for this integration. */
    public WebhookTask find(@Body WebhookTask task) {
        List<JsonNode> ours = new ArrayList<>();
        call(task, JiraWebhooks::list).forEach(hook -> {
            if (isOurs(task.request().integration(), hook)) {
                ours.add(hook);
            }
        });
        return task.having(ours, List.of());
    }

    /** Under its present URL, or under an earlier one by the name that we give. */
    private boolean isOurs(Integration integration, JsonNode hook) {
        String url = hook.path("url").asText();
        return url.equals(urls.of(integration))
                || url.startsWith(urls.base())
                        && hook.path("name").asText().equals(wanted(integration).name());
    }

    private WebhookRegistration wanted(Integration integration) {
        return new WebhookRegistration(
                "Bactrian: " + integration.name() + " (integration " + integration.id() + ")",
                urls.of(integration),
                RegisteredWebhook.EVENTS,
                WebhookJql.of(integration, mappings.all(integration.id())),
                integration.webhookSecret());
    }

    /** Chooses a new token. */
    public WebhookTask renew(@Body WebhookTask task) {
        return task.wanting(
                task.wanted().withWebhook(Hashes.randomToken(), task.wanted().webhookSecret()));
    }

    /** Chooses a secret where there is none and Jira can sign. */
    public WebhookTask sign(@Body WebhookTask task) {
        boolean unsigned = task.wanted().webhookSecret().isEmpty();
        return unsigned && call(task, JiraWebhooks::canSign)
                ? task.wanting(task.wanted().withWebhook(task.wanted().webhookToken(), Hashes.randomToken()))
                : task;
    }

    /** Registers the webhook as it shall be, unless Jira has it; to repair registers it in any case. */
    public WebhookTask register(@Body WebhookTask task) {
        WebhookRegistration wanted = wanted(task.wanted());
        boolean anew = task.request().action().equals("repair") || task.isSignedAnew();
        Optional<JsonNode> right = task.ours().stream()
                .filter(hook ->
                        !anew && new RegisteredWebhook(hook).faults(wanted).isEmpty())
                .findFirst();
        JsonNode placed = right.orElseGet(() -> call(task, webhooks -> webhooks.register(wanted)));
        List<JsonNode> stale = task.ours().stream()
                .filter(hook -> !JiraWebhooks.id(hook).equals(JiraWebhooks.id(placed)))
                .toList();
        return task.having(List.of(placed), stale);
    }

    /** Stores the token and the secret; the URL before is unknown from now on. */
    public WebhookTask keep(@Body WebhookTask task) {
        return task.wanting(integrations.replace(task.wanted()));
    }

    /** Removes those that another one has replaced. */
    public WebhookTask removeStale(@Body WebhookTask task) {
        task.stale().forEach(hook -> remove(task, hook));
        return task.having(task.ours(), List.of());
    }

    /** Removes all of this integration. */
    public WebhookTask removeAll(@Body WebhookTask task) {
        task.ours().forEach(hook -> remove(task, hook));
        return task.having(List.of(), List.of());
    }

    private void remove(WebhookTask task, JsonNode hook) {
        call(task, webhooks -> {
            webhooks.remove(JiraWebhooks.id(hook));
            return hook;
        });
    }

    /** The answer: URL and JQL as they are to be, and what Jira has. */
    public ObjectNode show(@Body WebhookTask task) {
        WebhookRegistration wanted = wanted(task.wanted());
        ObjectNode answer = JsonNodeFactory.instance
                .objectNode()
                .put("webhookUrl", wanted.url())
                .put("jql", wanted.jql())
                .put("signed", !wanted.secret().isEmpty());
        answer.putArray("registered");
        task.ours().forEach(hook -> answer.withArray("registered").add(new RegisteredWebhook(hook).view(wanted)));
        return answer;
    }

    private <T> T call(WebhookTask task, Function<JiraWebhooks, T> step) {
        try {
            return step.apply(clients.once(task.request().administrator()).webhooks());
        } catch (JiraException e) {
            throw new InvalidInputException("adminToken", refusal(task.request(), e));
        }
    }

    private static String refusal(WebhookRequest request, JiraException e) {
        if (e.status() != 403 && !e.signInFailed()) {
            return "Jira did not do it. " + e.getMessage();
        }
        return request.given()
                ? "These credentials do not administer Jira. " + e.getMessage()
                : "The integration's account does not administer Jira: give adminUsername and adminToken for this call. "
                        + e.getMessage();
    }
}
