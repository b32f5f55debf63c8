package bactrian.jirasim;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.jirasim.site.Deployment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies that are no JSON, not of the shape Jira wants, or have members it does not know, change nothing. */
class WrongShapeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CLOUD | PUT /rest/api/3/issue/DEV-1 | {\"fields\":[]}",
                "CLOUD | PUT /rest/api/3/issue/DEV-1 | {\"fields\":{\"summary\":\"x\"},\"update\":\"y\"}",
                "CLOUD | PUT /rest/api/3/issue/DEV-1 | {\"update\":{\"summary\":\"x\"}}",
                "CLOUD | PUT /rest/api/3/issue/DEV-1 | []",
                "CLOUD | PUT /rest/api/3/issue/DEV-1 | {\"fields\":",
                "CLOUD | PUT /rest/api/3/issue/DEV-1 | {\"fields\":{\"description\":\"a string\"}}",
                "CLOUD | POST /rest/api/3/issue/DEV-1/transitions | {\"transition\":\"21\"}",
                "CLOUD | POST /rest/api/3/issue/DEV-1/transitions | {}",
                "CLOUD | POST /rest/api/3/search/jql | {\"jql\":\"project = DEV\",\"colour\":1}",
                "CLOUD | POST /rest/api/3/search/jql | {\"jql\":\"project = DEV\",\"expand\":[\"names\"]}",
                "CLOUD | POST /rest/api/3/issue/bulkfetch | {\"issueIdsOrKeys\":[\"DEV-1\"],\"colour\":1}",
                "CLOUD | POST /rest/api/3/jql/match | {\"issueIds\":[1],\"jqls\":[\"key = A-1\"],\"colour\":1}",
                "DATA_CENTER | PUT /rest/api/2/issue/DEV-1 | {\"fields\":{\"summary\":\"x\"},\"colour\":1}",
                "DATA_CENTER | PUT /rest/api/2/issue/DEV-1 | {\"fields\":[]}",
                "DATA_CENTER | PUT /rest/api/2/issue/DEV-1 | {\"fields\":{\"description\":{\"type\":\"doc\"}}}",
                "DATA_CENTER | POST /rest/api/2/search | {\"jql\":\"project = DEV\",\"colour\":1}",
                "DATA_CENTER | POST /rest/api/2/search | {\"jql\":\"project = DEV\",\"expand\":\"names\"}"
            })
    void isRefused(Deployment deployment, String call, String body) {
        try (JiraSim sim = JiraSim.start(SimOptions.of(deployment))) {
            String summary = sim.jira().text("DEV-1", "summary");

            SimClient.Answer answer = SimClient.as(sim, "demo").send(call, body);

            assertThat(answer.status()).as(answer.text()).isEqualTo(400);
            assertThat(sim.jira().text("DEV-1", "summary")).isEqualTo(summary);
            assertThat(sim.jira().issue("DEV-1").changes()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"heading, 7", "heading, 0", "paragraph, 1"})
    void aDocumentThatTheSchemaDoesNotHaveIsRefused(String node, int level) {
        try (JiraSim sim = JiraSim.start(SimOptions.cloud())) {
            Map<String, Object> block = Map.of("type", node, "attrs", Map.of("level", level));
            var answer = SimClient.as(sim, "demo")
                    .edit(
                            "DEV-1",
                            Map.of("description", Map.of("type", "doc", "version", 1, "content", List.of(block))));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.error("description"))
                    .isEqualTo("Operation value must be an Atlassian Document (see the Atlassian Document Format)");
        }
    }
}
