package bactrian.e2e;

import bactrian.jirasim.JiraSim;
import bactrian.jirasim.SimOptions;
import bactrian.jirasim.site.Deployment;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;

/** A stand-in, a Bactrian, and one integration of project "Development" between them. */
final class SyncedSite implements AutoCloseable {
    private static final String SHARED =
            """
            {"portfolioField":"name","jiraField":"summary"},
            {"portfolioField":"description","jiraField":"description"},
            {"portfolioField":"%s","jiraField":"status"},
            {"portfolioField":"overallRag","jiraField":"RAG Status"},
            {"portfolioField":"startDate","jiraField":"Target start"},
            {"portfolioField":"endDate","jiraField":"Target end"},
            {"portfolioField":"url","jiraField":"%s","direction":"write"}""";

    private final JiraSim jira;
    private final BactrianProcess bactrian;
    private final boolean cloud;
    private JsonNode integration;

    private SyncedSite(JiraSim jira, BactrianProcess bactrian, boolean cloud) {
        this.jira = jira;
        this.bactrian = bactrian;
        this.cloud = cloud;
    }

    static SyncedSite start(Deployment deployment) {
        return start(SimOptions.of(deployment), Path.of(""), Map.of());
    }

    /** With that Jira, and a Bactrian that runs in the given folder under the given settings, environment variables. */
    static SyncedSite start(SimOptions options, Path folder, Map<String, String> settings) {
        try {
            Path data = Files.createTempDirectory("bactrian-e2e");
            SyncedSite site = new SyncedSite(
                    JiraSim.start(options),
                    BactrianProcess.start(data, folder, settings),
                    options.deployment() == Deployment.CLOUD);
            site.setUp();
            return site;
        } catch (IOException e) {
            throw new IllegalStateException("No folder for the data", e);
        }
    }

    /** Another Jira with an integration of its own in the Bactrian of a site, which outlives it. */
    static SyncedSite beside(SyncedSite first, Deployment deployment) {
        SyncedSite site = new SyncedSite(
                JiraSim.start(SimOptions.of(deployment)), first.bactrian, deployment == Deployment.CLOUD);
        site.setUp();
        return site;
    }

    private void setUp() {
        String who = cloud ? ",\"username\":\"demo@example.com\"" : "";
        integration = api().post(
                        "/api/integrations",
                        """
                        {"deployment":"%s","name":"Development","jiraUrl":"%s","apiToken":"demo-token","projectId":"10000"%s}"""
                                .formatted(cloud ? "cloud" : "data-center", jira.baseUrl(), who))
                .body();
        api().put(path("/mappings"), mappings());
        ours().post(
                        cloud ? "/rest/webhooks/1.0/webhook" : "/rest/jira-webhook/1.0/webhooks",
                        """
                        {"name":"Bactrian","url":"%s","excludeBody":false,
                         "events":["jira:issue_created","jira:issue_updated","jira:issue_deleted"],
                         "filters":{"issue-related-events-section":"project = DEV"}}"""
                                .formatted(webhookUrl()));
    }

    private String mappings() {
        String parent = cloud ? "parent" : "Parent Link";
        return "[{\"itemType\":\"initiative\",\"issueType\":\"Initiative\",\"fields\":["
                + SHARED.formatted("lifecycleStage", "Kiplot Initiative Link")
                + "]},{\"itemType\":\"outcome\",\"issueType\":\"Outcome\",\"fields\":["
                + SHARED.formatted("deliveryStatus", "Kiplot Outcome Link")
                + ",{\"portfolioField\":\"initiative\",\"jiraField\":\"" + parent + "\"}]}]";
    }

    Http api() {
        return bactrian.api();
    }

    BactrianProcess bactrian() {
        return bactrian;
    }

    String webhookUrl() {
        return integration.path("webhookUrl").asText();
    }

    /** A path below the integration. */
    String path(String below) {
        return "/api/integrations/" + integration.path("id").asText() + below;
    }

    /** Jira as our own account. */
    Http ours() {
        return cloud
                ? Http.basic(jira.baseUrl(), "demo@example.com", "demo-token")
                : Http.bearer(jira.baseUrl(), "demo-token");
    }

    /** Jira as a colleague. */
    Http colleague() {
        return cloud
                ? Http.basic(jira.baseUrl(), "user@example.com", "user-token")
                : Http.bearer(jira.baseUrl(), "user-token");
    }

    /** The stand-in's control API. */
    Http control() {
        return new Http(jira.baseUrl(), "");
    }

    String jiraApi() {
        return cloud ? "/rest/api/3" : "/rest/api/2";
    }

    JsonNode issue(String key) {
        return colleague().get(jiraApi() + "/issue/" + key).body().path("fields");
    }

    JsonNode item(String id) {
        return api().get("/api/portfolio/items/" + id).body();
    }

    /** The item that an issue is linked with, or empty. */
    String itemOf(String key) {
        for (JsonNode link : api().get(path("/links")).body().path("items")) {
            if (link.path("issueKey").asText().equals(key)) {
                return link.path("itemId").asText();
            }
        }
        return "";
    }

    /** What was written to a field of the portfolio for an issue, newest first, as {@code before -> after}. */
    List<String> portfolioWrites(String key, String field) {
        return StreamSupport.stream(
                        api().get("/api/activity").body().path("items").spliterator(), false)
                .filter(row -> row.path("issueKey").asText().equals(key))
                .filter(row -> row.path("field").asText().equals(field))
                .filter(row -> row.path("target").asText().equals("portfolio"))
                .map(row ->
                        row.path("before").asText() + " -> " + row.path("after").asText())
                .toList();
    }

    /** Makes an item that belongs to the integration; answers its id. */
    String newItem(String fields) {
        return api().post(
                        "/api/portfolio/items",
                        """
                        {"itemType":"initiative","integration":"%s","fields":%s}"""
                                .formatted(integration.path("id").asText(), fields))
                .body()
                .path("id")
                .asText();
    }

    /** Makes an item and waits for its issue; answers the item. */
    JsonNode linkedItem(String fields) {
        String id = newItem(fields);
        await(() -> item(id).has("link"));
        quiet();
        return item(id);
    }

    /** Waits until the condition holds. */
    static void await(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(condition);
    }

    /** Waits until nothing is waiting or held, and no webhook has come for a moment. */
    void quiet() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .during(Duration.ofMillis(500))
                .until(() -> api().get(path("")).body().path("backlog").asInt() == 0);
    }

    /** Reconciles and waits until the run has ended or asks; answers it with the first page of its differences. */
    JsonNode reconcile(String request, Duration patience) {
        String run = api().post(path("/reconcile"), request).body().path("id").asText();
        return ended(run, patience);
    }

    /** Waits until a run has ended or asks. */
    JsonNode ended(String run, Duration patience) {
        return Awaitility.await()
                .atMost(patience)
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> api().get("/api/reconciliations/" + run).body(),
                        shown -> !shown.path("state").asText().equals("running"));
    }

    /** How many calls of that method the stand-in saw on issues since it was asked to forget. */
    long calls(String method) {
        return StreamSupport.stream(control().get("/control/calls").body().spliterator(), false)
                .filter(call -> call.path("method").asText().equals(method)
                        && call.path("path").asText().contains("/issue/"))
                .count();
    }

    /** The calls that the stand-in saw since it was asked to forget, ids and keys of issues as {@code *}. */
    List<String> calls() {
        return jira.calls().stream()
                .map(call -> call.method() + " "
                        + call.path()
                                .replaceFirst("^/rest/api/[23]", "")
                                .replaceFirst("/issue/(DEV-)?\\d+", "/issue/*"))
                .toList();
    }

    /** What an issue's field holds, without a call that the stand-in would count. */
    String text(String key, String field) {
        return jira.jira().text(key, field);
    }

    /** Posts a delivery to the webhook URL. */
    int deliver(String body, String identifier) {
        return new Http("", "")
                .send("POST", webhookUrl(), body, Map.of("X-Atlassian-Webhook-Identifier", identifier))
                .status();
    }

    @Override
    public void close() {
        bactrian.close();
        jira.close();
    }

    JiraSim jira() {
        return jira;
    }
}
