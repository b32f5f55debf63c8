package bactrian.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.jirasim.site.Deployment;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Markdown has no words for survives edits of both sides, end to end. */
class RichTextSyncTest {
    private static final String ADF =
            """
            {"type":"doc","version":1,"content":[
             {"type":"paragraph","content":[{"type":"text","text":"First words"}]},
             {"type":"panel","attrs":{"panelType":"custom","panelColor":"#abf5d1","panelIcon":":rocket:"},"content":[
              {"type":"paragraph","content":[{"type":"text","text":"Ask "},
               {"type":"mention","attrs":{"id":"user-account-id","text":"@User","accessLevel":""}}]}]},
             {"type":"mediaSingle","attrs":{"layout":"wide","width":60},"content":[
              {"type":"media","attrs":{"type":"file","id":"m-1","collection":"c-1","width":200,"height":100}}]},
             {"type":"table","attrs":{"layout":"wide"},"content":[{"type":"tableRow","content":[
              {"type":"tableCell","attrs":{"colspan":2,"background":"#deebff"},"content":[
               {"type":"paragraph","content":[{"type":"text","text":"cell"}]}]}]}]},
             {"type":"taskList","attrs":{"localId":"l-1"},"content":[
              {"type":"taskItem","attrs":{"localId":"t-1","state":"DONE"},"content":[{"type":"text","text":"task"}]}]},
             {"type":"paragraph","content":[{"type":"text","text":"Last words"}]}]}""";
    private static final String WIKI =
            "First words\r\n\r\n{panel:title=T|borderStyle=dashed}\r\nAsk [~user]\r\n{panel}\r\n\r\n"
                    + "!screen.png|thumbnail!\r\n\r\n||head|| ||\r\n|cell |{color:#ff5630}red{color}|\r\n\r\n"
                    + " * [ ] task\r\n\r\nLast words";

    private SyncedSite site;
    private String item;
    private String key;

    @AfterEach
    void stop() {
        site.close();
    }

    @ParameterizedTest
    @EnumSource(Deployment.class)
    void anEditOfOneParagraphChangesThatParagraphAlone(Deployment deployment) {
        JsonNode before = pair(deployment);

        edit("Last words", "Final words");
        SyncedSite.await(() -> description().toString().contains("Final words"));
        site.quiet();

        assertThat(description()).isEqualTo(replaced(before, "Last words", "Final words"));
    }

    @ParameterizedTest
    @EnumSource(Deployment.class)
    void editsOfDifferentBlocksOnBothSidesAreMerged(Deployment deployment) {
        JsonNode before = pair(deployment);

        site.api().post(site.path("/pause"), "");
        write(replaced(before, "First words", "First of Jira"));
        edit("Last words", "Last of ours");
        site.api().post(site.path("/resume"), "");
        SyncedSite.await(() ->
                markdown().contains("First of Jira") && description().toString().contains("Last of ours"));
        site.quiet();

        assertThat(description())
                .isEqualTo(replaced(replaced(before, "First words", "First of Jira"), "Last words", "Last of ours"));
        assertThat(markdown()).contains("Last of ours");
        assertThat(site.api().get("/api/conflicts").body().path("items")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Deployment.class)
    void ofOneBlockThePolicyDecidesAndTheLoserIsInActivity(Deployment deployment) {
        JsonNode before = pair(deployment);

        site.api().post(site.path("/pause"), "");
        write(replaced(replaced(before, "First words", "First of Jira"), "Last words", "Last of Jira"));
        edit("Last words", "Last of ours");
        site.api().post(site.path("/resume"), "");
        SyncedSite.await(
                () -> !site.api().get("/api/conflicts").body().path("items").isEmpty());
        String conflict =
                site.api().get("/api/conflicts").body().at("/items/0/id").asText();
        site.api().post("/api/conflicts/" + conflict, "{\"keep\":\"portfolio\"}");
        SyncedSite.await(() -> description().toString().contains("Last of ours"));
        site.quiet();

        assertThat(description().toString()).contains("First of Jira");
        assertThat(markdown()).contains("First of Jira", "Last of ours");
        assertThat(site.api().get("/api/activity?result=merged").body().toString())
                .contains("Last of Jira");
    }

    /** Links an item with an issue that has all of it; answers Jira's text. */
    private JsonNode pair(Deployment deployment) {
        site = SyncedSite.start(deployment);
        JsonNode made = site.linkedItem("{\"name\":\"Rich\"}");
        item = made.path("id").asText();
        key = made.at("/link/issueKey").asText();
        write(deployment == Deployment.CLOUD ? json(ADF) : JsonNodeFactory.instance.textNode(WIKI));
        SyncedSite.await(() -> markdown().contains("Last words"));
        site.quiet();
        return description();
    }

    private void write(JsonNode description) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("fields").set("description", description);
        assertThat(site.colleague()
                        .put(site.jiraApi() + "/issue/" + key, body.toString())
                        .status())
                .isEqualTo(204);
    }

    private void edit(String from, String to) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("fields").put("description", markdown().replace(from, to));
        site.api().patch("/api/portfolio/items/" + item, body.toString());
    }

    private JsonNode description() {
        return site.issue(key).path("description");
    }

    private String markdown() {
        return site.item(item).at("/fields/description").asText();
    }

    private static JsonNode replaced(JsonNode text, String from, String to) {
        return json(text.toString().replace(from, to));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
