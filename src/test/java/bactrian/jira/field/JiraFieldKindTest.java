package bactrian.jira.field;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.jira.metadata.FieldSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JiraFieldKindTest {
    @ParameterizedTest
    @CsvSource({
        "string, summary, '', SUMMARY",
        "string, description, '', PARAGRAPH",
        "array, labels, '', LABELS",
        "user, assignee, '', USER",
        "array, fixVersions, '', VERSIONS",
        "issuetype, issuetype, '', ISSUE_TYPE",
        "issuelink, parent, '', PARENT",
        "option, '', com.atlassian.jira.plugin.system.customfieldtypes:radiobuttons, SELECT",
        "array, '', com.atlassian.jira.plugin.system.customfieldtypes:multicheckboxes, MULTI_SELECT",
        "option-with-child, '', com.atlassian.jira.plugin.system.customfieldtypes:cascadingselect, CASCADING",
        "any, '', com.atlassian.teams:rm-teams-custom-field-team, TEAM",
        "team, '', com.atlassian.jira.plugin.system.customfieldtypes:atlassian-team, TEAM",
        "team, '', com.example:a-key-of-its-own, TEAM",
        "number, '', com.pyxis.greenhopper.jira:jsw-story-points, NUMBER",
        "any, '', com.pyxis.greenhopper.jira:gh-epic-link, PARENT_LINK",
        "date, '', com.atlassian.jpo:jpo-custom-field-baseline-end, DATE",
        "any, '', com.pyxis.greenhopper.jira:gh-lexo-rank, OTHER",
        "string, '', com.example:unknown, OTHER"
    })
    void isFoundBySchema(String type, String system, String custom, JiraFieldKind kind) {
        assertThat(JiraFieldKind.of(new FieldSchema(type, "", system, custom, 1)))
                .isEqualTo(kind);
    }

    @Test
    void onlyIssueTypesAndTheUnknownAreNeverWritten() {
        assertThat(JiraFieldKind.values())
                .filteredOn(kind -> !kind.writable())
                .containsExactly(JiraFieldKind.ISSUE_TYPE, JiraFieldKind.OTHER);
    }

    @ParameterizedTest
    @EnumSource
    void standsInTheGuideWithItsType(JiraFieldKind kind) throws IOException {
        String guide = Files.readString(Path.of("docs/fields.md"));

        assertThat(guide.lines())
                .anyMatch(line -> line.startsWith("| `" + kind + "` |")
                        && line.split("\\|")[3].strip().equals(kind.type().title()));
    }
}
