package bactrian.browser;

import bactrian.TestApplication;
import bactrian.e2e.Http;
import bactrian.jirasim.JiraSim;
import bactrian.jirasim.SimOptions;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.camel.main.Main;
import org.awaitility.Awaitility;

/** The application with its console, a Jira Cloud stand-in, and what tests put into both. */
final class ConsoleSite implements AutoCloseable {
    private static final String SHARED =
            """
            {"portfolioField":"name","jiraField":"summary"},
            {"portfolioField":"description","jiraField":"description"},
            {"portfolioField":"%s","jiraField":"status"},
            {"portfolioField":"overallRag","jiraField":"RAG Status"},
            {"portfolioField":"startDate","jiraField":"Target start"},
            {"portfolioField":"endDate","jiraField":"Target end"},
            {"portfolioField":"type","jiraField":"Demand Type"},
            {"portfolioField":"url","jiraField":"%s","direction":"write"}""";

    private final JiraSim jira = JiraSim.start(SimOptions.cloud());
    private final TestApplication application;
    private final Main main;

    private ConsoleSite(Path folder) {
        application = TestApplication.in(folder);
        main = application.main();
        main.start();
    }

    /** Starts both; the store and its key live in the folder. */
    static ConsoleSite start(Path folder) {
        return new ConsoleSite(folder);
    }

    String url() {
        return "http://localhost:" + application.port();
    }

    /** The API as the administrator. */
    Http api() {
        return Http.basic(url(), "admin", TestApplication.ADMIN_PASSWORD);
    }

    TestApplication application() {
        return application;
    }

    /** Jira as a colleague. */
    Http jira() {
        return Http.basic(jira.baseUrl(), "user@example.com", "user-token");
    }

    /** The stand-in's control API. */
    Http control() {
        return new Http(jira.baseUrl(), "");
    }

    String jiraUrl() {
        return jira.baseUrl();
    }

    /** Registers the webhook as an administrator of Jira does by hand. */
    void registerWebhook(String webhookUrl) {
        Http.basic(jira.baseUrl(), "demo@example.com", "demo-token")
                .post(
                        "/rest/webhooks/1.0/webhook",
                        """
                        {"name":"Bactrian","url":"%s","excludeBody":false,
                         "events":["jira:issue_created","jira:issue_updated","jira:issue_deleted"],
                         "filters":{"issue-related-events-section":"project = DEV"}}"""
                                .formatted(webhookUrl));
    }

    /** Sets project "Development" up with mappings, a webhook, and DEV-1 to DEV-6 linked; answers the integration. */
    JsonNode linkedProject() {
        JsonNode integration = api().post(
                        "/api/integrations",
                        """
                        {"deployment":"cloud","name":"Development","jiraUrl":"%s","username":"demo@example.com",
                         "apiToken":"demo-token","projectId":"10000"}"""
                                .formatted(jira.baseUrl()))
                .body();
        String path = "/api/integrations/" + integration.path("id").asText();
        Map<String, String> items = new LinkedHashMap<>();
        for (int number = 1; number <= 6; number++) {
            items.put("DEV-" + number, itemFor("DEV-" + number));
        }
        api().put(path + "/mappings", mappings());
        registerWebhook(integration.path("webhookUrl").asText());
        items.forEach((key, item) -> api().post(
                        path + "/links",
                        "{\"itemId\":\"%s\",\"issueKey\":\"%s\",\"fill\":\"portfolio\"}".formatted(item, key)));
        await(() -> api().get(path).body().path("backlog").asInt() == 0);
        return integration;
    }

    private String itemFor(String key) {
        JsonNode issue = jira().get("/rest/api/3/issue/" + key).body().path("fields");
        String type = issue.at("/issuetype/name").asText().equals("Outcome") ? "outcome" : "initiative";
        return item(type, issue.path("summary").asText());
    }

    /** Makes an item; answers its id. */
    String item(String type, String name) {
        return api().post(
                        "/api/portfolio/items",
                        "{\"itemType\":\"%s\",\"fields\":{\"name\":\"%s\"}}".formatted(type, name))
                .body()
                .path("id")
                .asText();
    }

    private static String mappings() {
        return "[{\"itemType\":\"initiative\",\"issueType\":\"Initiative\",\"fields\":["
                + SHARED.formatted("lifecycleStage", "Kiplot Initiative Link")
                + "]},{\"itemType\":\"outcome\",\"issueType\":\"Outcome\",\"fields\":["
                + SHARED.formatted("deliveryStatus", "Kiplot Outcome Link")
                + ",{\"portfolioField\":\"initiative\",\"jiraField\":\"parent\"}]}]";
    }

    /** A colleague changes an issue in Jira. */
    void changeIssue(String key, String fields) {
        jira().put("/rest/api/3/issue/" + key, "{\"fields\":" + fields + "}");
    }

    static void await(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(condition);
    }

    @Override
    public void close() {
        main.stop();
        application.close();
        jira.close();
    }
}
