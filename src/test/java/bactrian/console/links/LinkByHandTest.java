package bactrian.console.links;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.console.Console;
import bactrian.e2e.Http.Answer;
import bactrian.jirasim.SimOptions;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Joining by hand: the preview tells what the first write does, refusals tell everything, aligning asks first. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LinkByHandTest {
    private static final String MAPPINGS =
            """
            [{"itemType":"initiative","issueType":"Initiative","onCreate":"none","fields":[
              {"portfolioField":"name","jiraField":"summary"},
              {"portfolioField":"overallRag","jiraField":"RAG Status"},
              {"portfolioField":"startDate","jiraField":"Target start","direction":"read"},
              {"portfolioField":"url","jiraField":"Kiplot Initiative Link"}]}]""";

    private final Console console;
    private String path;

    LinkByHandTest(SimOptions options) {
        console = Console.start(options);
    }

    @BeforeAll
    void setUp() {
        path = console.integrate();
        console.api().put(path + "/mappings", MAPPINGS);
        console.jira().admin().addProject("10900", "OPS", "Operations");
    }

    @AfterAll
    void stop() {
        console.close();
    }

    private String item(String type, String fields) {
        return console.api()
                .post("/api/portfolio/items", "{\"itemType\":\"" + type + "\",\"fields\":" + fields + "}")
                .body()
                .path("id")
                .asText();
    }

    private void issue(int number, Map<String, ?> fields) {
        console.jira().jira().addIssue(11000 + number, "DEV-" + number, "Initiative", fields);
    }

    private static String pair(String item, String key, String fill) {
        return "{\"itemId\":\"" + item + "\",\"issueKey\":\"" + key + "\",\"fill\":\"" + fill + "\"}";
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().until(condition);
    }

    private String field(String item, String field) {
        return console.api()
                .get("/api/portfolio/items/" + item)
                .body()
                .path("fields")
                .path(field)
                .asText("");
    }

    private static JsonNode row(JsonNode preview, String field) {
        return StreamSupport.stream(preview.path("fields").spliterator(), false)
                .filter(row -> row.path("portfolioField").asText().equals(field))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPreviewShowsBothSidesAndChangesNothing() {
        issue(101, Map.of("summary", "In Jira", "RAG Status", "Red", "Target start", "2026-05-01"));
        String item = item("initiative", "{\"name\":\"In the portfolio\"}");

        JsonNode preview = console.api()
                .post(path + "/links/preview", pair(item, "DEV-101", "empty"))
                .body();

        assertThat(row(preview, "name").path("jira").asText()).isEqualTo("In Jira");
        assertThat(row(preview, "name").path("portfolio").asText()).isEqualTo("In the portfolio");
        assertThat(row(preview, "name").path("fills").asText()).isEqualTo("none");
        assertThat(row(preview, "overallRag").path("fills").asText()).isEqualTo("portfolio");
        JsonNode jira = console.api()
                .post(path + "/links/preview", pair(item, "DEV-101", "jira"))
                .body();
        assertThat(row(jira, "name").path("fills").asText()).isEqualTo("jira");
        assertThat(row(jira, "startDate").path("fills").asText())
                .as("it is only read")
                .isEqualTo("none");
        assertThat(console.api().get(path + "/links?search=DEV-101").body().path("items"))
                .isEmpty();
    }

    @Test
    void theChosenSideIsFilledAndTheLinkIsFoundByKeyAndName() {
        issue(102, Map.of("summary", "In Jira", "RAG Status", "Red"));
        String item = item("initiative", "{\"name\":\"Caravanserai\"}");

        assertThat(console.api()
                        .post(path + "/links", pair(item, "DEV-102", "jira"))
                        .status())
                .isEqualTo(201);

        await(() -> console.jira().jira().text("DEV-102", "summary").equals("Caravanserai"));
        assertThat(field(item, "overallRag")).as("nothing is emptied or read").isEmpty();
        assertThat(console.api().get(path + "/links?search=dev-102").body().path("items"))
                .hasSize(1);
        assertThat(console.api().get(path + "/links?search=avanSer").body().path("items"))
                .hasSize(1);
        assertThat(console.api().get(path + "/links?search=%25").body().path("items"))
                .isEmpty();
    }

    @Test
    void everythingThatStandsAgainstALinkIsToldAtOnce() {
        issue(103, Map.of("summary", "Taken"));
        String taken = item("initiative", "{\"name\":\"Taken\"}");
        console.api().post(path + "/links", pair(taken, "DEV-103", "none"));

        Answer again = console.api().post(path + "/links", pair(taken, "DEV-103", "none"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body().path("errors").findValuesAsText("message"))
                .containsExactly(
                        "The item is linked with DEV-103 already.",
                        "The issue is linked with item " + taken + " already.");

        String outcome = item("outcome", "{\"name\":\"Other type\"}");
        assertThat(refusal(outcome, "DEV-1")).contains("No mapping joins an outcome with an issue of type Initiative");
        assertThat(refusal("999999", "DEV-99999")).contains("no item with id", "DEV-99999 cannot be read");
        console.jira().jira().addIssue(11900, "OPS-1", "Initiative", Map.of("summary", "Elsewhere"));
        assertThat(refusal(item("initiative", "{\"name\":\"Free\"}"), "OPS-1"))
                .contains("in project \"Operations\", not in \"Development\"");
    }

    private String refusal(String item, String key) {
        Answer answer = console.api().post(path + "/links/preview", pair(item, key, "none"));
        assertThat(answer.status()).isEqualTo(422);
        return answer.body().path("detail").asText();
    }

    @Test
    void aligningShowsWhatItWouldFillAndFillsItWhenAsked() {
        issue(104, Map.of("summary", "Unequal in Jira"));
        String item = item("initiative", "{\"name\":\"Unequal here\"}");
        console.api().post(path + "/links", pair(item, "DEV-104", "none"));

        JsonNode preview = console.api()
                .post(path + "/mappings/align", "{\"dryRun\":true,\"fill\":\"portfolio\"}")
                .body();
        assertThat(preview.path("items").findValuesAsText("issueKey")).contains("DEV-104");
        assertThat(preview.path("portfolio").asInt()).isPositive();
        assertThat(field(item, "name")).isEqualTo("Unequal here");

        console.api().post(path + "/mappings/align", "{\"dryRun\":false,\"fill\":\"portfolio\"}");

        await(() -> field(item, "name").equals("Unequal in Jira"));
        assertThat(console.api()
                        .post(path + "/mappings/align", "{\"fill\":\"none\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void everyVersionOfTheMappingsSaysWhoChangedWhat() {
        String other = console.integrate();
        console.api().put(other + "/mappings", MAPPINGS.replace("\"onCreate\":\"none\",", ""));
        console.api()
                .post("/api/accounts", "{\"name\":\"bob\",\"role\":\"admin\",\"password\":\"bobs-long-password\"}");
        console.api("bob", "bobs-long-password")
                .put(
                        other + "/mappings",
                        MAPPINGS.replace(
                                "\"jiraField\":\"summary\"", "\"jiraField\":\"summary\",\"direction\":\"read\""));

        JsonNode newest = console.api().get(other + "/mappings/history").body().at("/items/0");

        assertThat(newest.path("by").asText()).isEqualTo("bob");
        assertThat(newest.path("version").asInt()).isEqualTo(2);
        assertThat(StreamSupport.stream(newest.path("changes").spliterator(), false)
                        .map(JsonNode::toString)
                        .map(String::toLowerCase))
                .containsExactlyInAnyOrder(
                        "{\"what\":\"initiative ↔ initiative, name ↔ summary, direction\",\"before\":\"both\",\"after\":\"read\"}",
                        "{\"what\":\"initiative ↔ initiative, oncreate\",\"before\":\"both\",\"after\":\"none\"}");
    }
}
