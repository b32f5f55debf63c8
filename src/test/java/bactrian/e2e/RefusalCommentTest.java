package bactrian.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.jirasim.SimOptions;
import bactrian.jirasim.site.Deployment;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalCommentTest {
    @ParameterizedTest
    @EnumSource(Deployment.class)
    void whatCouldNotBeWrittenIsToldOnTheIssueOnce(Deployment deployment) {
        Map<String, String> told = Map.of("BACTRIAN_DEADLETTER_COMMENT", "true");
        try (SyncedSite site = SyncedSite.start(SimOptions.of(deployment), Path.of(""), told)) {
            JsonNode item = site.linkedItem("{\"name\":\"Told\"}");
            String key = item.at("/link/issueKey").asText();
            site.control().put("/control/screens/Initiative", "{\"hidden\":[\"customfield_10040\"]}");
            site.api()
                    .patch("/api/portfolio/items/" + item.path("id").asText(), "{\"fields\":{\"overallRag\":\"Red\"}}");

            SyncedSite.await(() -> comments(site, key).size() == 1);
            assertThat(comments(site, key).toString()).contains("overallRag", "cannot be set", "edit screen");

            site.colleague().put(site.jiraApi() + "/issue/" + key, "{\"fields\":{\"summary\":\"Touched\"}}");
            SyncedSite.await(() -> site.item(item.path("id").asText())
                    .at("/fields/name")
                    .asText()
                    .equals("Touched"));
            site.quiet();
            assertThat(comments(site, key)).hasSize(1);
        }
    }

    private static JsonNode comments(SyncedSite site, String key) {
        return site.issue(key).at("/comment/comments");
    }
}
