package bactrian.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.jirasim.site.Deployment;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Webhooks dropped, doubled, delayed and shuffled at random, then one run: both sides are equal. {@code
 * -Dbactrian.reconcile.changes=10000} for the long form.
 */
class LostWebhooksTest {
    private static final int CHANGES = Integer.getInteger("bactrian.reconcile.changes", 60);
    private static final int PAIRS = 10;
    private static final List<String> RAGS = List.of("Red", "Amber", "Green");

    private final Random random = new Random(9);

    @Test
    void oneRunMakesBothSidesEqual() {
        try (SyncedSite site = SyncedSite.start(Deployment.CLOUD)) {
            List<JsonNode> items = new ArrayList<>();
            for (int at = 0; at < PAIRS; at++) {
                items.add(site.linkedItem("{\"name\":\"Pair " + at + "\"}"));
            }
            site.control()
                    .post("/control/webhooks", "{\"drop\":0.3,\"duplicate\":0.3,\"delayMs\":20,\"shuffle\":true}");
            for (int at = 0; at < CHANGES; at++) {
                change(site, items.get(random.nextInt(PAIRS)), at);
            }
            site.control().delete("/control/webhooks");
            site.quiet();

            JsonNode run = site.reconcile("{}", Duration.ofMinutes(10));

            assertThat(run.path("state").asText()).isEqualTo("done");
            site.quiet();
            for (JsonNode item : items) {
                JsonNode now = site.item(item.path("id").asText());
                String key = item.at("/link/issueKey").asText();
                assertThat(now.at("/fields/name").asText())
                        .isEqualTo(site.jira().jira().text(key, "summary"));
                assertThat(now.at("/fields/overallRag").asText(""))
                        .isEqualTo(site.jira().jira().text(key, "RAG Status"));
            }
        }
    }

    /** Each side changes fields of its own, so that there is one right answer. */
    private void change(SyncedSite site, JsonNode item, int at) {
        if (random.nextBoolean()) {
            site.jira()
                    .jira()
                    .set("user@example.com", item.at("/link/issueKey").asText(), Map.of("summary", "Change " + at));
        } else {
            site.api()
                    .patch(
                            "/api/portfolio/items/" + item.path("id").asText(),
                            "{\"fields\":{\"overallRag\":\"" + RAGS.get(random.nextInt(RAGS.size())) + "\"}}");
        }
    }
}
