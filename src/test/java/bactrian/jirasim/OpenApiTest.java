package bactrian.jirasim;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.jirasim.site.Deployment;
import java.util.List;
import java.util.Map;

/**
 * Asks every resource once. Whether the answers keep to Atlassian's documents is judged when the stand-in is closed, as it
 * is in every other test.
 */
class OpenApiTest {

    private static final List<String> OF_BOTH = List.of(
            "serverInfo",
            "myself",
            "mypermissions?permissions=EDIT_ISSUES",
            "field",
            "status",
            "priority",
            "resolution",
            "issuetype",
            "project",
            "project/DEV",
            "project/DEV/statuses",
            "issue/DEV-4?expand=changelog,names,schema",
            "issue/DEV-4/editmeta",
            "issue/DEV-4/properties",
            "issue/DEV-4/properties/mark",
            "issue/DEV-4/comment",
            "issue/DEV-4/transitions?expand=transitions.fields",
            "issue/createmeta/DEV/issuetypes",
            "issue/createmeta/DEV/issuetypes/10001",
            "user/assignable/search?project=DEV");

    private static final List<String> OF_CLOUD = List.of(
            "project/search", "issue/DEV-4/changelog", "user/search?query=u", "search/jql?jql=project=DEV&fields=*all");

    private static final List<String> OF_DATA_CENTER =
            List.of("user/search?username=u", "search?jql=project=DEV&fields=*all&expand=names,schema");

    private static final Map<String, Object> POSTS_OF_CLOUD = Map.of(
            "search/jql",
            Map.of("jql", "project = DEV", "fields", List.of("*all"), "expand", "names,schema"),
            "search/approximate-count",
            Map.of("jql", "project = DEV"),
            "issue/bulkfetch",
            Map.of("issueIdsOrKeys", List.of("DEV-1"), "fields", List.of("summary", "parent")),
            "jql/match",
            Map.of("issueIds", List.of(10001), "jqls", List.of("key = DEV-1")));

    @BothDeployments
    void everyResourceAnswersAsTheDocumentsSay(Deployment deployment) {
        try (JiraSim sim = JiraSim.start(SimOptions.of(deployment))) {
            SimClient demo = prepared(sim);
            OF_BOTH.forEach(path -> isThere(demo, demo.api(), path));
            if (deployment == Deployment.DATA_CENTER) {
                OF_DATA_CENTER.forEach(path -> isThere(demo, demo.api(), path));
            } else {
                OF_CLOUD.forEach(path -> isThere(demo, demo.api(), path));
                OF_BOTH.forEach(path -> isThere(demo, "/rest/api/2", path));
                POSTS_OF_CLOUD.forEach((path, body) -> assertThat(
                                demo.post(demo.api() + "/" + path, body).status())
                        .as(path)
                        .isEqualTo(200));
            }
        }
    }

    private static SimClient prepared(JiraSim sim) {
        SimClient demo = SimClient.as(sim, "demo");
        sim.jira().set("user@example.com", "DEV-4", Map.of("RAG Status", "Red", "assignee", "demo@example.com"));
        sim.jira().comment("user@example.com", "DEV-4", "Well done");
        demo.put(demo.api() + "/issue/DEV-4/properties/mark", Map.of("item", "i1"));
        return demo;
    }

    private static void isThere(SimClient demo, String api, String path) {
        assertThat(demo.get(api + "/" + path).status()).as(api + "/" + path).isEqualTo(200);
    }
}
