package bactrian.jira;

import static bactrian.jira.ScriptedJira.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Webhooks, teams, people, permissions: what is asked for around issues. */
class JiraAdministrationTest {

    private static final WebhookRegistration WANTED = new WebhookRegistration(
            "Bactrian",
            "https://b.example.com/webhooks/jira/t",
            List.of("jira:issue_updated"),
            "project = DEV",
            "s3cret");

    private final ScriptedJira jira = new ScriptedJira();
    private final JiraClient cloud = jira.client(Deployment.CLOUD);
    private final JiraClient dataCenter = jira.client(Deployment.DATA_CENTER);

    @AfterEach
    void stop() {
        jira.close();
    }

    @Test
    void registersAWebhookOnCloud() {
        jira.on("POST /rest/webhooks/1.0/webhook", 201, "{\"self\":\"https://x/rest/webhooks/1.0/webhook/7\"}");

        assertThat(JiraWebhooks.id(cloud.webhooks().register(WANTED))).isEqualTo("7");
        assertThat(jira.onlyAsked().body())
                .isEqualTo(json("{'name':'Bactrian','url':'https://b.example.com/webhooks/jira/t','excludeBody':false,"
                        + "'events':['jira:issue_updated'],"
                        + "'filters':{'issue-related-events-section':'project = DEV'},'secret':'s3cret'}"));
        assertThat(WANTED.toString()).doesNotContain("s3cret").doesNotContain("/webhooks/jira/t");
    }

    @Test
    void registersAWebhookOnDataCenterTenWithTheSecretWhereItBelongs() {
        jira.on("GET /rest/api/2/serverInfo", 200, "{\"versionNumbers\":[10,3,24]}");
        jira.on("POST /rest/jira-webhook/1.0/webhooks", 201, "{\"id\":12}");

        assertThat(JiraWebhooks.id(dataCenter.webhooks().register(WANTED))).isEqualTo("12");
        assertThat(jira.asked().get(1).body().path("configuration")).isEqualTo(json("{'SECRET':'s3cret'}"));
        assertThat(jira.asked().get(1).body().has("secret")).isFalse();
    }

    @Test
    void listsAndRemovesWebhooksOnOlderDataCenter() {
        jira.on("GET /rest/api/2/serverInfo", 200, "{\"versionNumbers\":[9,12,0]}");
        jira.on("GET /rest/webhooks/1.0/webhook", 200, "[{\"self\":\"https://x/webhook/3\"}]");
        jira.on("DELETE /rest/webhooks/1.0/webhook/3", 204, "");

        dataCenter.webhooks().list().forEach(hook -> dataCenter.webhooks().remove(JiraWebhooks.id(hook)));

        assertThat(jira.asked()).last().hasToString("DELETE /rest/webhooks/1.0/webhook/3");
    }

    @Test
    void listsTheTeamsOfAnOrganisationToTheEnd() {
        String path = "GET /gateway/api/public/teams/v1/org/o1/teams";
        jira.on(
                path,
                200,
                "{\"entities\":[{\"teamId\":\"a\",\"displayName\":\"Blue\",\"state\":\"ACTIVE\"}],\"cursor\":\"c\"}");
        jira.on(
                path,
                200,
                "{\"entities\":[{\"teamId\":\"b\",\"displayName\":\"Blue\",\"state\":\"ARCHIVED\"}],\"cursor\":\"d\"}");
        jira.on(path, 200, "{\"entities\":[],\"cursor\":\"e\"}");

        assertThat(cloud.teams().ofOrganisation("o1", "site"))
                .containsExactly(new JiraTeam("a", "Blue", true), new JiraTeam("b", "Blue", false));
        assertThat(jira.asked().get(1).target()).endsWith("?siteId=site&size=300&cursor=c");
    }

    @Test
    void endsTheListOfTeamsAtANullCursor() {
        jira.on(
                "GET /gateway/api/public/teams/v1/org/o1/teams",
                200,
                "{\"entities\":[{\"teamId\":\"a\",\"displayName\":\"Blue\"}],\"cursor\":null}");

        assertThat(cloud.teams().ofOrganisation("o1", "")).hasSize(1);
        assertThat(jira.onlyAsked().target()).endsWith("/teams?size=300");
    }

    @Test
    void listsTheTeamsOfDataCenterPageByPageAlsoWhenItIgnoresPaging() {
        String full = IntStream.range(0, 100)
                .mapToObj(id -> "{\"id\":" + id + ",\"title\":\"Team " + id + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        jira.on("GET /rest/teams-api/1.0/team", 200, full);

        List<JiraTeam> teams = dataCenter.teams().ofDataCenter();

        assertThat(teams).hasSize(100).startsWith(new JiraTeam("0", "Team 0", true));
        assertThat(jira.asked()).hasSize(2);
    }

    @Test
    void searchesPeopleByTheParameterOfTheDeployment() {
        jira.on("GET /rest/api/3/user/search", 200, "[]");
        jira.on("GET /rest/api/2/user/assignable/search", 200, "[]");

        cloud.users().search("jo+x@example.com");
        dataCenter.users().assignable("DEV", "jo");

        assertThat(jira.asked())
                .extracting(ScriptedJira.Asked::target)
                .containsExactly(
                        "/rest/api/3/user/search?query=jo%2Bx%40example.com",
                        "/rest/api/2/user/assignable/search?project=DEV&username=jo");
    }

    @Test
    void asksCloudForNamedPermissionsAndDataCenterForAll() {
        jira.on("GET /rest/api/3/mypermissions", 200, "{}");
        jira.on("GET /rest/api/2/mypermissions", 200, "{}");

        cloud.site().permissions(List.of("EDIT_ISSUES", "BROWSE_PROJECTS"), "10000");
        dataCenter.site().permissions(List.of("EDIT_ISSUES"), "DEV");

        assertThat(jira.asked())
                .extracting(ScriptedJira.Asked::target)
                .containsExactly(
                        "/rest/api/3/mypermissions?permissions=EDIT_ISSUES%2CBROWSE_PROJECTS&projectId=10000",
                        "/rest/api/2/mypermissions?projectKey=DEV");
    }
}
