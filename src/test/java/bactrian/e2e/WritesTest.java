package bactrian.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.e2e.WritesSite.Pair;
import bactrian.jirasim.site.Deployment;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Few calls, nothing stuck, everything explained, end to end; each deployment has a subclass. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WritesTest {
    private final Deployment deployment;
    private WritesSite writes;

    WritesTest(Deployment deployment) {
        this.deployment = deployment;
    }

    @BeforeAll
    void start() {
        writes = WritesSite.start(deployment);
    }

    @AfterAll
    void stop() {
        writes.close();
    }

    @AfterEach
    void letJiraBe() {
        writes.hide("");
        writes.account("{\"email\":\"demo@example.com\",\"active\":true}");
        writes.site().control().delete("/control/faults");
        writes.site().control().delete("/control/webhooks");
        writes.quiet();
    }

    @Test
    void ten_changed_fields_are_one_read_one_edit_one_list_and_one_transition() {
        Pair pair = writes.pair("Ten fields");
        writes.site().jira().clearCalls();

        writes.patch(pair, WritesSite.TEN);
        SyncedSite.await(() -> writes.inJira(pair, "status").equals("In Progress"));
        writes.quiet();

        List<String> calls = writes.site().calls();
        assertThat(calls)
                .filteredOn(call -> !isRead(call))
                .containsExactly("PUT /issue/*", "GET /issue/*/transitions", "POST /issue/*/transitions");
        assertThat(calls)
                .filteredOn(WritesTest::isRead)
                .as("one before the writes, at most one for the rich text of the echo: " + calls)
                .hasSizeBetween(1, 2);
        assertThat(writes.here(pair, "description")).isEqualTo("New *text*");
    }

    @Test
    void the_echo_of_an_edit_without_rich_text_costs_no_call() {
        Pair pair = writes.pair("Echo");
        writes.site().jira().clearCalls();

        writes.patch(pair, "{\"fields\":{\"name\":\"Echoed\",\"overallRag\":\"Red\",\"endDate\":\"2026-07-08\"}}");
        SyncedSite.await(() -> writes.inJira(pair, "summary").equals("Echoed"));
        writes.quiet();

        List<String> calls = writes.site().calls();
        assertThat(calls).as(calls.toString()).hasSize(2);
        assertThat(calls.get(0)).satisfies(call -> assertThat(isRead(call)).isTrue());
        assertThat(calls.get(1)).isEqualTo("PUT /issue/*");
    }

    @Test
    void fifty_quick_changes_of_one_issue_are_a_handful_of_calls() {
        Pair pair = writes.pair("Quick");
        writes.site().jira().clearCalls();

        for (int i = 1; i <= 50; i++) {
            writes.edit(pair, "summary", "In Jira " + i);
        }
        SyncedSite.await(() -> writes.here(pair, "name").equals("In Jira 50"));
        writes.quiet();
        assertThat(writes.site().calls()).as("reads only").hasSizeLessThan(10).allMatch(WritesTest::isRead);

        writes.site().jira().clearCalls();
        for (int i = 1; i <= 50; i++) {
            writes.patch(pair, "{\"fields\":{\"name\":\"Here " + i + "\"}}");
        }
        SyncedSite.await(() -> writes.inJira(pair, "summary").equals("Here 50"));
        writes.quiet();
        assertThat(writes.site().calls()).hasSizeLessThan(20);
        assertThat(writes.here(pair, "name")).isEqualTo("Here 50");
    }

    @Test
    void a_hundred_waiting_subjects_are_one_bulk_read() {
        writes.site().api().post(writes.site().path("/pause"), "");
        for (int i = 1; i <= 100; i++) {
            writes.create("Waiting " + i);
        }
        SyncedSite.await(() -> writes.integration().path("backlog").asInt() == 100);
        writes.site().jira().clearCalls();

        writes.site().api().post(writes.site().path("/resume"), "");
        SyncedSite.await(() -> writes.integration().path("backlog").asInt() == 0);
        writes.quiet();

        assertThat(writes.site().calls()).singleElement().satisfies(call -> assertThat(isRead(call))
                .isTrue());
    }

    @Test
    void a_field_off_the_screen_is_one_dead_letter_and_goes_by_itself_once_it_is_put_there() {
        Pair pair = writes.pair("Screen");
        writes.hide("Risk RAG Status");
        writes.patch(pair, WritesSite.TEN);
        SyncedSite.await(() -> writes.inJira(pair, "status").equals("In Progress")
                && writes.deadLetters().size() == 1);

        assertThat(List.of("summary", "Target start", "Target end", "RAG Status", "Demand Type"))
                .extracting(field -> writes.inJira(pair, field))
                .containsExactly("Ten", "2026-02-03", "2026-03-04", "Amber", "Run");
        assertThat(writes.inJira(pair, "Resource RAG Status")).isEqualTo("Green");
        assertThat(writes.inJira(pair, "Financial RAG Status")).isEqualTo("Amber");
        JsonNode letter = writes.deadLetters().get(0);
        assertThat(letter.path("field").asText()).isEqualTo("riskRag");
        assertThat(letter.path("issueKey").asText()).isEqualTo(pair.key());
        assertThat(letter.path("reason").asText()).contains("Risk RAG Status", "Red", "screen");
        assertThat(letter.path("advice").asText()).contains("Risk RAG Status", "edit screen", "replay");
        SyncedSite.await(() -> writes.deadLetters().get(0).path("attempts").asInt() > 1);
        assertThat(writes.deadLetters()).as("the same fault has one row").hasSize(1);

        writes.hide("");
        SyncedSite.await(() -> writes.inJira(pair, "Risk RAG Status").equals("Red"));
        SyncedSite.await(() -> writes.deadLetters().isEmpty());
    }

    @Test
    void a_revoked_token_pauses_once_with_its_reason_and_all_goes_on_when_it_is_put_right() {
        Pair pair = writes.pair("Token");
        writes.account("{\"email\":\"demo@example.com\",\"active\":false}");
        for (int i = 1; i <= 5; i++) {
            writes.edit(pair, "summary", "Unread " + i);
        }
        writes.patch(pair, "{\"fields\":{\"overallRag\":\"Green\"}}");
        SyncedSite.await(() -> writes.integration().path("state").asText().equals("paused"));
        assertThat(writes.integration().path("reason").asText()).contains("401");
        writes.patch(pair, "{\"fields\":{\"riskRag\":\"Green\"}}");
        SyncedSite.await(() -> writes.integration().path("backlog").asInt() >= 2);
        assertThat(alerts()).as("one alert").hasSize(1);

        writes.account("{\"email\":\"demo@example.com\",\"active\":true}");
        SyncedSite.await(() -> writes.integration().path("state").asText().equals("active"));
        SyncedSite.await(() -> writes.inJira(pair, "Risk RAG Status").equals("Green"));
        writes.quiet();
        assertThat(writes.here(pair, "name")).isEqualTo("Unread 5");
        assertThat(writes.inJira(pair, "RAG Status")).isEqualTo("Green");
        assertThat(writes.deadLetters()).isEmpty();
    }

    private List<String> alerts() {
        return writes.site().bactrian().logged().stream()
                .filter(line -> line.contains("is paused:"))
                .toList();
    }

    private static boolean isRead(String call) {
        return call.contains("bulkfetch") || call.contains("search") || call.equals("GET /issue/*");
    }
}
