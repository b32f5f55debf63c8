package bactrian.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.jirasim.SimOptions;
import bactrian.jirasim.site.Deployment;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/** A synced site that is worked on from both sides while Bactrian is killed. */
final class KilledSite implements AutoCloseable {
    private static final String COLLEAGUE = "user@example.com";

    private final SyncedSite site;
    private final Path order;
    private String item;
    private String key;
    private int kills;

    private KilledSite(SyncedSite site, Path order) {
        this.site = site;
        this.order = order;
    }

    /**
     * Jira repeats a webhook for longer than a restart takes; what search does not show was not made; few values are written
     * again and again.
     */
    static KilledSite start(Deployment deployment, Path parent) {
        Path folder = OwnFolder.create(parent);
        OwnFolder.configure(folder, "camel.beans.killPoints=#class:" + KillPoints.class.getName());
        SimOptions options = SimOptions.of(deployment).withRetryDelay(Duration.ofSeconds(3));
        KilledSite killed = new KilledSite(
                SyncedSite.start(
                        options,
                        folder,
                        Map.of("BACTRIAN_CREATE_LAG_HORIZON", "1s", "BACTRIAN_LOOP_WRITES", "1000000")),
                folder.resolve(KillPoints.ORDER));
        JsonNode made = killed.site.linkedItem("{\"name\":\"Killed\"}");
        killed.item = made.path("id").asText();
        killed.key = made.at("/link/issueKey").asText();
        return killed;
    }

    String jiraApi() {
        return site.jiraApi();
    }

    /** How often Bactrian was killed until now. */
    int kills() {
        return kills;
    }

    /** Works on both sides, is killed as planned, and is held to the invariant after the restart. */
    void round(int number, KillPlan plan) {
        int failed = site.jira().webhookCounts().path("failed").asInt();
        String name = "Round " + number;
        List<String> points = new ArrayList<>(plan.points());
        arm(points.remove(0));
        work(name, number);
        for (String next : points) {
            awaitKill(plan);
            arm(next);
            site.bactrian().start();
        }
        awaitKill(plan);
        disarm();
        site.bactrian().start();
        again(name, number, failed);
        check(name, number, plan);
    }

    private void arm(String point) {
        if (KillPlan.isAtJira(point)) {
            String[] words = point.split(" ", 3);
            site.control()
                    .post(
                            "/control/kill",
                            "{\"match\":\"%s\",\"when\":\"%s\",\"pid\":%d}"
                                    .formatted(
                                            words[2], words[0], site.bactrian().pid()));
        } else {
            write(point);
        }
    }

    /** An empty order is none. */
    private void disarm() {
        write("");
        site.control().delete("/control/kill");
    }

    private void write(String text) {
        try {
            Files.writeString(order, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitKill(KillPlan plan) {
        await(plan + " is reached", () -> !site.bactrian().isAlive());
        kills++;
    }

    private static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(50))
                .until(condition);
    }

    /** Both sides of a pair are edited, and each side gets something new. */
    private void work(String name, int number) {
        site.jira().jira().set(COLLEAGUE, key, Map.of("summary", name, "RAG Status", rag(number)));
        site.jira().jira().create(COLLEAGUE, "DEV", "Initiative", Map.of("summary", "There, " + name));
        acceptedOrKilled(() -> edit(number));
        acceptedOrKilled(() -> make(name));
    }

    private Http.Answer edit(int number) {
        return site.api()
                .patch(
                        "/api/portfolio/items/" + item,
                        "{\"fields\":{\"endDate\":\"%s\",\"description\":\"Text %d\",\"lifecycleStage\":\"%s\"}}"
                                .formatted(day(number), number, stage(number)));
    }

    private Http.Answer make(String name) {
        return site.api()
                .post(
                        "/api/portfolio/items",
                        "{\"itemType\":\"initiative\",\"fields\":{\"name\":\"Here, " + name + "\"}}");
    }

    private static String day(int number) {
        return LocalDate.of(2026, 1, 1).plusDays(number + 1L).toString();
    }

    private static String stage(int number) {
        return number % 2 == 0 ? "In Progress" : "In Review";
    }

    private void acceptedOrKilled(Callable<Http.Answer> call) {
        try {
            assertThat(call.call().status()).isIn(200, 201);
        } catch (UncheckedIOException lost) {
            await("the end of the killed process", () -> !site.bactrian().isAlive());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was not accepted is not promised: whoever got no answer asks again, and the colleague edits once more. */
    private void again(String name, int number, int failedBefore) {
        edit(number);
        if (itemsNamed("Here, " + name).isEmpty()) {
            make(name);
        }
        await("all webhooks", () -> site.jira().webhookCounts().path("pending").asInt() == 0);
        if (site.jira().webhookCounts().path("failed").asInt() > failedBefore) {
            for (String summary : List.of(name, "There, " + name)) {
                site.jira().jira().set(COLLEAGUE, issuesNamed(summary).get(0), Map.of("Cost Centre", name));
            }
        }
    }

    /** It comes right, and stays so when nothing is under way any more. */
    private void check(String name, int number, KillPlan plan) {
        Awaitility.await(plan.toString())
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> right(name, number));
        await(
                "rest after " + plan,
                () -> site.jira().webhookCounts().path("pending").asInt() == 0);
        site.quiet();
        right(name, number);
    }

    private void right(String name, int number) {
        assertThat(List.of("summary", "Target end", "status", "description"))
                .extracting(field -> site.text(key, field))
                .containsExactly(name, day(number), stage(number), "Text " + number);
        assertThat(List.of("name", "endDate", "lifecycleStage", "description", "overallRag"))
                .extracting(field -> field(site.item(item), field))
                .containsExactly(name, day(number), stage(number), "Text " + number, rag(number));
        onePair("Here, " + name);
        onePair("There, " + name);
        assertThat(site.api().get("/api/dead-letters").body().path("items")).isEmpty();
    }

    private static String rag(int number) {
        return number % 2 == 0 ? "Red" : "Green";
    }

    private static String field(JsonNode shown, String name) {
        return shown.path("fields").path(name).asText();
    }

    private void onePair(String name) {
        assertThat(itemsNamed(name)).as(name).singleElement().satisfies(made -> assertThat(issuesNamed(name))
                .as(name)
                .containsExactly(made.at("/link/issueKey").asText()));
    }

    private List<String> issuesNamed(String summary) {
        return site.jira().jira().site().issues().all().stream()
                .map(issue -> issue.key())
                .filter(candidate -> site.text(candidate, "summary").equals(summary))
                .toList();
    }

    private List<JsonNode> itemsNamed(String name) {
        List<JsonNode> named = new ArrayList<>();
        String next = "0";
        while (!next.isEmpty()) {
            JsonNode page = site.api().get("/api/portfolio/items?after=" + next).body();
            page.path("items").forEach(one -> {
                if (field(one, "name").equals(name)) {
                    named.add(one);
                }
            });
            next = page.path("next").asText("");
        }
        return named;
    }

    @Override
    public void close() {
        site.close();
    }
}
