package bactrian.jirasim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bactrian.jirasim.site.Deployment;
import bactrian.oracle.Shared;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds webhook bodies against captures of real ones: every member that all captures of an event have must be there, and no
 * member or type may be there that no capture of the deployment has. Custom fields differ from site to site and are left
 * out.
 */
class WebhookShapeTest {

    /** Where bodies depart from the captures, and why. */
    private static final Map<String, String> VARIATIONS = Map.ofEntries(
            Map.entry(".*\\.user\\.(name|key|emailAddress)", "Cloud of 2019; the capture of 2026 has none of them"),
            Map.entry(
                    ".*\\.(creator|reporter|assignee|author|updateAuthor)\\.(name|key|emailAddress)",
                    "Cloud of 2019; the capture of 2026 has no name and key"),
            Map.entry(".*issuetype\\.hierarchyLevel", "since 2020, in the capture of 2026 only"),
            Map.entry(".*issuetype\\.entityId", "team-managed projects only"),
            Map.entry(".*issue\\.fields\\.parent.*", "no capture has an issue with a parent"),
            Map.entry(".*issue\\.fields\\.duedate:string", "no capture has a due date"),
            Map.entry(".*project\\.(simplified|projectTypeKey)", "depends on the version of the server"),
            Map.entry(".*statusCategory.*", "absent in Server 5"),
            Map.entry(
                    ".*issue\\.fields\\.(issuerestriction|statusCategory|statuscategorychangedate).*",
                    "newer than most captures"),
            Map.entry(".*tmp(From|To)AccountId.*", "on user fields only"),
            Map.entry(
                    ".*(accountType|timeZone|jsdPublic|key|simplified).*", "varies between captures of one deployment"),
            Map.entry(
                    ".*issue\\.fields\\.(worklog\\.worklogs\\[]|timetracking\\.|(aggregate)?progress\\.percent).*",
                    "only where time was logged, and the stand-in logs none"),
            Map.entry(".*components\\[]\\.description", "only where a component has one"),
            Map.entry(".*\\.avatarUrls\\..*", "sizes differ by version"),
            Map.entry("\\$\\.issue_event_type_name:string", "Server 5 deletes have it, Cloud's do not"));

    /** The event to look at as {@code webhookEvent issue_event_type_name}, the captures of it, and how to bring it about. */
    private record Case(Deployment deployment, String event, String captures, Consumer<JiraSim> deed) {

        @Override
        public String toString() {
            return deployment + " " + event;
        }
    }

    static Stream<Case> events() {
        return Stream.concat(ofCloud(), ofDataCenter());
    }

    private static Stream<Case> ofCloud() {
        return Stream.of(
                new Case(
                        Deployment.CLOUD,
                        "jira:issue_created issue_created",
                        "issue-created-2026-custom-fields issue-created-many-fields",
                        creating(Map.of("summary", "New", "fixVersions", List.of("r4")))),
                new Case(
                        Deployment.CLOUD,
                        "jira:issue_updated issue_updated",
                        "issue-updated-custom-field issue-updated-components",
                        setting(Map.of("labels", List.of("a"), "RAG Status", "Red"))),
                new Case(
                        Deployment.CLOUD,
                        "jira:issue_updated issue_generic",
                        "issue-updated-started-working issue-updated-resolved",
                        setting(Map.of("status", "In Review"))),
                new Case(
                        Deployment.CLOUD,
                        "jira:issue_updated issue_assigned",
                        "issue-updated-assigned",
                        setting(Map.of("assignee", "demo@example.com"))),
                new Case(Deployment.CLOUD, "jira:issue_deleted", "issue-deleted", deleting()),
                new Case(Deployment.CLOUD, "comment_created", "comment-created comment-updated", commenting()),
                new Case(Deployment.CLOUD, "comment_updated", "comment-updated", editingAComment()),
                new Case(Deployment.CLOUD, "comment_deleted", "comment-created", deletingAComment()));
    }

    private static Stream<Case> ofDataCenter() {
        return Stream.of(
                new Case(
                        Deployment.DATA_CENTER,
                        "jira:issue_created issue_created",
                        "issue-created-server5",
                        creating(Map.of("summary", "New", "labels", List.of("a")))),
                new Case(
                        Deployment.DATA_CENTER,
                        "jira:issue_updated issue_updated",
                        "issue-updated-many-fields issue-updated-in-progress",
                        setting(Map.of("labels", List.of("a"), "RAG Status", "Red"))),
                new Case(
                        Deployment.DATA_CENTER,
                        "jira:issue_updated issue_work_started",
                        "issue-updated-in-progress",
                        setting(Map.of("status", "In Review"))),
                new Case(
                        Deployment.DATA_CENTER,
                        "jira:issue_updated issue_resolved",
                        "issue-updated-resolved",
                        setting(Map.of("status", "Done", "resolution", "Done"))),
                new Case(
                        Deployment.DATA_CENTER,
                        "jira:issue_deleted issue_deleted",
                        "issue-deleted-server5",
                        deleting()),
                new Case(Deployment.DATA_CENTER, "comment_created", "comment-created", commenting()),
                new Case(Deployment.DATA_CENTER, "comment_updated", "comment-updated", editingAComment()),
                new Case(
                        Deployment.DATA_CENTER,
                        "jira:issue_updated issue_commented",
                        "issue-updated-commented-1 issue-updated-commented-2",
                        commenting()),
                new Case(
                        Deployment.DATA_CENTER,
                        "jira:issue_updated issue_comment_edited",
                        "issue-updated-comment-edited",
                        editingAComment()),
                new Case(
                        Deployment.DATA_CENTER,
                        "jira:issue_updated issue_comment_deleted",
                        "issue-updated-comment-deleted",
                        deletingAComment()));
    }

    private static Consumer<JiraSim> creating(Map<String, ?> values) {
        return sim -> sim.jira().create("user@example.com", "DEV", "Story", values);
    }

    private static Consumer<JiraSim> setting(Map<String, ?> values) {
        return sim -> sim.jira().set("user@example.com", "DEV-1", values);
    }

    private static Consumer<JiraSim> deleting() {
        return sim -> sim.jira().delete("user@example.com", "DEV-1");
    }

    private static Consumer<JiraSim> commenting() {
        return sim -> sim.jira().comment("user@example.com", "DEV-1", "Well done");
    }

    private static Consumer<JiraSim> editingAComment() {
        return sim -> {
            String comment = sim.jira().comment("user@example.com", "DEV-1", "Well done");
            SimClient.as(sim, "demo").put("/rest/api/2/issue/DEV-1/comment/" + comment, Map.of("body", "Done"));
        };
    }

    private static Consumer<JiraSim> deletingAComment() {
        return sim -> {
            String comment = sim.jira().comment("user@example.com", "DEV-1", "Well done");
            SimClient.as(sim, "demo").delete("/rest/api/2/issue/DEV-1/comment/" + comment);
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void bodiesHaveTheMembersAndTypesOfCaptures(Case event) throws IOException {
        Path folder = Shared.path("webhooks/" + (event.deployment() == Deployment.CLOUD ? "cloud" : "dc"));
        TreeSet<String> ours = new TreeSet<>(JsonShape.of(body(event)));
        TreeSet<String> needed = new TreeSet<>();
        for (String capture : event.captures().split(" ")) {
            TreeSet<String> members = JsonShape.members(JsonShape.of(read(folder.resolve(capture + ".json"))));
            if (needed.isEmpty()) {
                needed.addAll(members);
            }
            needed.retainAll(members);
        }
        needed.removeAll(JsonShape.members(ours));
        assertThat(genuine(needed))
                .as("members that captures have and we have not")
                .isEmpty();
        ours.removeAll(allOf(folder));
        assertThat(genuine(ours)).as("members and types that no capture has").isEmpty();
    }

    @BothDeployments
    void everyFieldIsToldUnsetOnesAsNullAndListsAsEmpty(Deployment deployment) {
        JsonNode fields = body(new Case(
                        deployment, "jira:issue_created issue_created", "", creating(Map.of("summary", "New"))))
                .at("/issue/fields");

        assertThat(fields.properties())
                .filteredOn(field -> field.getKey().startsWith("customfield_"))
                .hasSizeGreaterThan(20)
                .anyMatch(field -> field.getValue().isNull());
        assertThat(fields.path("duedate").isNull()).isTrue();
        assertThat(fields.path("assignee").isNull()).isTrue();
        assertThat(fields.path("labels")).isEqualTo(Json.array());
        assertThat(fields.path("fixVersions")).isEqualTo(Json.array());
    }

    private static TreeSet<String> genuine(TreeSet<String> differences) {
        differences.removeIf(difference -> VARIATIONS.keySet().stream().anyMatch(difference::matches));
        return differences;
    }

    private static TreeSet<String> allOf(Path folder) throws IOException {
        TreeSet<String> all = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                all.addAll(JsonShape.of(read(file)));
            }
        }
        return all;
    }

    private static JsonNode body(Case event) {
        try (JiraSim sim = JiraSim.start(SimOptions.of(event.deployment()));
                WebhookReceiver receiver = new WebhookReceiver()) {
            sim.jira().set("user@example.com", "DEV-1", Map.of("assignee", "user@example.com"));
            if (event.deployment() == Deployment.CLOUD) {
                sim.jira().set("user@example.com", "DEV-1", Map.of("components", List.of("API")));
            } else {
                sim.jira().comment("user@example.com", "DEV-1", "The captures of Data Center have comments");
            }
            WebhookTest.register(SimClient.as(sim, "demo"), sim, receiver.url(), "");
            event.deed().accept(sim);
            return await().until(() -> received(receiver, event.event()), Optional::isPresent)
                    .orElseThrow();
        }
    }

    private static Optional<JsonNode> received(WebhookReceiver receiver, String event) {
        return receiver.received().stream()
                .map(request -> Json.parse(request.text()))
                .filter(body -> event.equals((body.path("webhookEvent").asText() + " "
                                + body.path("issue_event_type_name").asText())
                        .strip()))
                .findFirst();
    }

    private static JsonNode read(Path file) throws IOException {
        return Json.parse(Files.readString(file));
    }
}
