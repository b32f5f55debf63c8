package bactrian.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.e2e.WritesSite.Pair;
import bactrian.jirasim.site.Deployment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Jira down, busy and cutting connections: all is right in the end, and another site goes on meanwhile. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StormsTest {
    private static final int PAIRS = 10;
    private static final int NEW = 3;

    private final List<Pair> pairs = new ArrayList<>();
    private WritesSite writes;
    private SyncedSite other;
    private String otherKey;

    @BeforeAll
    void start() {
        writes = WritesSite.start(Deployment.CLOUD);
        for (int i = 0; i < PAIRS; i++) {
            pairs.add(writes.pair("Storm " + i));
        }
        other = SyncedSite.beside(writes.site(), Deployment.DATA_CENTER);
        otherKey = other.jira()
                .jira()
                .create(WritesSite.COLLEAGUE, "DEV", "Initiative", Map.of("summary", "Elsewhere"))
                .key();
        SyncedSite.await(() -> !other.itemOf(otherKey).isEmpty());
        other.quiet();
    }

    @AfterAll
    void stop() {
        other.jira().close();
        writes.close();
    }

    @AfterEach
    void calm() {
        writes.site().control().delete("/control/faults");
    }

    static Stream<Arguments> storms() {
        return Stream.of(
                Arguments.of("down", 25, List.of(fault("* /rest/*", "\"drop\":\"before\""))),
                Arguments.of(
                        "429 with Retry-After",
                        1,
                        List.of(fault("* /rest/*", "\"status\":429,\"headers\":{\"Retry-After\":\"1\"}"))),
                Arguments.of(
                        "429 in HTML, with none",
                        1,
                        List.of(fault("* /rest/*", "\"status\":429,\"body\":\"<html>Slow down</html>\""))),
                Arguments.of(
                        "reset after the request was carried out",
                        1,
                        List.of(
                                fault("PUT /rest/api/3/issue/*", "\"drop\":\"after\""),
                                fault("POST /rest/api/3/issue/*/transitions", "\"drop\":\"after\""),
                                fault("POST /rest/api/3/issue", "\"drop\":\"after\""))));
    }

    private static String fault(String match, String what) {
        return "{\"match\":\"" + match + "\",\"times\":0," + what + "}";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("storms")
    void all_is_right_in_the_end(String storm, int edits, List<String> faults) {
        writes.site().jira().clearCalls();
        faults.forEach(fault -> writes.site().control().post("/control/faults", fault));
        for (int edit = 1; edit <= edits; edit++) {
            for (Pair pair : pairs) {
                writes.edit(pair, "summary", storm + " " + edit);
                writes.patch(pair, "{\"fields\":{\"endDate\":\"2026-05-%02d\"}}".formatted(edit));
            }
        }
        for (Pair pair : pairs) {
            writes.patch(pair, "{\"fields\":{\"lifecycleStage\":\"" + stage(edits) + "\",\"type\":\"Run\"}}");
        }
        for (int i = 0; i < NEW; i++) {
            writes.make(storm + " new " + i);
        }
        SyncedSite.await(() -> failedCalls() > 0);
        printLatencyElsewhere(storm);
        calm();

        Awaitility.await(storm)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> allRight(storm, edits));
        writes.quiet();
        allRight(storm, edits);
    }

    private long failedCalls() {
        return writes.site().jira().calls().stream()
                .filter(call -> call.status() == 0 || call.status() == 429)
                .count();
    }

    private void printLatencyElsewhere(String storm) {
        long begin = System.nanoTime();
        other.jira().jira().set(WritesSite.COLLEAGUE, otherKey, Map.of("summary", "During " + storm));
        SyncedSite.await(() ->
                other.item(other.itemOf(otherKey)).at("/fields/name").asText().equals("During " + storm));
        System.out.println("Another site's latency while Jira is \"" + storm + "\": "
                + Duration.ofNanos(System.nanoTime() - begin).toMillis() + " ms");
    }

    private static String stage(int edits) {
        return edits > 1 ? "In Review" : "In Progress";
    }

    private void allRight(String storm, int edits) {
        String day = "2026-05-%02d".formatted(edits);
        for (Pair pair : pairs) {
            assertThat(List.of("summary", "Target end", "status", "Demand Type"))
                    .extracting(field -> writes.inJira(pair, field))
                    .containsExactly(storm + " " + edits, day, stage(edits), "Run");
            assertThat(List.of("name", "endDate", "lifecycleStage"))
                    .extracting(field -> writes.here(pair, field))
                    .containsExactly(storm + " " + edits, day, stage(edits));
        }
        for (int i = 0; i < NEW; i++) {
            assertThat(writes.issuesNamed(storm + " new " + i)).hasSize(1);
        }
        assertThat(writes.deadLetters()).isEmpty();
    }
}
