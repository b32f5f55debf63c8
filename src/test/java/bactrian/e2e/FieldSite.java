package bactrian.e2e;

import bactrian.jira.JiraTime;
import bactrian.jirasim.site.Deployment;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;

/** A synced site whose initiatives have one field of every type, with one item and its issue. */
final class FieldSite implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final String MORE_FIELDS =
            """
            [{"name":"costCentre","type":"text"},{"name":"notes","type":"rich-text"},{"name":"budget","type":"number"},
             {"name":"points","type":"number"},{"name":"reviewedAt","type":"date-time"},
             {"name":"severity","type":"select","options":["Minor","Major","Critical"]},
             {"name":"confidence","type":"select","options":["Low","Middling","High","Certain"]},
             {"name":"regions","type":"multi-select","options":["EMEA","APAC","Americas"]},
             {"name":"checks","type":"multi-select","options":["Legal","Security"]},
             {"name":"location","type":"select"},{"name":"stakeholders","type":"users"},{"name":"themes","type":"labels"},
             {"name":"website","type":"url"},{"name":"releases","type":"multi-select"},{"name":"foundIn","type":"select"},
             {"name":"parts","type":"multi-select"},{"name":"sprint","type":"select"},{"name":"approved","type":"yes-no"},
             {"name":"phase","type":"select","options":["Early","Late"]},{"name":"sponsor","type":"user"},
             {"name":"squad","type":"team"}]""";

    static final String MAPPING =
            """
            [{"itemType":"initiative","issueType":"Initiative","fields":[
             {"portfolioField":"name","jiraField":"summary","tooLong":"shorten"},
             {"portfolioField":"costCentre","jiraField":"Cost Centre"},
             {"portfolioField":"notes","jiraField":"Notes"},
             {"portfolioField":"budget","jiraField":"Budget"},
             {"portfolioField":"points","jiraField":"Story Points"},
             {"portfolioField":"startDate","jiraField":"Target start"},
             {"portfolioField":"reviewedAt","jiraField":"Reviewed at"},
             {"portfolioField":"overallRag","jiraField":"RAG Status"},
             {"portfolioField":"severity","jiraField":"Severity"},
             {"portfolioField":"confidence","jiraField":"Risk RAG Status",
              "values":{"Low":"Red","Middling":"Amber","Certain":"Green","High":{"jira":"Green","preferred":true}}},
             {"portfolioField":"regions","jiraField":"Regions"},
             {"portfolioField":"checks","jiraField":"Checks"},
             {"portfolioField":"location","jiraField":"Location"},
             {"portfolioField":"owner","jiraField":"Owner"},
             {"portfolioField":"stakeholders","jiraField":"Stakeholders"},
             {"portfolioField":"themes","jiraField":"Themes"},
             {"portfolioField":"website","jiraField":"Website"},
             {"portfolioField":"releases","jiraField":"fixVersions"},
             {"portfolioField":"foundIn","jiraField":"Found in"},
             {"portfolioField":"parts","jiraField":"components"},
             {"portfolioField":"team","jiraField":"Team"},
             {"portfolioField":"squad","jiraField":"Team","direction":"write"},
             {"portfolioField":"sprint","jiraField":"Sprint","values":{"Sprint 2":"2"}},
             {"portfolioField":"approved","jiraField":"Approved","direction":"write"},
             {"portfolioField":"product","jiraField":"Product"},
             {"portfolioField":"phase","jiraField":"Financial RAG Status","direction":"read"},
             {"portfolioField":"sponsor","jiraField":"reporter"},
             {"portfolioField":"client","jiraField":"Client","direction":"write"},
             {"portfolioField":"dueDate","jiraField":"duedate","direction":"read"},
             {"portfolioField":"resourceRag","jiraField":"Resource RAG Status","direction":"write","default":"Red"},
             {"jiraField":"Demand Type","direction":"write","value":"Strategic"}]}]""";

    private final SyncedSite site;
    private final boolean cloud;
    private String item;
    private String key;

    private FieldSite(SyncedSite site, boolean cloud) {
        this.site = site;
        this.cloud = cloud;
    }

    static FieldSite start(Deployment deployment) {
        FieldSite fields = new FieldSite(SyncedSite.start(deployment), deployment == Deployment.CLOUD);
        fields.setUp();
        return fields;
    }

    private void setUp() {
        try {
            ArrayNode definitions =
                    ((ArrayNode) api().get("/api/portfolio/fields").body().path("items"));
            definitions.addAll((ArrayNode) MAPPER.readTree(MORE_FIELDS));
            api().put("/api/portfolio/fields", definitions.toString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        for (String user : List.of("user", "demo")) {
            api().post("/api/portfolio/users", "{\"email\":\"" + user + "@example.com\"}");
        }
        for (String team : List.of("Blue", "Green")) {
            api().post("/api/portfolio/teams", "{\"name\":\"" + team + "\"}");
        }
        Assertions.assertThat(api().put(site.path("/mappings"), MAPPING).status())
                .isEqualTo(200);
        JsonNode made = site.linkedItem("{\"name\":\"Fields\"}");
        item = made.path("id").asText();
        key = made.at("/link/issueKey").asText();
    }

    Http.Answer saveMapping(String json) {
        return api().put(site.path("/mappings"), json);
    }

    int mappedFields() {
        return api().get(site.path("/mappings")).body().at("/items/0/fields").size();
    }

    boolean cloud() {
        return cloud;
    }

    Http api() {
        return site.api();
    }

    Http control() {
        return site.control();
    }

    void quiet() {
        site.quiet();
    }

    void patch(String field, String json) {
        Assertions.assertThat(
                        api().patch("/api/portfolio/items/" + item, "{\"fields\":{\"" + field + "\":" + json + "}}")
                                .status())
                .isEqualTo(200);
    }

    void editInJira(String field, String json) {
        int status = site.colleague()
                .put(site.jiraApi() + "/issue/" + key, "{\"fields\":{\"" + id(field) + "\":" + json + "}}")
                .status();
        Assertions.assertThat(status).isEqualTo(204);
    }

    String id(String nameOrId) {
        for (JsonNode field : site.colleague().get(site.jiraApi() + "/field").body()) {
            if (field.path("name").asText().equals(nameOrId)) {
                return field.path("id").asText();
            }
        }
        return nameOrId;
    }

    /** A new team, on an issue of the project: Cloud shows teams nowhere else. */
    void giveTeamInJira(String name) {
        control().post("/control/teams", "{\"name\":\"" + name + "\"}");
        site.colleague()
                .put(site.jiraApi() + "/issue/DEV-1", "{\"fields\":{\"" + id("Team") + "\":\"" + teamId(name) + "\"}}");
    }

    String teamId(String name) {
        for (JsonNode team : control().get("/control/teams").body()) {
            if (team.path("name").asText().equals(name)) {
                return team.path("id").asText();
            }
        }
        throw new AssertionError("The stand-in has no team " + name);
    }

    JsonNode item(String field) {
        return site.item(item).path("fields").path(field);
    }

    void awaitItem(String field, JsonNode expected) {
        Awaitility.await().untilAsserted(() -> Assertions.assertThat(item(field).toString())
                .isEqualTo(expected.toString()));
    }

    void awaitJira(String field, String expected) {
        Awaitility.await()
                .untilAsserted(() -> Assertions.assertThat(shown(field)).isEqualTo(expected));
    }

    /** The dead letter of a field, or a missing node. */
    JsonNode deadLetter(String field) {
        for (JsonNode letter : api().get("/api/dead-letters").body().path("items")) {
            if (letter.path("field").asText().equals(field)) {
                return letter;
            }
        }
        return MissingNode.getInstance();
    }

    JsonNode awaitDeadLetter(String field) {
        Awaitility.await().until(() -> !deadLetter(field).isMissingNode());
        return deadLetter(field);
    }

    /** What a person sees of the field: names of options and people, rich text as wiki markup, times in UTC. */
    String shown(String field) {
        String id = id(field);
        JsonNode json = site.colleague()
                .get("/rest/api/2/issue/" + key)
                .body()
                .path("fields")
                .path(id);
        return field.equals("Reviewed at") && !json.isNull()
                ? JiraTime.parse(json.asText()).toString()
                : shown(json);
    }

    private static String shown(JsonNode json) {
        if (json.isNull()) {
            return "";
        }
        if (json.isArray()) {
            List<String> all = new ArrayList<>();
            json.forEach(one -> all.add(shown(one)));
            Collections.sort(all);
            return String.join(", ", all);
        }
        return json.isObject() ? name((ObjectNode) json) : text(json);
    }

    private static String text(JsonNode json) {
        String sprint = json.asText().replaceFirst("^.*Sprint@.*,name=([^,]*),.*$", "$1");
        return switch (sprint) {
            case "1" -> json.isTextual() ? "Blue" : sprint;
            case "2" -> json.isTextual() ? "Green" : sprint;
            default -> sprint;
        };
    }

    private static String name(ObjectNode json) {
        String child = json.path("child").path("value").asText("");
        String person = json.path("emailAddress").asText("").replace("@example.com", "");
        String name = json.path("value").asText(json.path("name").asText(""));
        return !person.isEmpty() ? person : child.isEmpty() ? name : name + " - " + child;
    }

    @Override
    public void close() {
        site.close();
    }
}
