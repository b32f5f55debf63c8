package bactrian.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.jirasim.site.Deployment;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A run over many linked pairs of which one in a hundred changed on either side unheard. {@code
 * -Dbactrian.reconcile.pairs=100000} for the figures of docs/performance.md.
 */
class ReconciliationScaleTest {
    private static final Logger LOG = LoggerFactory.getLogger(ReconciliationScaleTest.class);
    private static final int PAIRS = Integer.getInteger("bactrian.reconcile.pairs", 400);
    private static final int CHANGES = PAIRS / 100;

    @Test
    void findsAndHealsExactlyWhatChangedWithFewCalls() {
        try (SyncedSite site = SyncedSite.start(Deployment.CLOUD)) {
            List<Long> items = linkedPairs(site);
            site.bactrian().start();
            site.control().delete("/control/calls");

            JsonNode run = site.reconcile("{}", Duration.ofMinutes(60));

            int calls = site.control().get("/control/calls").body().size();
            LOG.info("{} pairs, {} changes a side: {} ms, {} calls", PAIRS, CHANGES, run.path("durationMs"), calls);
            assertThat(run.path("state").asText()).isEqualTo("done");
            assertThat(run.at("/counts/checked").asInt()).isEqualTo(PAIRS);
            assertThat(run.at("/counts/differences").asInt()).isEqualTo(2 * CHANGES);
            assertThat(run.at("/counts/healed/portfolio").asInt()).isEqualTo(CHANGES);
            assertThat(run.at("/counts/healed/jira").asInt()).isEqualTo(CHANGES);
            assertThat(calls).isLessThanOrEqualTo((int) (1.2 * PAIRS / 100 + 4.0 * 2 * CHANGES));
            for (int at = 0; at < CHANGES; at++) {
                assertThat(site.item(String.valueOf(items.get(at)))
                                .at("/fields/name")
                                .asText())
                        .isEqualTo("Changed in Jira " + at);
                assertThat(site.jira().jira().text(key(PAIRS - 1 - at), "summary"))
                        .isEqualTo("Changed in the portfolio " + at);
            }
        }
    }

    @Test
    void killedInTheMiddleItComesToTheSameResult() {
        try (SyncedSite site = SyncedSite.start(Deployment.CLOUD)) {
            linkedPairs(site);
            site.bactrian().start();
            site.control()
                    .post("/control/faults", "{\"match\":\"POST /rest/api/3/search/jql\",\"times\":0,\"delayMs\":500}");
            String run = site.api()
                    .post(site.path("/reconcile"), "{}")
                    .body()
                    .path("id")
                    .asText();
            SyncedSite.await(() -> site.api()
                            .get("/api/reconciliations/" + run)
                            .body()
                            .at("/counts/checked")
                            .asInt()
                    > 0);
            site.bactrian().kill();
            site.bactrian().start();

            JsonNode ended = site.ended(run, Duration.ofMinutes(60));

            assertThat(ended.path("state").asText()).isEqualTo("done");
            assertThat(ended.at("/counts/checked").asInt()).isEqualTo(PAIRS);
            assertThat(ended.at("/counts/differences").asInt()).isEqualTo(2 * CHANGES);
            assertThat(ended.at("/counts/healed/portfolio").asInt()).isEqualTo(CHANGES);
            assertThat(ended.at("/counts/healed/jira").asInt()).isEqualTo(CHANGES);
        }
    }

    private static List<Long> linkedPairs(SyncedSite site) {
        site.control().post("/control/webhooks", "{\"drop\":true}");
        site.control()
                .post("/control/issues", "{\"project\":\"DEV\",\"issueType\":\"Initiative\",\"count\":" + PAIRS + "}");
        JsonNode sample = site.colleague().get("/rest/api/3/issue/" + key(0)).body();
        site.bactrian().kill();
        try (LinkedPairs pairs =
                LinkedPairs.in(site.bactrian().data(), site.api().baseUrl())) {
            List<Long> items = pairs.link(sample, "DEV", 7, PAIRS);
            for (int at = 0; at < CHANGES; at++) {
                site.jira().jira().set("user@example.com", key(at), Map.of("summary", "Changed in Jira " + at));
                pairs.rename(items.get(PAIRS - 1 - at), "Changed in the portfolio " + at);
            }
            return items;
        }
    }

    private static String key(int at) {
        return "DEV-" + (7 + at);
    }
}
