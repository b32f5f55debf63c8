package bactrian.jira;

import static bactrian.jira.ScriptedJira.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each operation by its headers: what it asks Jira for, and what it leaves on the message. */
class JiraRestOperationsTest {

    private static final String ISSUE = "CamelJiraIssueKey";
    private static final String PROJECT = "CamelJiraProjectKey";

    private final ScriptedJira jira = new ScriptedJira();
    private final DefaultCamelContext camel = new DefaultCamelContext();

    @BeforeEach
    void start() {
        JiraConnections byDeployment = id -> jira.connection(Deployment.of(id));
        camel.getRegistry().bind("connections", byDeployment);
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
        jira.close();
    }

    static Stream<Arguments> reads() {
        return Stream.of(
                read("fields", Map.of(), "/rest/api/3/field"),
                read("myself", Map.of(), "/rest/api/3/myself"),
                read("serverInfo", Map.of(), "/rest/api/3/serverInfo"),
                read("project", Map.of(PROJECT, "DEV"), "/rest/api/3/project/DEV"),
                read("statuses", Map.of(), "/rest/api/3/status"),
                read("statuses", Map.of(PROJECT, "DEV"), "/rest/api/3/project/DEV/statuses"),
                read("issueTypes", Map.of(), "/rest/api/3/issuetype"),
                read("issueTypes", Map.of(PROJECT, "DEV"), "/rest/api/3/project/DEV"),
                read("createMeta", Map.of(PROJECT, "DEV"), "/rest/api/3/issue/createmeta/DEV/issuetypes"),
                read(
                        "createMeta",
                        Map.of(PROJECT, "DEV", "CamelJiraIssueTypeId", 7L),
                        "/rest/api/3/issue/createmeta/DEV/issuetypes/7"),
                read("editMeta", Map.of(ISSUE, "1"), "/rest/api/3/issue/1/editmeta"),
                read("transitions", Map.of(ISSUE, "1"), "/rest/api/3/issue/1/transitions"),
                read("changelog", Map.of(ISSUE, "1"), "/rest/api/3/issue/1/changelog"),
                read("users", Map.of("CamelJiraUserQuery", "jo"), "/rest/api/3/user/search"),
                read("users", Map.of("CamelJiraUserQuery", "jo", PROJECT, "DEV"), "/rest/api/3/user/assignable/search"),
                read("permissions", Map.of("CamelJiraPermissions", "EDIT_ISSUES"), "/rest/api/3/mypermissions"),
                read("webhook", Map.of("CamelJiraAction", "list"), "/rest/webhooks/1.0/webhook"),
                read("teams", Map.of("CamelJiraOrgId", "o1"), "/gateway/api/public/teams/v1/org/o1/teams"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("reads")
    void reads(String operation, Map<String, Object> headers, String path) {
        jira.on("GET " + path, 200, "{}");

        Exchange exchange = send(operation, "cloud", headers, "before");

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody()).isNotEqualTo("before");
        assertThat(jira.onlyAsked().target().replaceFirst("\\?.*", "")).isEqualTo(path);
    }

    @Test
    void readsTheIssueTypesOutOfTheProject() {
        jira.on("GET /rest/api/2/project/DEV", 200, "{\"issueTypes\":[{\"id\":\"1\"}]}");

        Exchange exchange = send("issueTypes", "data-center", Map.of(PROJECT, "DEV"), "");

        assertThat(exchange.getMessage().getBody()).isEqualTo(json("[{'id':'1'}]"));
    }

    @Test
    void readsManyIssues() {
        jira.on("POST /rest/api/3/issue/bulkfetch", 200, "{\"issues\":[{\"id\":\"1\"},{\"id\":\"2\"}]}");

        Exchange exchange = send("bulkFetch", "cloud", Map.of("CamelJiraIssueIds", List.of(1L, "2", "3")), "");

        assertThat(exchange.getMessage().getBody(BulkResult.class).found()).hasSize(2);
        assertThat(exchange.getMessage().getBody(BulkResult.class).missing()).containsOnlyKeys("3");
        assertThat(exchange.getMessage().getHeader("CamelJiraCalls")).isEqualTo(2);
    }

    @Test
    void asksWhichIssuesMatchQueriesThatHaveCommas() {
        jira.on("POST /rest/api/3/jql/match", 200, "{\"matches\":[]}");
        Map<String, Object> headers =
                Map.of("CamelJiraIssueIds", "1, 2", "CamelJiraJql", "issuetype in (Story, Outcome)");

        send("jqlMatch", "cloud", headers, "");

        assertThat(jira.onlyAsked().body())
                .isEqualTo(json("{'issueIds':[1,2],'jqls':['issuetype in (Story, Outcome)']}"));
    }

    @Test
    void addsAComment() {
        jira.on("POST /rest/api/2/issue/1/comment", 201, "{\"id\":\"77\"}");

        Exchange exchange = send("addComment", "data-center", Map.of(ISSUE, "1"), "{\"body\":\"Hello\"}");

        assertThat(exchange.getMessage().getBody(JsonNode.class).path("id").asText())
                .isEqualTo("77");
        assertThat(jira.onlyAsked().body()).isEqualTo(json("{'body':'Hello'}"));
    }

    @Test
    void deletesAnIssue() {
        jira.on("DELETE /rest/api/3/issue/1", 204, "");

        assertThat(send("deleteIssue", "cloud", Map.of(ISSUE, "1"), "kept")
                        .getMessage()
                        .getBody())
                .isEqualTo("kept");
    }

    @Test
    void setsAndRemovesAPropertyAndKeepsTheBody() {
        jira.on("PUT /rest/api/3/issue/1/properties/k", 200, "");
        jira.on("DELETE /rest/api/3/issue/1/properties/k", 204, "");
        Map<String, Object> headers = Map.of(ISSUE, "1", "CamelJiraPropertyKey", "k", "CamelJiraAction", "set");

        Exchange set = send("issueProperty", "cloud", headers, Map.of("item", 7));
        set.getMessage().setHeader("CamelJiraAction", "remove");
        Exchange removed = camel.createProducerTemplate().send("jira-rest:issueProperty", set);

        assertThat(jira.asked().get(0).body()).isEqualTo(json("{'item':7}"));
        assertThat(jira.asked()).last().hasToString("DELETE /rest/api/3/issue/1/properties/k");
        assertThat(removed.getMessage().getBody()).isEqualTo(Map.of("item", 7));
    }

    @Test
    void readsAProperty() {
        jira.on("GET /rest/api/3/issue/1/properties/k", 200, "{\"key\":\"k\",\"value\":7}");
        Map<String, Object> headers = Map.of(ISSUE, "1", "CamelJiraPropertyKey", "k", "CamelJiraAction", "get");

        assertThat(send("issueProperty", "cloud", headers, "").getMessage().getBody())
                .isEqualTo(json("{'key':'k','value':7}"));
    }

    @Test
    void registersAndRemovesAWebhook() {
        jira.on("POST /rest/webhooks/1.0/webhook", 201, "{\"self\":\"https://x/5\"}");
        jira.on("DELETE /rest/webhooks/1.0/webhook/5", 204, "");
        JsonNode wanted =
                json("{'name':'n','url':'https://b/h','events':['jira:issue_updated'],'jql':'project = DEV'}");

        send("webhook", "cloud", Map.of("CamelJiraAction", "register"), wanted);
        send("webhook", "cloud", Map.of("CamelJiraAction", "remove", "CamelJiraWebhookId", "5"), "");

        assertThat(jira.asked()
                        .get(0)
                        .body()
                        .at("/filters/issue-related-events-section")
                        .asText())
                .isEqualTo("project = DEV");
        assertThat(jira.asked().get(0).body().has("secret")).isFalse();
        assertThat(jira.asked()).last().hasToString("DELETE /rest/webhooks/1.0/webhook/5");
    }

    @Test
    void listsTheTeamsOfDataCenter() {
        jira.on("GET /rest/teams-api/1.0/team", 200, "[{\"id\":1,\"title\":\"Blue\",\"shareable\":true}]");

        assertThat(send("teams", "data-center", Map.of(), "").getMessage().getBody())
                .isEqualTo(List.of(new JiraTeam("1", "Blue", true)));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("webhook", Map.of(), "", "CamelJiraAction is missing: it must hold 'register', 'list'"),
                Arguments.of("webhook", Map.of("CamelJiraAction", "add"), "", "not 'add'"),
                Arguments.of("issueProperty", Map.of(ISSUE, "1"), "", "CamelJiraPropertyKey is missing"),
                Arguments.of("teams", Map.of(), "", "CamelJiraOrgId is missing"),
                Arguments.of("permissions", Map.of(), "", "CamelJiraPermissions is missing"),
                Arguments.of("bulkFetch", Map.of("CamelJiraIssueIds", List.of()), "", "CamelJiraIssueIds is missing"),
                Arguments.of("transitionIssue", Map.of(ISSUE, "1"), "", "CamelJiraIssueTransitionId is missing"),
                Arguments.of("addComment", Map.of(ISSUE, "1"), "plain", "The body must be a JSON object {body: …}"),
                Arguments.of("fetchIssue", Map.of(ISSUE, ".."), "", "is no id or key"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("mistakes")
    void saysWhatIsMissingAndAsksNothing(String operation, Map<String, Object> headers, Object body, String message) {
        assertThat(send(operation, "cloud", headers, body).getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
        assertThat(jira.asked()).isEmpty();
    }

    private static Arguments read(String operation, Map<String, Object> headers, String path) {
        return Arguments.of(operation, headers, path);
    }

    private Exchange send(String operation, String integration, Map<String, Object> headers, Object body) {
        return camel.createProducerTemplate().send("jira-rest:" + operation, exchange -> {
            exchange.getMessage().setHeaders(new HashMap<>(headers));
            exchange.getMessage().setHeader("CamelJiraIntegration", integration);
            exchange.getMessage().setBody(body);
        });
    }
}
