package bactrian.console;

import bactrian.console.integrate.Found;
import bactrian.console.integrate.IntegrationRequest;
import bactrian.console.integrate.RefusedIntegrationException;
import bactrian.console.integrate.Trial;
import bactrian.console.integrate.Usage;
import bactrian.console.integrate.WebhookUrls;
import bactrian.integration.Integration;
import bactrian.integration.Integrations;
import bactrian.integration.Mappings;
import bactrian.integration.RunState;
import bactrian.jira.JiraAuth;
import bactrian.store.Hashes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Optional;
import org.apache.camel.Body;
import org.apache.camel.Header;

/** Sets integrations up and shows them; tokens and secrets are never answered. */
public final class IntegrationsApi {
    private final Integrations integrations;
    private final Mappings mappings;
    private final JiraCallRoutes routes;
    private final IntegrationView view;
    private final WebhookUrls urls;
    private final Clock clock;

    /** Makes and removes the call route of each integration. */
    public IntegrationsApi(
            Integrations integrations,
            Mappings mappings,
            JiraCallRoutes routes,
            IntegrationView view,
            WebhookUrls urls,
            Clock clock) {
        this.integrations = integrations;
        this.mappings = mappings;
        this.routes = routes;
        this.view = view;
        this.urls = urls;
        this.clock = clock;
    }

    /** All integrations. */
    public ObjectNode list() {
        return Pages.of(integrations.all().stream().map(view::of).toList());
    }

    /** One integration. */
    public ObjectNode get(@Header("id") long id) {
        return view.of(integrations.get(id));
    }

    /** Reads what shall be set up; the steps of Integrate come next. */
    public Trial read(@Body JsonNode json) {
        return Trial.of(IntegrationRequest.read(json), Usage.NEW);
    }

    /** Reads what shall be set up instead; an empty apiToken and a missing webhookSecret keep the stored ones. */
    public Trial readReplacement(@Header("id") long id, @Body JsonNode json) {
        Integration old = integrations.get(id);
        ObjectNode complete = JsonNodeFactory.instance.objectNode();
        json.properties().forEach(member -> complete.set(member.getKey(), member.getValue()));
        if (json.path("apiToken").asText("").isEmpty()) {
            complete.put("apiToken", secret(old.auth()));
        }
        if (!json.has("webhookSecret")) {
            complete.put("webhookSecret", old.webhookSecret());
        }
        return Trial.of(IntegrationRequest.read(complete), usage(old));
    }

    private static String secret(JiraAuth auth) {
        return auth instanceof JiraAuth.Basic basic ? basic.secret() : ((JiraAuth.Bearer) auth).secret();
    }

    private Usage usage(Integration stored) {
        return Usage.of(
                mappings.all(stored.id()),
                urls.of(stored),
                stored.lastWebhookAt().isPresent());
    }

    /** The stored integration, to go through the steps once more. */
    public Trial stored(@Header("id") long id) {
        Integration stored = integrations.get(id);
        return Trial.of(stored, usage(stored));
    }

    /** Stores what went through all steps, or nothing. */
    public ObjectNode create(@Body Trial trial) {
        Integration added = integrations.add(integration(0, passed(trial), Hashes.randomToken()));
        routes.add(added.id());
        return view.of(added).set("steps", trial.steps());
    }

    /** Stores the replacement that went through all steps, or nothing. */
    public ObjectNode replace(@Header("id") long id, @Body Trial trial) {
        String token = integrations.get(id).webhookToken();
        Integration replaced = integrations.replace(integration(id, passed(trial), token));
        return view.of(replaced).set("steps", trial.steps());
    }

    private static Trial passed(Trial trial) {
        if (!trial.faults().isEmpty()) {
            throw new RefusedIntegrationException(trial);
        }
        return trial;
    }

    private Integration integration(long id, Trial trial, String webhookToken) {
        IntegrationRequest request = trial.request();
        Found found = trial.found();
        return new Integration(
                id,
                request.name(),
                request.deployment(),
                request.jiraUrl(),
                found.site(),
                request.auth(),
                found.projectId(),
                found.projectKey(),
                found.account(),
                webhookToken,
                request.webhookSecret(),
                RunState.ACTIVE,
                "",
                Optional.empty(),
                clock.instant());
    }

    /** Removes an integration; items and issues stay as they are. */
    public void remove(@Header("id") long id) {
        integrations.get(id);
        integrations.remove(id);
        routes.remove(id);
    }

    /** What the steps found out about a stored integration: {@code {ok, steps, errors?}}. */
    public ObjectNode report(@Body Trial trial) {
        return trial.report();
    }

    /** Stops carrying out events; they are kept. */
    public ObjectNode pause(@Header("id") long id) {
        integrations.get(id);
        integrations.pauseByHand(id);
        return get(id);
    }

    /** Carries out events again. */
    public ObjectNode resume(@Header("id") long id) {
        integrations.get(id);
        integrations.resume(id);
        return get(id);
    }
}
