package bactrian.jirasim;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.jirasim.site.Deployment;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "project = DEV ORDER BY key | DEV-1 DEV-2 DEV-3 DEV-4 DEV-5 DEV-6",
                "project = 'Development' AND issuetype = Initiative ORDER BY key DESC | DEV-3 DEV-2 DEV-1",
                "project = 10000 AND type IN (Outcome, Story) ORDER BY key | DEV-4 DEV-5 DEV-6",
                "key in (DEV-1, DEV-3) OR id = 10005 ORDER BY id | DEV-1 DEV-3 DEV-5",
                "project = DEV AND status != 'To Do' ORDER BY key | DEV-1 DEV-3",
                "project = DEV AND NOT (status = 'To Do' OR \"RAG Status\" = Red) ORDER BY key | DEV-1",
                "cf[10040] = Amber | DEV-2",
                "project = DEV AND \"Demand Type\" != Run ORDER BY key | DEV-1 DEV-2 DEV-3",
                "project = DEV AND \"Demand Type\" is EMPTY ORDER BY key | DEV-4 DEV-5 DEV-6",
                "labels = portfolio AND created >= -1d AND updated <= now() ORDER BY key | DEV-1 DEV-2 DEV-3",
                "project = DEV AND created > '2999-01-01' | ''",
                "duedate < 2026-07-01 ORDER BY duedate | DEV-6 DEV-3",
                "summary ~ 'berlin branch' | DEV-1",
                "resolution = Unresolved AND statusCategory = 'In Progress' ORDER BY key | DEV-1 DEV-3",
                "reporter = currentUser() AND type = Story | ''",
            })
    void aQueryFindsWhatItSays(String jql, String keys) {
        for (Deployment deployment : Deployment.values()) {
            try (JiraSim sim = JiraSim.start(SimOptions.of(deployment))) {
                assertThat(keys(search(SimClient.as(sim, "demo"), deployment, jql)))
                        .isEqualTo(keys);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "project = DEV AND | Error in the JQL Query: Expecting a field name at the end of the query.",
                "project = | Error in JQL Query: Expecting either a value, list or function before the end of the query.",
                "project = DEV status | Error in the JQL Query: Expecting either 'OR' or 'AND' but got 'status'. (line 1, character 15)",
                "project = PUB AND status = = Open | Error in JQL Query: Expecting either a value, list or function but got '='. You must surround '=' in quotation marks to use it as a value. (line 1, character 28)",
                "project = PUB AND (status = Open | Error in the JQL Query: Expecting ')' before the end of the query.",
                "summary ~ \"unclosed | Error in the JQL Query: The quoted string 'unclosed' has not been completed. (line 1, character 11)",
                "project = NOPE | The value 'NOPE' does not exist for the field 'project'.",
                "colour = red | Field 'colour' does not exist or you do not have permission to view it.",
            })
    void aBrokenQueryIsToldInJirasWords(String jql, String message) {
        for (Deployment deployment : Deployment.values()) {
            try (JiraSim sim = JiraSim.start(SimOptions.of(deployment))) {
                var answer = search(SimClient.as(sim, "demo"), deployment, jql);
                assertThat(answer.status()).isEqualTo(400);
                assertThat(answer.message()).isEqualTo(message);
            }
        }
    }

    @Test
    void cloudPagesByTokenWithoutTotals() {
        try (JiraSim sim = JiraSim.start(SimOptions.cloud())) {
            SimClient demo = SimClient.as(sim, "demo");
            List<String> ids = new ArrayList<>();
            JsonNode page = demo.post(
                            "/rest/api/3/search/jql", Map.of("jql", "project = DEV order by key", "maxResults", 4))
                    .json();
            assertThat(page.has("total")).isFalse();
            assertThat(page.at("/issues/0/fields").size()).isZero();
            page.path("issues").forEach(issue -> ids.add(issue.path("id").asText()));
            JsonNode next = demo.post(
                            "/rest/api/3/search/jql",
                            Map.of(
                                    "jql",
                                    "project = DEV order by key",
                                    "maxResults",
                                    4,
                                    "nextPageToken",
                                    page.path("nextPageToken").asText()))
                    .json();
            next.path("issues").forEach(issue -> ids.add(issue.path("id").asText()));
            assertThat(ids).containsExactly("10001", "10002", "10003", "10004", "10005", "10006");
            assertThat(next.path("isLast").asBoolean()).isTrue();
            assertThat(next.has("nextPageToken")).isFalse();
        }
    }

    @Test
    void cloudRefusesWhatItsSchemaDoesNotKnow() {
        try (JiraSim sim = JiraSim.start(SimOptions.cloud())) {
            SimClient demo = SimClient.as(sim, "demo");
            var unknown = demo.post("/rest/api/3/search/jql", Map.of("jql", "project = DEV", "startAt", 0));
            assertThat(unknown.status()).isEqualTo(400);
            assertThat(unknown.json().has("errors")).isFalse();
            assertThat(demo.post("/rest/api/3/search/jql", Map.of("jql", "order by key"))
                            .message())
                    .startsWith("Unbounded");
            assertThat(demo.post("/rest/api/3/search/jql", Map.of("jql", "project = DEV", "nextPageToken", "garbage"))
                            .message())
                    .isEqualTo("The provided next page token is invalid or expired.");
            assertThat(demo.post("/rest/api/3/search/jql", Map.of("jql", "project = DEV", "maxResults", 5001))
                            .status())
                    .isEqualTo(400);
            assertThat(demo.get("/rest/api/3/search?jql=project=DEV").status()).isEqualTo(410);
        }
    }

    @Test
    void searchLagsUnlessIssuesAreReconciled() {
        try (JiraSim sim = JiraSim.start(SimOptions.cloud())) {
            SimClient demo = SimClient.as(sim, "demo");
            demo.put("/control/search-lag", Map.of("ms", 60_000));
            demo.edit("DEV-1", Map.of("customfield_10040", Map.of("value", "Red")));
            var query = Map.of("jql", "'RAG Status' = Red AND key = DEV-1");
            assertThat(demo.post("/rest/api/3/search/jql", query).json().path("issues"))
                    .isEmpty();
            var reconciled = Map.of("jql", "'RAG Status' = Red AND key = DEV-1", "reconcileIssues", List.of(10001));
            assertThat(demo.post("/rest/api/3/search/jql", reconciled).json().path("issues"))
                    .hasSize(1);
            demo.put("/control/clock", Map.of("offsetMs", 61_000));
            assertThat(demo.post("/rest/api/3/search/jql", query).json().path("issues"))
                    .hasSize(1);
        }
    }

    @Test
    void dataCenterRefusesAnUnknownIssueUnlessTheQueryIsNotValidated() {
        try (JiraSim sim = JiraSim.start(SimOptions.dataCenter())) {
            SimClient demo = SimClient.as(sim, "demo");
            String path = "/rest/api/2/search";
            assertThat(demo.post(path, Map.of("jql", "id in (10001, 99999)")).status())
                    .isEqualTo(400);
            assertThat(demo.post(path, Map.of("jql", "id in (10001, 99999)", "validateQuery", false))
                            .json()
                            .path("issues"))
                    .hasSize(1);
        }
    }

    @Test
    void dataCenterPagesByOffset() {
        try (JiraSim sim = JiraSim.start(SimOptions.dataCenter())) {
            JsonNode page = SimClient.as(sim, "demo")
                    .get("/rest/api/2/search?jql=project=DEV+order+by+key&startAt=4&maxResults=5")
                    .json();
            assertThat(page.path("total").asInt()).isEqualTo(6);
            assertThat(page.path("startAt").asInt()).isEqualTo(4);
            assertThat(page.at("/issues/0/key").asText()).isEqualTo("DEV-5");
            assertThat(page.at("/issues/0/fields/summary").asText()).isNotEmpty();
            assertThat(page.at("/issues/0/fields").has("comment")).isFalse();
        }
    }

    @Test
    void bulkFetchLeavesOutWhatIsNotThere() {
        try (JiraSim sim = JiraSim.start(SimOptions.cloud())) {
            JsonNode answer = SimClient.as(sim, "demo")
                    .post(
                            "/rest/api/3/issue/bulkfetch",
                            Map.of("issueIdsOrKeys", List.of("DEV-3", "10001", "NOPE-1"), "fields", List.of("summary")))
                    .json();
            assertThat(answer.path("issues").findValuesAsText("key")).containsExactly("DEV-1", "DEV-3");
            assertThat(answer.at("/issues/0/fields").size()).isEqualTo(1);
        }
    }

    @Test
    void matchTellsWhichIssuesAQueryMeans() {
        try (JiraSim sim = JiraSim.start(SimOptions.cloud())) {
            JsonNode answer = SimClient.as(sim, "demo")
                    .post(
                            "/rest/api/3/jql/match",
                            Map.of(
                                    "issueIds",
                                    List.of(10001, 10004),
                                    "jqls",
                                    List.of("type = Outcome", "broken = value")))
                    .json();
            assertThat(answer.at("/matches/0/matchedIssues/0").asLong()).isEqualTo(10004);
            assertThat(answer.at("/matches/1/errors")).hasSize(1);
        }
    }

    @Test
    void anonymousCallersFindNothingAndHearNothing() {
        try (JiraSim sim = JiraSim.start(SimOptions.cloud())) {
            JsonNode answer = search(SimClient.with(sim, ""), Deployment.CLOUD, "colour = red")
                    .json();
            assertThat(answer.path("issues")).isEmpty();
            assertThat(answer.path("isLast").asBoolean()).isTrue();
        }
    }

    private static SimClient.Answer search(SimClient client, Deployment deployment, String jql) {
        String path = deployment == Deployment.CLOUD ? "/rest/api/3/search/jql" : "/rest/api/2/search";
        return client.get(path + "?fields=summary&jql=" + URLEncoder.encode(jql, StandardCharsets.UTF_8));
    }

    private static String keys(SimClient.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return String.join(" ", answer.json().path("issues").findValuesAsText("key"));
    }
}
