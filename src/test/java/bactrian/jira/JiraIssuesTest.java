package bactrian.jira;

import static bactrian.jira.ScriptedJira.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JiraIssuesTest {

    private final ScriptedJira jira = new ScriptedJira();
    private final JiraClient cloud = jira.client(Deployment.CLOUD);
    private final JiraClient dataCenter = jira.client(Deployment.DATA_CENTER);

    @AfterEach
    void stop() {
        jira.close();
    }

    @Test
    void readsAnIssueWithTheFieldsAskedFor() {
        jira.on(
                "GET /rest/api/3/issue/10001",
                200,
                "{\"id\":\"10001\",\"key\":\"DEV-1\",\"fields\":{\"summary\":\"x\"}}");

        IssueParts parts =
                new IssueParts(List.of("summary", "customfield_10010"), List.of("names"), List.of("bactrian"));
        JsonNode issue = cloud.issues().fetch("10001", parts);

        assertThat(issue.at("/fields/summary").asText()).isEqualTo("x");
        assertThat(jira.onlyAsked().target())
                .isEqualTo(
                        "/rest/api/3/issue/10001?fields=summary%2Ccustomfield_10010&expand=names&properties=bactrian");
    }

    @Test
    void anIssueKeyCannotReachAnotherResource() {
        assertThatThrownBy(() -> dataCenter.issues().fetch("../myself?x=#", IssueParts.DEFAULT))
                .isInstanceOf(JiraException.class);
        assertThat(jira.onlyAsked().target()).isEqualTo("/rest/api/2/issue/..%2Fmyself%3Fx%3D%23");
    }

    @Test
    void createsAnIssueAsGiven() {
        jira.on("POST /rest/api/3/issue", 201, "{\"id\":\"10057\",\"key\":\"DEV-9\",\"self\":\"https://x/10057\"}");
        JsonNode wanted = json("{'fields':{'summary':'Größe'},'properties':[{'key':'bactrian','value':{'item':7}}]}");

        JsonNode created = cloud.issues().add(wanted);

        assertThat(created.path("key").asText()).isEqualTo("DEV-9");
        assertThat(jira.onlyAsked().body()).isEqualTo(wanted);
        assertThat(jira.onlyAsked().headers().getFirst("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void editsAnIssueAndUnderstandsAnEmptyAnswer() {
        jira.on("PUT /rest/api/2/issue/10001", 204, "");

        dataCenter.issues().update("10001", json("{'fields':{'duedate':null}}"));

        assertThat(jira.onlyAsked().body()).isEqualTo(json("{'fields':{'duedate':null}}"));
    }

    @Test
    void deletesWithoutTakingSubTasksAlong() {
        jira.on("DELETE /rest/api/3/issue/10001", 204, "");

        cloud.issues().delete("10001");

        assertThat(jira.onlyAsked().target()).isEqualTo("/rest/api/3/issue/10001");
    }

    @Test
    void addsTheTransitionToTheFieldsOfItsScreen() {
        jira.on("POST /rest/api/2/issue/10001/transitions", 204, "");

        dataCenter.transitions().perform("10001", "31", (ObjectNode) json("{'fields':{'resolution':{'id':'1'}}}"));

        assertThat(jira.onlyAsked().body())
                .isEqualTo(json("{'fields':{'resolution':{'id':'1'}},'transition':{'id':'31'}}"));
    }

    @Test
    void asksForTheScreenFieldsOfTransitions() {
        jira.on("GET /rest/api/3/issue/10001/transitions", 200, "{\"transitions\":[]}");

        assertThat(cloud.transitions().list("10001").path("transitions")).isEmpty();
        assertThat(jira.onlyAsked().target()).endsWith("?expand=transitions.fields");
    }

    @Test
    void readsAllPagesOfTheHistoryOnCloud() {
        String path = "GET /rest/api/3/issue/10001/changelog";
        jira.on(path, 200, "{\"startAt\":0,\"total\":3,\"isLast\":false,\"values\":[{\"id\":\"1\"},{\"id\":\"2\"}]}");
        jira.on(path, 200, "{\"startAt\":2,\"total\":3,\"isLast\":true,\"values\":[{\"id\":\"3\"}]}");

        assertThat(cloud.issues().changelog("10001").findValuesAsText("id")).containsExactly("1", "2", "3");
        assertThat(jira.asked()).last().asString().contains("startAt=2");
    }

    @Test
    void sortsTheHistoryOnDataCenterOldestFirst() {
        jira.on(
                "GET /rest/api/2/issue/10001",
                200,
                """
                {"changelog":{"histories":[
                  {"id":"9","created":"2026-03-02T10:00:00.000+0100"},
                  {"id":"12","created":"2026-03-02T09:30:00.000+0000"},
                  {"id":"8","created":"2026-03-01T10:00:00.000+0000"}]}}""");

        assertThat(dataCenter.issues().changelog("10001").findValuesAsText("id"))
                .containsExactly("8", "9", "12");
    }

    @Test
    void readsSetsAndRemovesAProperty() {
        String path = " /rest/api/2/issue/10001/properties/bactrian.item";
        jira.on("GET" + path, 200, "{\"key\":\"bactrian.item\",\"value\":{\"id\":7}}");
        jira.on("PUT" + path, 201, "");
        jira.on("DELETE" + path, 204, "");

        JiraIssueProperties properties = dataCenter.issueProperties();
        properties.set("10001", "bactrian.item", json("{'id':7}"));
        assertThat(properties.get("10001", "bactrian.item").at("/value/id").asInt())
                .isEqualTo(7);
        properties.remove("10001", "bactrian.item");

        assertThat(jira.asked()).extracting(ScriptedJira.Asked::method).containsExactly("PUT", "GET", "DELETE");
    }
}
