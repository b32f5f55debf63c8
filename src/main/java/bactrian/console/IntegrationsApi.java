package bactrian.console;

import bactrian.field.InvalidInputException;
import bactrian.integration.Integration;
import bactrian.integration.Integrations;
import bactrian.integration.Mapping;
import bactrian.integration.Mappings;
import bactrian.integration.RunState;
import bactrian.jira.JiraAuth;
import bactrian.jira.JiraClient;
import bactrian.jira.JiraClients;
import bactrian.jira.field.JiraFieldKind;
import bactrian.store.Hashes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.camel.Body;
import org.apache.camel.Header;

/** Sets integrations up and shows them; tokens and secrets are never answered. */
public final class IntegrationsApi {
    private final Integrations integrations;
    private final Mappings mappings;
    private final IntegrationCheck check;
    private final JiraCallRoutes routes;
    private final Backlogs backlogs;
    private final JiraClients clients;
    private final Clock clock;
    private final String publicUrl;

    /** With {@code bactrian.public.url}, from which webhook URLs are built. */
    public IntegrationsApi(
            Integrations integrations,
            Mappings mappings,
            IntegrationCheck check,
            JiraCallRoutes routes,
            Backlogs backlogs,
            JiraClients clients,
            Clock clock,
            String publicUrl) {
        this.integrations = integrations;
        this.mappings = mappings;
        this.check = check;
        this.routes = routes;
        this.backlogs = backlogs;
        this.clients = clients;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /** All integrations. */
    public ObjectNode list() {
        return Pages.of(integrations.all().stream().map(this::view).toList());
    }

    /** One integration. */
    public ObjectNode get(@Header("id") long id) {
        return view(integrations.get(id));
    }

    /** Checks against Jira and stores; nothing is stored when anything is wrong. */
    public ObjectNode create(@Body JsonNode json) {
        IntegrationRequest request = IntegrationRequest.read(json);
        Integration added = integrations.add(integration(0, request, check.check(request), Hashes.randomToken()));
        routes.add(added.id());
        return view(added);
    }

    /** Replaces what was set up, checked in the same way; an empty apiToken keeps the stored one. */
    public ObjectNode replace(@Header("id") long id, @Body JsonNode json) {
        Integration old = integrations.get(id);
        ObjectNode complete = json.deepCopy();
        if (json.path("apiToken").asText("").isEmpty()) {
            complete.put(
                    "apiToken",
                    old.auth() instanceof JiraAuth.Basic basic
                            ? basic.secret()
                            : ((JiraAuth.Bearer) old.auth()).secret());
        }
        if (!json.has("webhookSecret")) {
            complete.put("webhookSecret", old.webhookSecret());
        }
        IntegrationRequest request = IntegrationRequest.read(complete);
        return view(integrations.replace(integration(id, request, check.check(request), old.webhookToken())));
    }

    private Integration integration(long id, IntegrationRequest request, IntegrationCheck.Found found, String token) {
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
                token,
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

    /** Checks the stored integration against Jira once more: {@code {ok, errors}}. */
    public ObjectNode check(@Header("id") long id) {
        Integration stored = integrations.get(id);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        try {
            check.check(new IntegrationRequest(
                    stored.deployment(), stored.name(), stored.jiraUrl(), stored.auth(), stored.projectId(), ""));
            return answer.put("ok", true);
        } catch (InvalidInputException e) {
            answer.put("ok", false);
            e.faults().forEach(fault -> answer.withArray("errors")
                    .addObject()
                    .put("field", fault.field())
                    .put("message", fault.message()));
            return answer;
        }
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

    /** Gives the integration a new webhook URL; the old one is unknown at once. */
    public ObjectNode rotateWebhook(@Header("id") long id) {
        Integration old = integrations.get(id);
        return view(integrations.replace(new Integration(
                id,
                old.name(),
                old.deployment(),
                old.jiraUrl(),
                old.site(),
                old.auth(),
                old.projectId(),
                old.projectKey(),
                old.account(),
                Hashes.randomToken(),
                old.webhookSecret(),
                old.state(),
                old.reason(),
                old.lastWebhookAt(),
                old.createdAt())));
    }

    /** The issue types of the project. */
    public ObjectNode issueTypes(@Header("id") long id) {
        Integration integration = integrations.get(id);
        return Pages.of(StreamSupport.stream(
                        client(integration)
                                .projects()
                                .creatableIssueTypes(integration.projectId())
                                .spliterator(),
                        false)
                .map(type -> JsonNodeFactory.instance
                        .objectNode()
                        .put("id", type.path("id").asText())
                        .put("name", type.path("name").asText()))
                .toList());
    }

    /** The fields that can be mapped, of the whole site. */
    public ObjectNode fields(@Header("id") long id) {
        List<JsonNode> rows = new ArrayList<>();
        client(integrations.get(id))
                .site()
                .fields()
                .forEach(field -> rows.add(JsonNodeFactory.instance
                        .objectNode()
                        .put("id", field.path("id").asText())
                        .put("name", field.path("name").asText())
                        .put(
                                "type",
                                JiraFieldKind.of(field.path("schema")).type().id())
                        .put("writable", JiraFieldKind.of(field.path("schema")).writable())));
        return Pages.of(rows);
    }

    private JiraClient client(Integration integration) {
        return clients.client(integration.connection());
    }

    private ObjectNode view(Integration integration) {
        Backlogs.Backlog backlog = backlogs.of(integration.id());
        ObjectNode view = JsonNodeFactory.instance
                .objectNode()
                .put("id", String.valueOf(integration.id()))
                .put("name", integration.name())
                .put("deployment", integration.deployment().id())
                .put("jiraUrl", integration.jiraUrl().toString())
                .put("auth", integration.isBasic() ? "basic" : "bearer")
                .put("username", integration.username())
                .put("projectId", integration.projectId())
                .put("projectKey", integration.projectKey())
                .put("signed", !integration.webhookSecret().isEmpty())
                .put("state", integration.state().id())
                .put("reason", integration.reason())
                .put("backlog", backlog.events())
                .put("oldestEventAgeMs", backlog.oldestAgeMs())
                .put("inFlight", backlog.inFlight())
                .put("waiting", backlog.waiting())
                .put("dead", backlog.dead())
                .put("webhookUrl", publicUrl + "/webhooks/jira/" + integration.webhookToken())
                .put("jql", jql(integration))
                .put("createdAt", integration.createdAt().toString());
        view.put(
                "lastWebhookAt",
                integration.lastWebhookAt().map(Object::toString).orElse(null));
        return view;
    }

    /** The JQL to paste into Jira: the project and the mapped types. */
    private String jql(Integration integration) {
        String project = "project = \"" + integration.name().replace("\"", "\\\"") + "\"";
        String types = mappings.all(integration.id()).stream()
                .map(Mapping::issueTypeName)
                .distinct()
                .map(type -> "issuetype = " + (type.matches("\\w+") ? type : "\"" + type + "\""))
                .collect(Collectors.joining(" OR "));
        return types.isEmpty() ? project : project + " AND (" + types + ")";
    }
}
