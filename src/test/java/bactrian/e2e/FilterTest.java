package bactrian.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.jirasim.site.Deployment;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Filters that need more than the issue: the site's fields, the account, or Jira's own judgement. */
class FilterTest {

    private static final String FILTER = "project = Development AND issuetype = Initiative AND summary ~ humps"
            + " AND \"RAG Status\" = Amber AND created >= startOfDay(-1) AND creator != currentUser()";

    @ParameterizedTest
    @EnumSource
    void aFilterThatOnlyJiraCanDecideIsAskedOfJira(Deployment deployment) {
        try (SyncedSite site = SyncedSite.start(deployment)) {
            JsonNode saved = site.api()
                    .put(
                            site.path("/mappings"),
                            """
                            [{"itemType":"initiative","issueType":"Initiative","filter":"%s",
                              "fields":[{"portfolioField":"name","jiraField":"summary"}]}]"""
                                    .formatted(FILTER.replace("\"", "\\\"")))
                    .body();
            assertThat(saved.findValuesAsText("message"))
                    .singleElement()
                    .asString()
                    .contains("'summary ~ humps' may cost a call to Jira");

            String one = create(site, "A hump of one", "Amber");
            String two = create(site, "Two humps", "Amber");
            create(site, "Three humps", "Red");

            SyncedSite.await(() -> !site.itemOf(two).isEmpty());
            SyncedSite.await(
                    () -> site.api().get(site.path("")).body().path("backlog").asInt() == 1);
            assertThat(site.itemOf(one)).as("Jira's no is asked again later").isEmpty();
            assertThat(site.api().get("/api/dead-letters").body().path("items")).isEmpty();
            checksByTheApi(site, two);
        }
    }

    private static void checksByTheApi(SyncedSite site, String key) {
        JsonNode answer = check(site, FILTER.replace("humps", "hump"), key);
        assertThat(answer.path("valid").asBoolean()).isTrue();
        assertThat(answer.at("/clauses/0/clauses")).hasSize(6);
        assertThat(answer.at("/clauses/0/clauses/3/verdict").asText()).isEqualTo("matches");
        assertThat(answer.at("/clauses/0/clauses/3/value").asText()).startsWith("Amber (");

        assertThat(check(site, "\"RAG Status\" = Red OR status WAS Done", key)
                        .path("matches")
                        .isBoolean())
                .isTrue();
        JsonNode unknown = check(site, "Rag = Red", key);
        assertThat(unknown.path("valid").asBoolean()).isFalse();
        assertThat(unknown.at("/errors/0/message").asText()).contains("Field 'Rag' does not exist");
        assertThat(check(site, "status = Done", "NONE-1").path("status").asInt())
                .isEqualTo(422);
    }

    private static JsonNode check(SyncedSite site, String jql, String key) {
        return site.api()
                .post("/api/jql/check", "{\"jql\":\"" + jql.replace("\"", "\\\"") + "\",\"issue\":\"" + key + "\"}")
                .body();
    }

    private static String create(SyncedSite site, String summary, String rag) {
        return site.colleague()
                .post(
                        site.jiraApi() + "/issue",
                        """
                        {"fields":{"project":{"key":"DEV"},"issuetype":{"name":"Initiative"},"summary":"%s",
                         "%s":{"value":"%s"}}}"""
                                .formatted(summary, ragField(site), rag))
                .body()
                .path("key")
                .asText();
    }

    private static String ragField(SyncedSite site) {
        return StreamSupport.stream(
                        site.colleague().get(site.jiraApi() + "/field").body().spliterator(), false)
                .filter(field -> field.path("name").asText().equals("RAG Status"))
                .map(field -> field.path("id").asText())
                .findFirst()
                .orElseThrow();
    }
}
