package bactrian.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.jirasim.SimOptions;
import bactrian.jirasim.site.Deployment;
import bactrian.jirasim.site.Issue;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A synced site whose initiatives have more than ten mapped fields, the status among them, and that retries soon. */
final class WritesSite implements AutoCloseable {
    static final String COLLEAGUE = "user@example.com";

    /** New values for ten of them, nine ordinary fields and the status. */
    static final String TEN =
            """
            {"fields":{"name":"Ten","description":"New *text*","lifecycleStage":"In Progress","overallRag":"Amber",
             "startDate":"2026-02-03","endDate":"2026-03-04","type":"Run","riskRag":"Red","resourceRag":"Green",
             "financialRag":"Amber"}}""";

    private static final Map<String, String> SOON = Map.of(
            "BACTRIAN_DEADLETTER_RETRY", "1s",
            "BACTRIAN_DEADLETTER_POLL", "200",
            "BACTRIAN_JIRA_PROBE", "1s",
            "BACTRIAN_JIRA_PROBE_POLL", "200",
            "BACTRIAN_JIRA_REQUEST_TIMEOUT", "10s",
            "BACTRIAN_JIRA_CIRCUIT_OPEN_SECONDS", "1",
            "BACTRIAN_CREATE_LAG_HORIZON", "1s");

    private static final String MAPPING =
            """
            [{"itemType":"initiative","issueType":"Initiative","fields":[
             {"portfolioField":"name","jiraField":"summary"},
             {"portfolioField":"description","jiraField":"description"},
             {"portfolioField":"lifecycleStage","jiraField":"status"},
             {"portfolioField":"overallRag","jiraField":"RAG Status"},
             {"portfolioField":"startDate","jiraField":"Target start"},
             {"portfolioField":"endDate","jiraField":"Target end"},
             {"portfolioField":"type","jiraField":"Demand Type"},
             {"portfolioField":"riskRag","jiraField":"Risk RAG Status"},
             {"portfolioField":"resourceRag","jiraField":"Resource RAG Status"},
             {"portfolioField":"financialRag","jiraField":"Financial RAG Status"},
             {"portfolioField":"owner","jiraField":"Owner"}]}]""";

    private final SyncedSite site;

    private WritesSite(SyncedSite site) {
        this.site = site;
    }

    static WritesSite start(Deployment deployment) {
        WritesSite writes = new WritesSite(SyncedSite.start(SimOptions.of(deployment), Path.of(""), SOON));
        writes.map(MAPPING);
        return writes;
    }

    private void map(String mapping) {
        assertThat(site.api().put(site.path("/mappings"), mapping).status()).isEqualTo(200);
    }

    SyncedSite site() {
        return site;
    }

    /** A linked pair that rests. */
    record Pair(String item, String key) {}

    Pair pair(String name) {
        JsonNode made = site.linkedItem("{\"name\":\"" + name + "\"}");
        return new Pair(made.path("id").asText(), made.at("/link/issueKey").asText());
    }

    void patch(Pair pair, String fields) {
        assertThat(site.api()
                        .patch("/api/portfolio/items/" + pair.item(), fields)
                        .status())
                .isEqualTo(200);
    }

    /** As a colleague edits in the browser. */
    void edit(Pair pair, String field, String value) {
        site.jira().jira().set(COLLEAGUE, pair.key(), Map.of(field, value));
    }

    /** As a colleague makes an issue in the browser. */
    void create(String summary) {
        site.jira().jira().create(COLLEAGUE, "DEV", "Initiative", Map.of("summary", summary));
    }

    /** Changes an account of Jira, as its administrator does. */
    void account(String change) {
        assertThat(site.control().post("/control/users", change).status()).isEqualTo(200);
    }

    /** Makes an item that is to get an issue. */
    String make(String name) {
        return site.newItem("{\"name\":\"" + name + "\"}");
    }

    /** The keys of all issues with that summary. */
    List<String> issuesNamed(String summary) {
        return site.jira().jira().site().issues().all().stream()
                .map(Issue::key)
                .filter(key -> site.text(key, "summary").equals(summary))
                .toList();
    }

    String inJira(Pair pair, String field) {
        return site.text(pair.key(), field);
    }

    String here(Pair pair, String field) {
        return site.item(pair.item()).path("fields").path(field).asText();
    }

    List<JsonNode> deadLetters() {
        JsonNode letters = site.api().get("/api/dead-letters").body().path("items");
        return StreamSupport.stream(letters.spliterator(), false).toList();
    }

    /** The keys of the issues that the activity log has that result for. */
    List<String> results(String result) {
        JsonNode rows = site.api().get("/api/activity").body().path("items");
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.path("result").asText().equals(result))
                .map(row -> row.path("issueKey").asText())
                .toList();
    }

    JsonNode integration() {
        return site.api().get(site.path("")).body();
    }

    void hide(String field) {
        site.control()
                .put(
                        "/control/screens/Initiative",
                        "{\"hidden\":[" + (field.isEmpty() ? "" : '"' + field + '"') + "]}");
    }

    /** No event waits, no webhook is under way. */
    void quiet() {
        SyncedSite.await(() -> site.jira().webhookCounts().path("pending").asInt() == 0);
        site.quiet();
    }

    @Override
    public void close() {
        site.close();
    }
}
