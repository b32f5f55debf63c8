package bactrian.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.TestApplication;
import bactrian.jirasim.site.Deployment;
import bactrian.oracle.Shared;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every recorded payload, posted to the webhook URL of an integration of its own project. Its issue stands in the
 * stand-in as the payload shows it; unless the payload tells of its creation, it is linked with an item that was settled
 * before that. The table names how the event has to end, and what the item then holds: how its name begins, and its
 * stage, empty where the status did not change or is none of the portfolio's stages.
 */
class RecordedWebhooksTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static TestApplication application;
    private static Main main;

    @BeforeAll
    static void start() {
        application = TestApplication.in(folder);
        main = application.main();
        main.start();
    }

    @AfterAll
    static void stop() {
        main.stop();
        application.close();
    }

    private static Http api() {
        return Http.basic("http://localhost:" + application.port(), "admin", TestApplication.ADMIN_PASSWORD);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "cloud/comment-created-mention-user.json                        | synced   | Unit test summary 1  |",
                "cloud/comment-created.json                                     | synced   | Unit test summary 1  |",
                "cloud/comment-updated.json                                     | synced   | Unit test summary 1  |",
                "cloud/issue-created-2026-custom-fields.json                    | created  | This is test files   | To Do",
                "cloud/issue-created-many-fields.json                           | created  | Lots of fields selec | To Do",
                "cloud/issue-created-no-description-nor-relevant-fields.json    | created  | Unit test summary    | To Do",
                "cloud/issue-created-no-relevant-fields.json                    | created  | Unit test summary    | To Do",
                "cloud/issue-created.json                                       | created  | Unit test summary    | To Do",
                "cloud/issue-deleted.json                                       | unlinked | | ",
                "cloud/issue-updated-assigned-nobody.json                       | synced   | Unit test summary 1  |",
                "cloud/issue-updated-assigned.json                              | synced   | Unit test summary 1  |",
                "cloud/issue-updated-attachments.json                           | synced   | Unit test summary 1  |",
                "cloud/issue-updated-components.json                            | synced   | wewe                 |",
                "cloud/issue-updated-custom-field.json                          | synced   | v                    |",
                "cloud/issue-updated-edited.json                                | synced   | Unit test summary 1  |",
                "cloud/issue-updated-labels.json                                | synced   | Unit test summary 1  |",
                "cloud/issue-updated-lowered-priority.json                      | synced   | Unit test summary 1  |",
                "cloud/issue-updated-multiple-values.json                       | synced   | Unit test summary 1  |",
                "cloud/issue-updated-raised-priority.json                       | synced   | Unit test summary 1  |",
                "cloud/issue-updated-renamed.json                               | synced   | Unit test summary 1  |",
                "cloud/issue-updated-reopened-one-changelog.json                | synced   | Unit test summary 1  |",
                "cloud/issue-updated-reopened.json                              | synced   | Unit test summary 1  |",
                "cloud/issue-updated-resolved-one-changelog.json                | synced   | Unit test summary 1  | Done",
                "cloud/issue-updated-resolved.json                              | synced   | Unit test summary 1  | Done",
                "cloud/issue-updated-sprint.json                                | synced   | Unit test summary 1  |",
                "cloud/issue-updated-started-working.json                       | synced   | Unit test summary 1  | In Progress",
                "cloud/old-issue-updated-no-event-type-assigned.json            | synced   | Unit test summary 1  |",
                "dc/comment-created.json                                        | synced   | Commented on         |",
                "dc/comment-updated.json                                        | synced   | Commented on         |",
                "dc/issue-comment-created-indentation.json                      | synced   | unit testing         |",
                "dc/issue-created-server5.json                                  | created  | New bug with hook    |",
                "dc/issue-deleted-server5.json                                  | unlinked | | ",
                "dc/issue-updated-assigned-on-server.json                       | synced   | test                 |",
                "dc/issue-updated-comment-deleted.json                          | synced   | As a user, I can fin |",
                "dc/issue-updated-comment-edited.json                           | synced   | As a user, I can fin |",
                "dc/issue-updated-commented-1.json                              | synced   | As a user, I can fin |",
                "dc/issue-updated-commented-2.json                              | synced   | test for notificatio |",
                "dc/issue-updated-commented-mention-user.json                   | synced   | As a user, I can fin |",
                "dc/issue-updated-in-progress.json                              | synced   | Unit test summary 1  | In Progress",
                "dc/issue-updated-many-fields.json                              | synced   | ddgdg                |",
                "dc/issue-updated-reopened.json                                 | synced   | Unit test summary 1  |",
                "dc/issue-updated-resolved.json                                 | synced   | Unit test summary 1  |",
                "dc/old-issue-updated-no-event-type-comment-deleted.json        | synced   | As a user, I can fin |",
                "dc/old-issue-updated-no-event-type-comment-edited.json         | synced   | As a user, I can fin |"
            })
    void endsAsTheTableSays(String payload, String result, String name, String stage) throws IOException {
        JsonNode body = MAPPER.readTree(Shared.path("webhooks/" + payload).toFile());
        try (RecordedProject project = RecordedProject.of(payload, body, api())) {
            assertThat(project.deliver(body, application.store())).isEqualTo(result);
            assertThat(project.item("name")).startsWith(name == null ? "" : name);
            assertThat(project.item("lifecycleStage")).isEqualTo(stage == null ? "" : stage);
        }
    }

    @Test
    void elsewhereNoneOfThemDoesAnything() throws IOException {
        for (String payload : recorded()) {
            JsonNode body = MAPPER.readTree(Shared.path("webhooks/" + payload).toFile());
            try (RecordedProject project = RecordedProject.elsewhere(payload, api())) {
                assertThat(project.deliver(body, application.store()))
                        .as(payload)
                        .isEqualTo("ignored");
                assertThat(project.item("name")).as(payload).isEmpty();
            }
        }
    }

    @Test
    void everyPayloadIsInTheTable() throws Exception {
        CsvSource table = RecordedWebhooksTest.class
                .getDeclaredMethod("endsAsTheTableSays", String.class, String.class, String.class, String.class)
                .getAnnotation(CsvSource.class);
        Set<String> listed = Stream.of(table.value())
                .map(row -> row.substring(0, row.indexOf('|')).trim())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(recorded());
    }

    private static Set<String> recorded() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Deployment deployment : List.of(Deployment.CLOUD, Deployment.DATA_CENTER)) {
            String name = deployment == Deployment.CLOUD ? "cloud" : "dc";
            try (Stream<Path> files = Files.list(Shared.path("webhooks/" + name))) {
                files.forEach(file -> found.add(name + "/" + file.getFileName()));
            }
        }
        return found;
    }
}
