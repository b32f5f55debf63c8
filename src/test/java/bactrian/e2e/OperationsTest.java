package bactrian.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.command.RemoteCommands;
import bactrian.jirasim.site.Deployment;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an operator sees: metrics and health as documented, and the commands. */
class OperationsTest {
    private static SyncedSite site;
    private static String key;

    @BeforeAll
    static void start() {
        site = SyncedSite.start(Deployment.CLOUD);
        site.control().put("/control/screens/Initiative", "{\"hidden\":[\"customfield_10040\"]}");
        JsonNode item = site.linkedItem("{\"name\":\"Watched\"}");
        key = item.at("/link/issueKey").asText();
        site.api()
                .patch(
                        "/api/portfolio/items/" + item.path("id").asText(),
                        "{\"fields\":{\"overallRag\":\"Red\",\"name\":\"Watched closely\"}}");
        SyncedSite.await(
                () -> !site.api().get("/api/dead-letters").body().path("items").isEmpty());
        site.reconcile("{}", Duration.ofSeconds(60));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void theMetricsAreThoseThatAreDocumented() throws Exception {
        String documented = Files.readString(Path.of("docs/operations.md"));

        SyncedSite.await(() -> metrics().contains("bactrian_dead_letters{"));

        assertThat(names(Pattern.compile("(?m)^# TYPE (bactrian_\\w+) ")
                        .matcher(metrics())
                        .results()
                        .toList()))
                .isEqualTo(names(Pattern.compile("(?m)^\\| `(bactrian_\\w+)`")
                        .matcher(documented)
                        .results()
                        .toList()));
        assertThat(metrics()).contains("bactrian_event_latency_seconds_bucket{");
    }

    private static Set<String> names(Iterable<MatchResult> matches) {
        Set<String> names = new TreeSet<>();
        matches.forEach(match -> names.add(match.group(1)));
        return names;
    }

    private static String metrics() throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(site.bactrian().management().baseUrl() + "/observe/metrics"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void healthSaysHowTheStoreAndEachIntegrationAre() {
        Http.Answer health = site.bactrian().management().get("/observe/health?data=true");

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.body().toString())
                .contains(
                        "store", "Development: active", "last webhook", "backlog", "circuit CLOSED", "last reconciled");
    }

    @Test
    void activityIsFoundByIssueFieldResultAndTime() {
        String about = "/api/activity?issue=" + key + "&field=";

        assertThat(site.api().get(about + "overallRag&result=rejected").body().path("items"))
                .isNotEmpty();
        assertThat(site.api()
                        .get(about + "name&result=written&since=2026-01-01T00:00:00Z")
                        .body()
                        .path("items"))
                .isNotEmpty();
        assertThat(site.api()
                        .get(about + "name&until=2020-01-01T00:00:00Z")
                        .body()
                        .path("items"))
                .isEmpty();
        assertThat(site.api().get("/api/activity?issue=DEV-1").body().path("items"))
                .isEmpty();
        assertThat(site.api().get("/api/activity?since=yesterday&item=x").body().path("errors"))
                .hasSize(2);
    }

    @Test
    void theCommandsAskARunningInstance() {
        assertThat(run("explain", key)).contains("are linked.", "Field \"overallRag\"");
        assertThat(run("dead-letters")).contains(key + "\toverallRag");
        assertThat(run("reconcile", "--dry-run", "--filter", "key = " + key))
                .contains("\"state\" : \"done\"", "overallRag");
        assertThat(run("replay", "--all")).isEqualTo("1 replayed\n");
        assertThat(run("explain")).contains("name one issue by its key");
    }

    private static String run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--url";
        all[arguments.length + 1] = site.api().baseUrl();
        new RemoteCommands(stream, stream, Map.of("BACTRIAN_ADMIN_PASSWORD", BactrianProcess.PASSWORD)).run(all);
        return out.toString(StandardCharsets.UTF_8);
    }
}
