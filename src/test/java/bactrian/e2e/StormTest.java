package bactrian.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.jirasim.site.Deployment;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Somebody deletes many issues at once. */
class StormTest {

    @Test
    void aStormOfDeletionsPausesTheIntegrationAndResumingItAgrees() {
        try (SyncedSite site = SyncedSite.start(Deployment.CLOUD)) {
            List<String> keys = IntStream.range(0, 13)
                    .mapToObj(at -> site.linkedItem("{\"name\":\"Pair " + at + "\"}")
                            .at("/link/issueKey")
                            .asText())
                    .toList();

            keys.forEach(key -> site.jira().jira().delete("user@example.com", key));

            SyncedSite.await(() -> state(site).equals("paused"));
            JsonNode integration = site.api().get(site.path("")).body();
            assertThat(integration.path("reason").asText()).contains("links ended within an hour");
            assertThat(keys).anyMatch(key -> !site.itemOf(key).isEmpty());

            site.api().post(site.path("/resume"), "");

            SyncedSite.await(
                    () -> keys.stream().allMatch(key -> site.itemOf(key).isEmpty()));
            assertThat(state(site)).isEqualTo("active");
        }
    }

    private static String state(SyncedSite site) {
        return site.api().get(site.path("")).body().path("state").asText();
    }
}
