package bactrian.jira.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.oracle.Shared;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that real servers gave, of many versions, some of them odd. */
class RecordedMetadataTest {

    @ParameterizedTest
    @CsvSource({
        "amp-labs/issue-metadata.json, 12",
        "jira-cli/fields.json, 3",
        "jrjc/field/valid-multiple-fields.json, 40"
    })
    void readsFields(String document, int size) throws IOException {
        List<JiraField> fields = JiraField.allOf(read(document));

        assertThat(fields).hasSize(size).allSatisfy(field -> {
            assertThat(field.id()).isNotEmpty();
            assertThat(field.custom()).isEqualTo(field.id().startsWith("customfield_"));
            assertThat(field.schema().custom().isEmpty()).isEqualTo(!field.custom());
        });
    }

    @Test
    void readsFieldsWithoutASchema() throws IOException {
        JiraFields fields = new JiraFields(JiraField.allOf(read("jrjc/field/valid-multiple-fields.json")));

        assertThat(fields.all())
                .filteredOn(field -> field.schema().equals(FieldSchema.NONE))
                .extracting(JiraField::id)
                .containsExactlyInAnyOrder("issuekey", "thumbnail");
    }

    @Test
    void readsAFieldThatLacksMembers() throws IOException {
        JiraField status = JiraField.of(read("jrjc/field/invalid-field.json"));

        assertThat(status)
                .isEqualTo(new JiraField("status", "Status", false, new FieldSchema("status", "", "status", "", 0)));
    }

    @Test
    void findsTheKindOfACustomField() throws IOException {
        JiraFields fields = new JiraFields(JiraField.allOf(read("jira-cli/fields.json")));

        assertThat(fields.find("com.atlassian.jpo:jpo-custom-field-original-story-points")
                        .schema()
                        .customId())
                .isEqualTo(10111);
    }

    @ParameterizedTest
    @ValueSource(strings = {"valid-with-array-of-array-bug.json", "valid-with-array-of-array-bug-fixed.json"})
    void flattensTheValuesThatOldServersWrapTwice(String document) throws IOException {
        Map<String, FieldMeta> fields = FieldMeta.allOf(read("jrjc/createmeta/fieldsinfo/" + document));

        assertThat(fields.get("customfield_10010").allowedValues()).hasSize(4);
        assertThat(fields.get("customfield_10020").allowedValues())
                .extracting(value -> value.path("name").asText())
                .containsExactly("1", "1.1");
        assertThat(fields.get("customfield_10021").field().schema().items()).isEqualTo("version");
    }

    @Test
    void readsTheFieldsOfAScreen() throws IOException {
        Map<String, FieldMeta> fields =
                FieldMeta.allOf(read("jrjc/createmeta/fieldsinfo/valid-with-all-issue-types.json"));

        assertThat(fields.get("summary").required()).isTrue();
        assertThat(fields.get("timetracking").operations()).containsExactly("set", "edit");
        assertThat(fields.get("issuetype").operations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mattermost/cloud-get-create-issue-metadata-for-project-many-fields.json",
                "mattermost/server-get-create-issue-metadata-for-project-many-fields.json"
            })
    void readsIssueTypesAndFieldsOfRealProjects(String document) throws IOException {
        JsonNode types = read(document).at("/projects/0/issuetypes");

        assertThat(JiraIssueType.allOf(types))
                .filteredOn(JiraIssueType::subtask)
                .extracting(JiraIssueType::name)
                .containsExactly("Sub-task");
        for (JsonNode type : types) {
            assertThat(FieldMeta.allOf(type.path("fields"))).allSatisfy((id, meta) -> {
                assertThat(meta.field().id()).isEqualTo(id);
                assertThat(meta.field().name()).isNotEmpty();
                assertThat(meta.field().custom()).isEqualTo(id.startsWith("customfield_"));
            });
            assertThat(FieldMeta.allOf(type.path("fields")).get("summary").required())
                    .isTrue();
        }
    }

    @Test
    void readsAnIssueTypeWithoutAnId() throws IOException {
        assertThat(JiraIssueType.of(read("jrjc/issueType/valid-without-id.json")))
                .isEqualTo(new JiraIssueType("", "Bug", true, -1));
    }

    @Test
    void readsTransitionsWithTheirTargetsAndScreens() throws IOException {
        List<JiraTransition> transitions = JiraTransition.allOf(read("go-jira/transitions.json"));

        assertThat(transitions).extracting(JiraTransition::toStatusId).containsExactly("10000", "5");
        assertThat(transitions.get(1).fields()).containsOnlyKeys("summary", "colour");
        assertThat(transitions.get(0).fields().get("summary").allowedValues())
                .extracting(JsonNode::asText)
                .containsExactly("red", "blue");
    }

    @Test
    void readsATransitionOfJira4WhoseScreenIsAList() throws IOException {
        JiraTransition transition = JiraTransition.allOf(new ObjectMapper()
                        .createObjectNode()
                        .set(
                                "transitions",
                                new ObjectMapper().createArrayNode().add(read("jrjc/transition/valid.json"))))
                .get(0);

        assertThat(transition.name()).isEqualTo("Resolve Issue");
        assertThat(transition.toStatusId()).isEmpty();
        assertThat(transition.fields()).containsOnlyKeys("resolution", "fixVersions", "worklog", "assignee");
        assertThat(transition.fields().get("resolution").required()).isTrue();
        assertThat(transition.fields().get("assignee").required()).isFalse();
    }

    @Test
    void readsTransitionsThatDoNotTellTheirTarget() throws IOException {
        List<JiraTransition> transitions = JiraTransition.allOf(read("jira-cli/transitions.json"));

        assertThat(transitions).extracting(JiraTransition::id).containsExactly("11", "21");
        assertThat(transitions)
                .allSatisfy(transition -> assertThat(transition.toStatusId()).isEmpty());
    }

    private static JsonNode read(String document) throws IOException {
        return new ObjectMapper().readTree(Files.readString(Shared.path("rest/" + document)));
    }
}
