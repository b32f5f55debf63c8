package bactrian;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets the demo up through the public APIs of both sides, as an administrator would. */
final class DemoSetUp implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger("demo");
    private static final long HALF_A_SECOND = TimeUnit.MILLISECONDS.toNanos(500);
    private static final int PATIENCE = 120;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();
    private final String bactrian;
    private final String bactrianAuth;
    private final String jira;
    private final String jiraAuth;
    private final String deployment;

    DemoSetUp(String bactrian, String password, String jira, String deployment) {
        this.bactrian = bactrian;
        this.bactrianAuth = basic("admin", password);
        this.jira = jira;
        this.deployment = deployment;
        this.jiraAuth = isCloud() ? basic("demo@example.com", "demo-token") : "Bearer demo-token";
    }

    private boolean isCloud() {
        return deployment.equals("cloud");
    }

    private static String basic(String user, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void run() {
        try {
            JsonNode integrations = waitForStart();
            if (integrations.path("items").isEmpty()) {
                setUp();
            } else {
                registerWebhook(integrations.path("items").get(0));
            }
            tell();
        } catch (IOException e) {
            LOG.error("The demo could not be set up: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private JsonNode waitForStart() throws IOException, InterruptedException {
        for (int attempt = 0; attempt < PATIENCE; attempt++) {
            try {
                return call("GET", bactrian + "/api/integrations", bactrianAuth, null);
            } catch (IOException notYet) {
                LockSupport.parkNanos(HALF_A_SECOND);
            }
        }
        throw new IOException("Bactrian did not start");
    }

    private void setUp() throws IOException, InterruptedException {
        JsonNode integration = call("POST", bactrian + "/api/integrations", bactrianAuth, integration());
        for (String team : List.of("Blue", "Green")) {
            call(
                    "POST",
                    bactrian + "/api/portfolio/teams",
                    bactrianAuth,
                    mapper.createObjectNode().put("name", team));
        }
        for (String user : List.of("demo", "user")) {
            String email = user + "@example.com";
            call(
                    "POST",
                    bactrian + "/api/portfolio/users",
                    bactrianAuth,
                    mapper.createObjectNode().put("email", email));
        }
        String api = bactrian + "/api/integrations/" + integration.path("id").asText();
        List<String> keys = List.of("DEV-1", "DEV-2", "DEV-3", "DEV-4", "DEV-5", "DEV-6");
        ArrayNode links = mapper.createArrayNode();
        for (String key : keys) {
            JsonNode issue = call("GET", jiraApi() + "/issue/" + key + "?fields=summary,issuetype", jiraAuth, null);
            ObjectNode item = mapper.createObjectNode()
                    .put(
                            "itemType",
                            issue.at("/fields/issuetype/name").asText().equals("Outcome") ? "outcome" : "initiative");
            item.putObject("fields").put("name", issue.at("/fields/summary").asText());
            JsonNode made = call("POST", bactrian + "/api/portfolio/items", bactrianAuth, item);
            links.addObject()
                    .put("itemId", made.path("id").asText())
                    .put("issueKey", key)
                    .put("fill", "portfolio");
        }
        call("PUT", api + "/mappings", bactrianAuth, mappings());
        for (JsonNode link : links) {
            call("POST", api + "/links", bactrianAuth, link);
        }
        registerWebhook(integration);
    }

    private ObjectNode integration() {
        ObjectNode integration = mapper.createObjectNode()
                .put("deployment", deployment)
                .put("name", "Development")
                .put("jiraUrl", jira)
                .put("apiToken", "demo-token")
                .put("projectId", "10000");
        return isCloud() ? integration.put("username", "demo@example.com") : integration;
    }

    private ArrayNode mappings() {
        ArrayNode mappings = mapper.createArrayNode();
        ArrayNode initiative = mappings.addObject()
                .put("itemType", "initiative")
                .put("issueType", "Initiative")
                .putArray("fields");
        shared(initiative, "lifecycleStage", "Kiplot Initiative Link");
        ArrayNode outcome = mappings.addObject()
                .put("itemType", "outcome")
                .put("issueType", "Outcome")
                .putArray("fields");
        shared(outcome, "deliveryStatus", "Kiplot Outcome Link");
        field(outcome, "initiative", isCloud() ? "parent" : "Parent Link");
        return mappings;
    }

    private void shared(ArrayNode fields, String stage, String urlField) {
        field(fields, "name", "summary");
        field(fields, "description", "description");
        field(fields, stage, "status");
        field(fields, "overallRag", "RAG Status");
        field(fields, "startDate", "Target start");
        field(fields, "endDate", "Target end");
        field(fields, "team", "Team");
        field(fields, "owner", "Owner");
        field(fields, "type", "Demand Type");
        field(fields, "dueDate", "duedate");
        field(fields, "riskRag", "Risk RAG Status");
        field(fields, "resourceRag", "Resource RAG Status");
        field(fields, "financialRag", "Financial RAG Status");
        field(fields, "product", "Product");
        field(fields, "client", "Client");
        fields.addObject()
                .put("portfolioField", "url")
                .put("jiraField", urlField)
                .put("direction", "write");
    }

    private static void field(ArrayNode fields, String portfolio, String jiraField) {
        fields.addObject().put("portfolioField", portfolio).put("jiraField", jiraField);
    }

    private String jiraApi() {
        return jira + (isCloud() ? "/rest/api/3" : "/rest/api/2");
    }

    private void registerWebhook(JsonNode integration) throws IOException, InterruptedException {
        call(
                "POST",
                bactrian + "/api/integrations/" + integration.path("id").asText() + "/webhook",
                bactrianAuth,
                mapper.createObjectNode().put("action", "register"));
    }

    private JsonNode call(String method, String url, String auth, JsonNode body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", auth)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException(
                    method + " " + url + " was answered " + response.statusCode() + ": " + response.body());
        }
        return mapper.readTree(response.body());
    }

    private void tell() {
        String jiraUser = isCloud() ? "-u user@example.com:user-token" : "-H 'Authorization: Bearer user-token'";
        LOG.info("The demo is ready. Portfolio: {} (user admin). Jira stand-in: {}", bactrian, jira);
        LOG.info("Change an issue in Jira, and read it in the portfolio:");
        LOG.info(
                "  curl {} -X PUT -H 'Content-Type: application/json' {}/issue/DEV-1 -d '{\"fields\":{\"summary\":\"Changed in Jira\"}}'",
                jiraUser,
                jiraApi());
        LOG.info("  curl -u admin:PASSWORD {}/api/portfolio/items/1", bactrian);
        LOG.info("The password is the one of BACTRIAN_ADMIN_PASSWORD, or \"demo\" if that is not set.");
    }
}
