package bactrian.e2e;

import bactrian.jirasim.JiraSim;
import bactrian.jirasim.SimOptions;
import bactrian.jirasim.site.Project;
import bactrian.jirasim.site.Status;
import bactrian.jirasim.site.StatusCategory;
import bactrian.store.Store;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A stand-in that holds the project and the issue of one recorded payload, and an integration of that project. */
final class RecordedProject implements AutoCloseable {
    private static final String US = "demo@example.com";
    private static final String BEFORE = "Before";

    private final JiraSim jira;
    private final Http api;
    private final JsonNode fields;
    private final String issueId;
    private final String key;
    private JsonNode integration;

    private RecordedProject(JiraSim jira, Http api, JsonNode issue) {
        this.jira = jira;
        this.api = api;
        this.fields = issue.path("fields");
        this.issueId = issue.path("id").asText();
        this.key = issue.path("key").asText();
    }

    /** Sets everything up; the issue is linked, and both sides agree, unless the payload tells of its creation. */
    static RecordedProject of(String payload, JsonNode body, Http api) {
        boolean cloud = payload.startsWith("cloud/");
        JsonNode issue = body.has("issue") ? body.path("issue") : RecordedComment.issue(body);
        RecordedProject project =
                new RecordedProject(JiraSim.start(cloud ? SimOptions.cloud() : SimOptions.dataCenter()), api, issue);
        project.addProject();
        project.integrate(cloud);
        if (!body.path("webhookEvent").asText().endsWith("issue_created")) {
            project.link();
            SyncedSite.await(() -> project.backlog() == 0);
        }
        project.bringUpToDate(body);
        return project;
    }

    private void addProject() {
        var site = jira.jira().site();
        JsonNode project = fields.path("project");
        JsonNode status = fields.path("status");
        site.projects()
                .put(Project.of(
                        project.path("id").asText(),
                        project.path("key").asText(),
                        project.path("name").asText()));
        jira.admin()
                .addIssueType(
                        fields.at("/issuetype/id").asText(),
                        fields.at("/issuetype/name").asText(),
                        0);
        site.vocabulary()
                .statuses()
                .put(new Status(
                        status.path("id").asText(), status.path("name").asText(), StatusCategory.INDETERMINATE));
    }

    private void integrate(boolean cloud) {
        integration = api.post(
                        "/api/integrations",
                        """
                        {"deployment":"%s","name":"%s","jiraUrl":"%s","apiToken":"demo-token","projectId":"%s"%s}"""
                                .formatted(
                                        cloud ? "cloud" : "data-center",
                                        fields.at("/project/name").asText(),
                                        jira.baseUrl(),
                                        fields.at("/project/id").asText(),
                                        cloud ? ",\"username\":\"" + US + "\"" : ""))
                .body();
        api.put(
                path("/mappings"),
                """
                [{"itemType":"initiative","issueType":"%s","onCreate":"portfolio","fields":[
                  {"portfolioField":"name","jiraField":"summary"},
                  {"portfolioField":"description","jiraField":"description"},
                  {"portfolioField":"lifecycleStage","jiraField":"status"}]}]"""
                        .formatted(fields.at("/issuetype/id").asText()));
    }

    private String path(String below) {
        return "/api/integrations/" + integration.path("id").asText() + below;
    }

    private void link() {
        addIssue(Map.of("summary", BEFORE));
        String item = api.post(
                        "/api/portfolio/items",
                        "{\"itemType\":\"initiative\",\"integration\":" + integration.path("id") + ",\"fields\":"
                                + "{\"name\":\"" + BEFORE + "\"}}")
                .body()
                .path("id")
                .asText();
        api.post(path("/links"), "{\"itemId\":\"" + item + "\",\"issueKey\":\"" + key + "\"}");
    }

    private int backlog() {
        return api.get(path("")).body().path("backlog").asInt();
    }

    private void addIssue(Map<String, ?> values) {
        jira.jira()
                .addIssue(
                        Long.parseLong(issueId), key, fields.at("/issuetype/id").asText(), values);
    }

    private void bringUpToDate(JsonNode body) {
        Map<String, String> now = Map.of(
                "summary", fields.path("summary").asText(),
                "description", fields.path("description").asText(""),
                "status", fields.at("/status/name").asText());
        if (body.path("webhookEvent").asText().equals("jira:issue_deleted")) {
            jira.jira().delete(US, key);
        } else if (jira.jira().exists(issueId)) {
            jira.jira().set(US, key, now);
        } else {
            addIssue(now);
        }
    }

    /** A project that knows nothing of the payload's issue. */
    static RecordedProject elsewhere(String payload, Http api) {
        boolean cloud = payload.startsWith("cloud/");
        JsonNode other = RecordedComment.issue("1", "OTH-1", "20000", "Elsewhere");
        RecordedProject project =
                new RecordedProject(JiraSim.start(cloud ? SimOptions.cloud() : SimOptions.dataCenter()), api, other);
        project.addProject();
        project.integrate(cloud);
        return project;
    }

    /** Posts the payload, waits for its end, and answers the event's result. */
    String deliver(JsonNode body, Store store) {
        int status = new Http("", "")
                .send("POST", integration.path("webhookUrl").asText(), body.toString(), Map.of())
                .status();
        if (status != 200) {
            return "answered " + status;
        }
        SyncedSite.await(() -> !result(store).isEmpty());
        return result(store);
    }

    private String result(Store store) {
        return store.read(handle -> handle.createQuery("SELECT event_result FROM event WHERE integration_id = ?"
                                + " AND kind = 'webhook' AND event_state = 'done'")
                        .bind(0, integration.path("id").asLong())
                        .mapTo(String.class)
                        .findOne())
                .orElse("");
    }

    /** A field of the item that the issue is linked with; empty without one, or when it is not set. */
    String item(String field) {
        for (JsonNode link : api.get(path("/links")).body().path("items")) {
            JsonNode item = api.get(
                            "/api/portfolio/items/" + link.path("itemId").asText())
                    .body();
            return item.path("fields").path(field).asText("").replace("null", "");
        }
        return "";
    }

    @Override
    public void close() {
        jira.close();
    }
}
