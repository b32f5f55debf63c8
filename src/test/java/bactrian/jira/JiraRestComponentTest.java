package bactrian.jira;

import static bactrian.jira.ScriptedJira.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JiraRestComponentTest {

    private final ScriptedJira jira = new ScriptedJira();
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private ProducerTemplate routes;

    @BeforeEach
    void start() {
        Map<String, JiraConnection> connections = Map.of(
                "cloud", jira.connection(Deployment.CLOUD), "data-center", jira.connection(Deployment.DATA_CENTER));
        JiraConnections byId = id -> connections.get(id);
        camel.getRegistry().bind("connections", byId);
        camel.start();
        routes = camel.createProducerTemplate();
    }

    @AfterEach
    void stop() {
        camel.stop();
        jira.close();
    }

    @Test
    void readsAnIssueOfTheIntegrationThatTheExchangeNames() {
        jira.on("GET /rest/api/2/issue/DEV-1", 200, "{\"id\":\"10001\"}");

        Exchange read = send("fetchIssue", "data-center", Map.of("CamelJiraIssueKey", "DEV-1"), "");

        assertThat(read.getMessage().getBody(JsonNode.class).path("id").asText())
                .isEqualTo("10001");
        assertThat(read.getMessage().getHeader("CamelJiraCalls")).isEqualTo(1);
        assertThat(read.getMessage().getHeader("CamelJiraServerDate")).isInstanceOf(Instant.class);
    }

    @Test
    void namesTheHeaderThatIsMissing() {
        assertThat(send("fetchIssue", "cloud", Map.of(), "").getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The header CamelJiraIssueKey is missing: it must hold the numeric id or the key of an issue");
        assertThatThrownBy(() -> routes.requestBody("jira-rest:myself", ""))
                .isInstanceOf(CamelExecutionException.class)
                .hasRootCauseMessage(
                        "The header CamelJiraIntegration is missing: it must hold the id of an integration");
        assertThat(jira.asked()).isEmpty();
    }

    @Test
    void namesTheOperationsWhenThereIsNoSuchOne() {
        assertThatThrownBy(() -> camel.getEndpoint("jira-rest:fetchAll"))
                .isInstanceOf(ResolveEndpointFailedException.class)
                .hasRootCauseMessage(
                        "Unknown operation 'jira-rest:fetchAll': expected one of fetchIssue, addIssue, updateIssue,"
                                + " transitionIssue, deleteIssue, addComment, search, bulkFetch, fields, createMeta,"
                                + " editMeta, transitions, changelog, myself, serverInfo, project, permissions,"
                                + " issueTypes, statuses, issueProperty, jqlMatch, teams, webhook, users");
    }

    @Test
    void refusesAnOptionThatIsUnknown() {
        assertThatThrownBy(() -> camel.getEndpoint("jira-rest:myself?raise=some"))
                .hasRootCauseMessage("Unknown value raise=some: expected 'all' or 'transient'");
        assertThatThrownBy(() -> camel.getEndpoint("jira-rest:myself?rise=all"))
                .isInstanceOf(ResolveEndpointFailedException.class);
    }

    @Test
    void onlySends() {
        assertThatThrownBy(() -> camel.getEndpoint("jira-rest:myself").createConsumer(exchange -> {}))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void createsAnIssueFromTheBodyAndFromHeadersThatTheBodyDoesNotAnswer() {
        jira.on("POST /rest/api/3/issue", 201, "{\"id\":\"1\"}");
        Map<String, Object> headers = Map.of(
                "CamelJiraProjectKey", "DEV",
                "CamelJiraIssueTypeId", 10000L,
                "CamelJiraIssueSummary", "not this",
                "CamelJiraIssueComponents", "api, web");

        send("addIssue", "cloud", headers, json("{'fields':{'summary':'this'},'properties':[]}"));

        assertThat(jira.onlyAsked().body())
                .isEqualTo(json(
                        "{'fields':{'summary':'this','issuetype':{'id':'10000'},'components':[{'name':'api'},{'name':'web'}],"
                                + "'project':{'key':'DEV'}},'properties':[]}"));
    }

    @Test
    void leavesTheBodyOfAnEditAsItWas() {
        jira.on("PUT /rest/api/3/issue/1", 204, "");
        JsonNode changes = json("{'fields':{'summary':'x'},'update':{'labels':[{'add':'y'}]}}");

        Exchange edit = send("updateIssue", "cloud", Map.of("CamelJiraIssueKey", "1"), changes);

        assertThat(edit.getMessage().getBody()).isSameAs(changes);
        assertThat(jira.onlyAsked().body()).isEqualTo(changes);
    }

    @Test
    void takesAnEditThatIsTextOfJson() {
        jira.on("PUT /rest/api/3/issue/1", 204, "");
        Map<String, Object> headers = Map.of("CamelJiraIssueKey", "1", "CamelJiraIssueTypeId", "left over");

        send("updateIssue", "cloud", headers, "{\"fields\":{\"summary\":\"x\"}}");

        assertThat(jira.onlyAsked().body()).isEqualTo(json("{'fields':{'summary':'x'}}"));
    }

    @Test
    void doesNotSendAnIssueThatWasReadBackAsAnEdit() {
        JsonNode issue = json("{'id':'1','key':'DEV-1','fields':{'summary':'x'}}");

        assertThat(send("updateIssue", "cloud", Map.of("CamelJiraIssueKey", "1"), issue)
                        .getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The body must be a JSON object {fields?, update?, properties?}, but it has 'id'");
        assertThat(jira.asked()).isEmpty();
    }

    @Test
    void carriesOutATransitionWithoutABody() {
        jira.on("POST /rest/api/3/issue/1/transitions", 204, "");

        send("transitionIssue", "cloud", Map.of("CamelJiraIssueKey", "1", "CamelJiraIssueTransitionId", 31), "");

        assertThat(jira.onlyAsked().body()).isEqualTo(json("{'transition':{'id':'31'}}"));
    }

    @Test
    void searchesPageByPage() {
        jira.on("POST /rest/api/3/search/jql", 200, "{\"issues\":[{\"id\":\"1\"}],\"nextPageToken\":\"t2\"}");
        jira.on("POST /rest/api/3/search/jql", 200, "{\"issues\":[{\"id\":\"2\"}],\"isLast\":true}");
        Map<String, Object> headers = Map.of(
                "CamelJiraJql", "project = DEV", "CamelJiraFields", List.of("summary"), "CamelJiraMaxResults", 1);

        Exchange first = send("search", "cloud", headers, "");
        assertThat(first.getMessage().getHeader("CamelJiraNextPage")).isEqualTo("t2");
        Exchange second = routes.send("jira-rest:search", first);

        assertThat(second.getMessage().getBody(JsonNode.class).findValuesAsText("id"))
                .containsExactly("2");
        assertThat(second.getMessage().getHeaders()).doesNotContainKey("CamelJiraNextPage");
    }

    @Test
    void throwsEveryFailureByDefault() {
        assertThat(send("fetchIssue", "cloud", Map.of("CamelJiraIssueKey", "1"), "")
                        .getException())
                .isInstanceOf(JiraException.class);
    }

    @Test
    void leavesWhatIsNotTransientAsAPropertyWhenAskedTo() {
        Exchange refused = send("fetchIssue?raise=transient", "cloud", Map.of("CamelJiraIssueKey", "1"), "body");

        assertThat(refused.getException()).isNull();
        assertThat(refused.getProperty(JiraRestConstants.FAULT, JiraException.class)
                        .status())
                .isEqualTo(404);
        assertThat(refused.getMessage().getBody()).isEqualTo("body");
        assertThat(refused.getMessage().getHeader("CamelJiraCalls")).isEqualTo(1);
    }

    @Test
    void throwsWhatIsTransientAlsoThen() {
        jira.on("GET /rest/api/3/issue/1", 503, "");

        Exchange failed = send("fetchIssue?raise=transient", "cloud", Map.of("CamelJiraIssueKey", "1"), "");

        assertThat(failed.getException()).isInstanceOf(JiraException.class);
        assertThat(failed.getProperty(JiraRestConstants.FAULT)).isNull();
    }

    @Test
    void forgetsTheFaultOfAnEarlierCall() {
        jira.on("GET /rest/api/3/myself", 200, "{}");
        Exchange exchange = send("fetchIssue?raise=transient", "cloud", Map.of("CamelJiraIssueKey", "1"), "");

        Exchange next = routes.send("jira-rest:myself?raise=transient", exchange);

        assertThat(next.getProperty(JiraRestConstants.FAULT)).isNull();
    }

    private Exchange send(String uri, String integration, Map<String, Object> headers, Object body) {
        return routes.send("jira-rest:" + uri, exchange -> {
            exchange.getMessage().setHeaders(new HashMap<>(headers));
            exchange.getMessage().setHeader("CamelJiraIntegration", integration);
            exchange.getMessage().setBody(body);
        });
    }
}
