package bactrian.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.jirasim.SimOptions;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files in {@code examples/}, copied and used as its README says. */
class ExamplesTest {
    private static final String MAPPING =
            """
            [{"itemType":"initiative","issueType":"Initiative","fields":[
             {"portfolioField":"name","jiraField":"summary"},
             {"portfolioField":"overallRag","jiraField":"RAG Status","route":"field-rag-comment"}]}]""";

    @Test
    void aFieldRouteOfOnesOwnCommentsWhenTheRagTurnsRed(@TempDir Path parent) {
        Path folder = OwnFolder.create(parent);
        OwnFolder.addRoutes(folder, Path.of("examples", "comment-on-red"));
        try (SyncedSite site = SyncedSite.start(SimOptions.cloud(), folder, Map.of())) {
            assertThat(site.api().put(site.path("/mappings"), MAPPING).status()).isEqualTo(200);
            JsonNode item = site.linkedItem("{\"name\":\"Watched\",\"overallRag\":\"Green\"}");
            String key = item.at("/link/issueKey").asText();

            patch(site, item, "Amber");
            SyncedSite.await(() -> site.text(key, "RAG Status").equals("Amber"));
            assertThat(comments(site, key)).isEmpty();

            patch(site, item, "Red");
            SyncedSite.await(() -> site.text(key, "RAG Status").equals("Red"));
            SyncedSite.await(() -> comments(site, key).equals(List.of("The initiative has turned red.")));
            site.quiet();
            assertThat(comments(site, key)).hasSize(1);
        }
    }

    private static void patch(SyncedSite site, JsonNode item, String rag) {
        site.api()
                .patch(
                        "/api/portfolio/items/" + item.path("id").asText(),
                        "{\"fields\":{\"overallRag\":\"" + rag + "\"}}");
    }

    private static List<String> comments(SyncedSite site, String key) {
        return site.colleague()
                .get(site.jiraApi() + "/issue/" + key + "/comment")
                .body()
                .path("comments")
                .findValuesAsText("text");
    }
}
