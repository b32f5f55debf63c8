package bactrian.jirasim;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.oracle.Shared;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds Cloud's answers against the OpenAPI document of v3, whose schemas are mostly closed. */
class OpenApiTest {

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4);

    /** Where answers depart from the document on purpose, and why. */
    private static final Map<String, String> VARIATIONS = Map.of(
            ".*date-time pattern.*", "every observed answer has an offset without a colon",
            ".*(from|fromString|to|toString): null found.*", "the document does not say that a side can be missing",
            "issue/bulkfetch .*'expand'.*", "the document's own example has it");

    /** A call and the path of the document that describes it. */
    private record Case(String method, String path, String template, Object body) {}

    /** Reads whose answer is described under another path than the one called. */
    private static final Map<String, String> GETS = Map.ofEntries(
            Map.entry("mypermissions?permissions=EDIT_ISSUES", "mypermissions"),
            Map.entry("project/DEV", "project/{projectIdOrKey}"),
            Map.entry("project/DEV/statuses", "project/{projectIdOrKey}/statuses"),
            Map.entry("issue/DEV-4?expand=changelog,names,schema", "issue/{issueIdOrKey}"),
            Map.entry("issue/DEV-4/editmeta", "issue/{issueIdOrKey}/editmeta"),
            Map.entry("issue/DEV-4/changelog", "issue/{issueIdOrKey}/changelog"),
            Map.entry("issue/DEV-4/properties", "issue/{issueIdOrKey}/properties"),
            Map.entry("issue/DEV-4/properties/mark", "issue/{issueIdOrKey}/properties/{propertyKey}"),
            Map.entry("issue/DEV-4/comment", "issue/{issueIdOrKey}/comment"),
            Map.entry("issue/DEV-4/transitions?expand=transitions.fields", "issue/{issueIdOrKey}/transitions"),
            Map.entry("issue/createmeta/DEV/issuetypes", "issue/createmeta/{projectIdOrKey}/issuetypes"),
            Map.entry(
                    "issue/createmeta/DEV/issuetypes/10001",
                    "issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}"),
            Map.entry("user/search?query=u", "user/search"),
            Map.entry("user/assignable/search?project=DEV", "user/assignable/search"));

    private static final List<String> LISTS =
            List.of("serverInfo", "myself", "field", "status", "priority", "resolution", "issuetype", "project/search");

    private static final Map<String, Object> POSTS = Map.of(
            "search/jql",
            Map.of("jql", "project = DEV", "fields", List.of("*all"), "expand", "names,schema"),
            "search/approximate-count",
            Map.of("jql", "project = DEV"),
            "issue/bulkfetch",
            Map.of("issueIdsOrKeys", List.of("DEV-1"), "fields", List.of("summary", "parent")),
            "jql/match",
            Map.of("issueIds", List.of(10001), "jqls", List.of("key = DEV-1")));

    private static Stream<Case> cases() {
        Stream<Case> gets = GETS.entrySet().stream().map(get -> new Case("get", get.getKey(), get.getValue(), ""));
        Stream<Case> lists = LISTS.stream().map(path -> new Case("get", path, path, ""));
        Stream<Case> posts =
                POSTS.entrySet().stream().map(post -> new Case("post", post.getKey(), post.getKey(), post.getValue()));
        return Stream.of(gets, lists, posts).flatMap(all -> all);
    }

    @Test
    void answersKeepToTheDocument() throws IOException {
        JsonNode document = Json.parse(Files.readString(Shared.path("openapi/jira-cloud-platform-v3.openapi.json")));
        Set<String> faults = new TreeSet<>();
        try (JiraSim sim = JiraSim.start(SimOptions.cloud())) {
            SimClient demo = SimClient.as(sim, "demo");
            sim.jira().set("user@example.com", "DEV-4", Map.of("RAG Status", "Red", "assignee", "demo@example.com"));
            sim.jira().comment("user@example.com", "DEV-4", "Well done");
            demo.put("/rest/api/3/issue/DEV-4/properties/mark", Map.of("item", "i1"));
            cases().forEach(call -> faults.addAll(faults(document, demo, call)));
        }
        faults.removeIf(fault -> VARIATIONS.keySet().stream().anyMatch(fault::matches));
        assertThat(faults).isEmpty();
    }

    private static List<String> faults(JsonNode document, SimClient demo, Case call) {
        String path = "/rest/api/3/" + call.path();
        SimClient.Answer answer = call.method().equals("get") ? demo.get(path) : demo.post(path, call.body());
        JsonNode response = document.path("paths")
                .path("/rest/api/3/" + call.template())
                .path(call.method())
                .at("/responses/200/content/application~1json/schema");
        assertThat(response.isMissingNode()).as(call.template()).isFalse();
        assertThat(answer.status()).as(call.path()).isEqualTo(200);
        return schema(document, response).validate(answer.json()).stream()
                .map(message -> call.template() + " " + message.getMessage())
                .toList();
    }

    private static JsonSchema schema(JsonNode document, JsonNode response) {
        ObjectNode schema = response.deepCopy();
        schema.set("components", document.path("components"));
        return SCHEMAS.getSchema(schema);
    }
}
