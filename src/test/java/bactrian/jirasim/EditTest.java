package bactrian.jirasim;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.jirasim.site.Deployment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EditTest {

    private static final String NOT_ON_SCREEN = "cannot be set. It is not on the appropriate screen, or unknown.";

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("summary", "x".repeat(256), "255 characters"),
                Arguments.of("summary", "two\nlines", "newline"),
                Arguments.of("summary", "", "You must specify a summary"),
                Arguments.of("labels", List.of("two words"), "contains spaces"),
                Arguments.of("labels", "word", "data was not an array"),
                Arguments.of("status", Map.of("name", "Done"), NOT_ON_SCREEN),
                Arguments.of("resolution", Map.of("name", "Done"), NOT_ON_SCREEN),
                Arguments.of("customfield_99999", "x", NOT_ON_SCREEN),
                Arguments.of("customfield_10040", Map.of("value", "Blue"), "Option value 'Blue' is not valid"),
                Arguments.of("customfield_10040", "Red", "Could not find valid 'id' or 'value'"),
                Arguments.of("customfield_10022", "31/12/2026", "in the format \"yyyy-MM-dd\""),
                Arguments.of("customfield_10062", "12", "must be a number"),
                Arguments.of("customfield_10042", "no address", "Not a valid URL"),
                Arguments.of("customfield_10001", Map.of("id", "1"), "must be a string"),
                Arguments.of("customfield_10001", "no-such-team", "is not valid"),
                Arguments.of("customfield_10020", List.of(2), "Number value expected"),
                Arguments.of("priority", Map.of("name", "Urgent"), "priority selected is invalid"),
                Arguments.of("customfield_10044", Map.of("accountId", "x", "name", "x"), "does not exist"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void oneBadFieldRefusesTheWholeEdit(String field, Object value, String message) {
        for (Deployment deployment : Deployment.values()) {
            try (JiraSim sim = JiraSim.start(SimOptions.of(deployment))) {
                Map<String, Object> fields = new HashMap<>(Map.of("duedate", "2030-01-01"));
                fields.put(field, value);
                var answer = SimClient.as(sim, "demo").edit("DEV-1", fields);
                assertThat(answer.status()).isEqualTo(400);
                assertThat(answer.error(field)).contains(message);
                assertThat(sim.jira().text("DEV-1", "duedate")).isEqualTo("2026-09-30");
            }
        }
    }

    static Stream<Arguments> accepted() {
        return Stream.of(
                Arguments.of("summary", "New", "New"),
                Arguments.of("labels", List.of("b", "a", "b"), "[\"a\",\"b\"]"),
                Arguments.of("customfield_10040", Map.of("id", "10100"), "Red"),
                Arguments.of("customfield_10040", Map.of("value", "Amber"), "Amber"),
                Arguments.of("customfield_10022", "2027-02-28", "2027-02-28"),
                Arguments.of("customfield_10062", 12.5, "12.5"),
                Arguments.of("customfield_10042", "https://example.com/items/1", "https://example.com/items/1"),
                Arguments.of("customfield_10066", "2026-05-04T10:00:00.000+0200", "2026-05-04T08:00:00.000+0000"),
                Arguments.of("priority", Map.of("id", "1"), "Highest"));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void aGoodValueIsKept(String field, Object value, String text) {
        for (Deployment deployment : Deployment.values()) {
            try (JiraSim sim = JiraSim.start(SimOptions.of(deployment))) {
                assertThat(SimClient.as(sim, "demo")
                                .edit("DEV-1", Map.of(field, value))
                                .status())
                        .isEqualTo(204);
                assertThat(sim.jira().text("DEV-1", field)).isEqualTo(text);
            }
        }
    }

    @BothDeployments
    void nullClears(Deployment deployment) {
        try (JiraSim sim = JiraSim.start(SimOptions.of(deployment))) {
            Map<String, Object> cleared = new HashMap<>();
            cleared.put("duedate", null);
            cleared.put("customfield_10040", null);
            assertThat(SimClient.as(sim, "demo").edit("DEV-1", cleared).status())
                    .isEqualTo(204);
            assertThat(sim.jira().value("DEV-1", "duedate").isNull()).isTrue();
            assertThat(sim.jira().value("DEV-1", "RAG Status").isNull()).isTrue();
        }
    }

    @BothDeployments
    void aHiddenFieldIsNotOnTheScreen(Deployment deployment) {
        try (JiraSim sim = JiraSim.start(SimOptions.of(deployment))) {
            SimClient demo = SimClient.as(sim, "demo");
            demo.put("/control/screens/Initiative", Map.of("hidden", List.of("customfield_10040")));
            var answer = demo.edit("DEV-1", Map.of("customfield_10040", Map.of("value", "Red")));
            assertThat(answer.error("customfield_10040")).contains(NOT_ON_SCREEN);
            assertThat(demo.get(demo.api() + "/issue/DEV-1/editmeta")
                            .json()
                            .at("/fields/customfield_10040")
                            .isMissingNode())
                    .isTrue();
            assertThat(demo.edit("DEV-4", Map.of("customfield_10040", Map.of("value", "Red")))
                            .status())
                    .isEqualTo(204);
        }
    }

    @BothDeployments
    void updateAddsAndRemovesAndMayNotRepeatAField(Deployment deployment) {
        try (JiraSim sim = JiraSim.start(SimOptions.of(deployment))) {
            SimClient demo = SimClient.as(sim, "demo");
            String issue = demo.api() + "/issue/DEV-1";
            var update = Map.of("labels", List.of(Map.of("add", "new"), Map.of("remove", "portfolio")));
            assertThat(demo.put(issue, Map.of("update", update)).status()).isEqualTo(204);
            assertThat(sim.jira().text("DEV-1", "labels")).isEqualTo("[\"new\"]");
            var both = Map.of("update", update, "fields", Map.of("labels", List.of()));
            assertThat(demo.put(issue, both).error("labels")).contains("both");
        }
    }

    @Test
    void cloudTakesDocumentsThroughV3AndStringsThroughV2() {
        try (JiraSim sim = JiraSim.start(SimOptions.cloud())) {
            SimClient demo = SimClient.as(sim, "demo");
            assertThat(demo.edit("DEV-1", Map.of("description", "plain")).error("description"))
                    .startsWith("Operation value must be an Atlassian Document");
            JsonNodes paragraph = new JsonNodes("{'type':'doc','version':1,'content':[{'type':'paragraph','content':"
                    + "[{'type':'text','text':'bold','marks':[{'type':'strong'}]}]}]}");
            assertThat(demo.edit("DEV-1", Map.of("description", paragraph.json()))
                            .status())
                    .isEqualTo(204);
            assertThat(demo.get("/rest/api/2/issue/DEV-1")
                            .json()
                            .at("/fields/description")
                            .asText())
                    .isEqualTo("*bold*");
            assertThat(demo.put("/rest/api/2/issue/DEV-1", Map.of("fields", Map.of("description", "one\n\ntwo")))
                            .status())
                    .isEqualTo(204);
            assertThat(demo.get("/rest/api/3/issue/DEV-1")
                            .json()
                            .at("/fields/description/content")
                            .size())
                    .isEqualTo(2);
        }
    }

    @Test
    void cloudChecksTheLevelOfAParent() {
        try (JiraSim sim = JiraSim.start(SimOptions.cloud())) {
            SimClient demo = SimClient.as(sim, "demo");
            assertThat(demo.edit("DEV-4", Map.of("parent", Map.of("key", "DEV-2")))
                            .status())
                    .isEqualTo(204);
            assertThat(sim.jira().text("DEV-4", "parent")).isEqualTo("DEV-2");
            assertThat(demo.edit("DEV-4", Map.of("parent", Map.of("key", "DEV-5")))
                            .error("parent"))
                    .contains("hierarchy");
            var none = Map.of("update", Map.of("parent", List.of(Map.of("set", Map.of("none", true)))));
            assertThat(demo.put("/rest/api/3/issue/DEV-4", none).status()).isEqualTo(204);
            assertThat(sim.jira().text("DEV-4", "parent")).isEmpty();
        }
    }

    @Test
    void dataCenterTakesAKeyAsParentLink() {
        try (JiraSim sim = JiraSim.start(SimOptions.dataCenter())) {
            SimClient demo = SimClient.as(sim, "demo");
            assertThat(demo.edit("DEV-4", Map.of("customfield_10018", "DEV-2")).status())
                    .isEqualTo(204);
            assertThat(sim.jira().text("DEV-4", "Parent Link")).isEqualTo("DEV-2");
            assertThat(demo.edit("DEV-4", Map.of("customfield_10018", "NOPE-1")).status())
                    .isEqualTo(400);
        }
    }

    @BothDeployments
    void createNeedsProjectTypeAndSummaryAndKeepsTheMark(Deployment deployment) {
        try (JiraSim sim = JiraSim.start(SimOptions.of(deployment))) {
            SimClient demo = SimClient.as(sim, "demo");
            String issues = demo.api() + "/issue";
            assertThat(demo.post(issues, Map.of("fields", Map.of())).error("project"))
                    .isEqualTo("Specify a valid project ID or key");
            Map<String, Object> fields = new HashMap<>(Map.of("project", Map.of("key", "DEV")));
            assertThat(demo.post(issues, Map.of("fields", fields)).error("issuetype"))
                    .isEqualTo("Specify an issue type");
            fields.put("issuetype", Map.of("id", "10001"));
            assertThat(demo.post(issues, Map.of("fields", fields)).error("summary"))
                    .contains("summary");
            fields.put("summary", "Fresh");
            var mark = List.of(Map.of("key", "mark", "value", Map.of("item", "i1")));
            var created = demo.post(issues, Map.of("fields", fields, "properties", mark));
            assertThat(created.status()).isEqualTo(201);
            assertThat(created.json().path("key").asText()).isEqualTo("DEV-7");
            assertThat(demo.get(issues + "/DEV-7?fields=summary&properties=mark")
                            .json()
                            .at("/properties/mark/item")
                            .asText())
                    .isEqualTo("i1");
            assertThat(demo.get(issues + "/DEV-7/properties/mark")
                            .json()
                            .at("/value/item")
                            .asText())
                    .isEqualTo("i1");
        }
    }

    @BothDeployments
    void subtasksAreNotDeletedSilently(Deployment deployment) {
        try (JiraSim sim = JiraSim.start(SimOptions.of(deployment))) {
            sim.admin().addIssueType("10009", "Sub-task", -1);
            sim.jira().addIssue("DEV", "Sub-task", Map.of("summary", "Part", "parent", "DEV-1"));
            SimClient demo = SimClient.as(sim, "demo");
            String issue = demo.api() + "/issue/DEV-1";
            assertThat(demo.delete(issue).message()).contains("deleteSubtasks");
            assertThat(demo.delete(issue + "?deleteSubtasks=true").status()).isEqualTo(204);
            assertThat(sim.jira().exists("DEV-7")).isFalse();
            assertThat(demo.delete(issue).message())
                    .isEqualTo("Issue does not exist or you do not have permission to see it.");
        }
    }

    @BothDeployments
    void anEditMovesUpdatedAndIsInTheChangelog(Deployment deployment) {
        try (JiraSim sim = JiraSim.start(SimOptions.of(deployment))) {
            SimClient user = SimClient.as(sim, "user");
            user.edit(
                    "DEV-1", Map.of("customfield_10040", Map.of("value", "Red"), "labels", List.of("portfolio", "x")));
            var issue = user.get(user.api() + "/issue/DEV-1?expand=changelog").json();
            var items = issue.at("/changelog/histories/0/items");
            assertThat(items).hasSize(2);
            assertThat(items.get(0).path("field").asText()).isEqualTo("RAG Status");
            assertThat(items.get(0).path("fieldtype").asText()).isEqualTo("custom");
            assertThat(items.get(0).path("toString").asText()).isEqualTo("Red");
            assertThat(items.get(0).path("to").asText()).isEqualTo("10100");
            assertThat(items.get(0).has("fieldId")).isEqualTo(deployment == Deployment.CLOUD);
            assertThat(items.get(1).path("from").isNull()).isTrue();
            assertThat(items.get(1).path("toString").asText()).isEqualTo("portfolio x");
            assertThat(issue.at("/fields/updated").asText()).matches(".*T.*\\.\\d{3}\\+0000");
        }
    }
}
