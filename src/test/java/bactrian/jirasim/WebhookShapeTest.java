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
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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
            Map.entry(".*\\.avatarUrls\\..*", "sizes differ by version"),
            Map.entry("\\$\\.issue_event_type_name:string", "Server 5 deletes have it, Cloud's do not"));

    static Stream<Arguments> events() {
        Consumer<Jira> create = jira ->
                jira.create("user@example.com", "DEV", "Story", Map.of("summary", "New", "labels", List.of("a")));
        Consumer<Jira> createForVersion = jira ->
                jira.create("user@example.com", "DEV", "Story", Map.of("summary", "New", "fixVersions", List.of("r4")));
        Consumer<Jira> update =
                jira -> jira.set("user@example.com", "DEV-1", Map.of("labels", List.of("a"), "RAG Status", "Red"));
        Consumer<Jira> delete = jira -> jira.delete("user@example.com", "DEV-1");
        Consumer<Jira> comment = jira -> jira.comment("user@example.com", "DEV-1", "Well done");
        return Stream.of(
                Arguments.of(
                        Deployment.CLOUD,
                        "issue-created-2026-custom-fields issue-created-many-fields",
                        createForVersion),
                Arguments.of(Deployment.CLOUD, "issue-updated-custom-field issue-updated-components", update),
                Arguments.of(Deployment.CLOUD, "issue-deleted", delete),
                Arguments.of(Deployment.CLOUD, "comment-created comment-updated", comment),
                Arguments.of(Deployment.DATA_CENTER, "issue-created-server5", create),
                Arguments.of(Deployment.DATA_CENTER, "issue-updated-many-fields issue-updated-in-progress", update),
                Arguments.of(Deployment.DATA_CENTER, "issue-deleted-server5", delete),
                Arguments.of(Deployment.DATA_CENTER, "comment-created comment-updated", comment));
    }

    @ParameterizedTest
    @MethodSource("events")
    void bodiesHaveTheMembersAndTypesOfCaptures(Deployment deployment, String captures, Consumer<Jira> deed)
            throws IOException {
        Path folder = Shared.path("webhooks/" + (deployment == Deployment.CLOUD ? "cloud" : "dc"));
        TreeSet<String> ours = new TreeSet<>(shape(body(deployment, deed)));
        TreeSet<String> needed = new TreeSet<>();
        for (String capture : captures.split(" ")) {
            TreeSet<String> members = members(shape(read(folder.resolve(capture + ".json"))));
            if (needed.isEmpty()) {
                needed.addAll(members);
            }
            needed.retainAll(members);
        }
        needed.removeAll(members(ours));
        assertThat(genuine(needed))
                .as("members that captures have and we have not")
                .isEmpty();
        ours.removeAll(allOf(folder));
        assertThat(genuine(ours)).as("members and types that no capture has").isEmpty();
    }

    private static TreeSet<String> genuine(TreeSet<String> differences) {
        differences.removeIf(difference -> VARIATIONS.keySet().stream().anyMatch(difference::matches));
        return differences;
    }

    private static TreeSet<String> allOf(Path folder) throws IOException {
        TreeSet<String> all = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                all.addAll(shape(read(file)));
            }
        }
        return all;
    }

    private static JsonNode body(Deployment deployment, Consumer<Jira> deed) {
        try (JiraSim sim = JiraSim.start(SimOptions.of(deployment));
                WebhookReceiver receiver = new WebhookReceiver()) {
            sim.jira().set("user@example.com", "DEV-1", Map.of("assignee", "user@example.com"));
            if (deployment == Deployment.DATA_CENTER) {
                sim.jira().comment("user@example.com", "DEV-1", "The captures of Data Center have comments");
            }
            WebhookTest.register(SimClient.as(sim, "demo"), sim, receiver.url(), "");
            deed.accept(sim.jira());
            await().until(() -> !receiver.received().isEmpty());
            return receiver.body(0);
        }
    }

    private static JsonNode read(Path file) throws IOException {
        return Json.parse(Files.readString(file));
    }

    /** {@code path:type} of every member, the elements of an array as {@code []}, custom fields left out. */
    private static TreeSet<String> shape(JsonNode json) {
        Map<String, TreeSet<String>> types = new TreeMap<>();
        collect(json, "$", types);
        TreeSet<String> shape = new TreeSet<>();
        types.forEach((path, kinds) -> kinds.forEach(kind -> shape.add(path + ":" + kind)));
        return shape;
    }

    private static TreeSet<String> members(TreeSet<String> shape) {
        TreeSet<String> members = new TreeSet<>();
        shape.forEach(line -> members.add(line.substring(0, line.lastIndexOf(':'))));
        return members;
    }

    private static void collect(JsonNode json, String path, Map<String, TreeSet<String>> types) {
        types.computeIfAbsent(path, p -> new TreeSet<>())
                .add(json.getNodeType().toString().toLowerCase(Locale.ROOT));
        json.properties().forEach(member -> {
            if (!member.getKey().startsWith("customfield_")) {
                collect(member.getValue(), path + "." + member.getKey(), types);
            }
        });
        if (json.isArray()) {
            json.forEach(element -> collect(element, path + "[]", types));
        }
    }
}
