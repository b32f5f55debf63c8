package bactrian.jira.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class JiraFieldsTest {

    private static final String SPRINT = "com.pyxis.greenhopper.jira:gh-sprint";
    private static final String SELECT = "com.atlassian.jira.plugin.system.customfieldtypes:select";

    private final JiraFields fields = new JiraFields(List.of(
            field("duedate", "Due date", ""),
            field("customfield_1", "Sprint", SPRINT),
            field("customfield_2", "Product", SELECT),
            field("customfield_3", "Product", SELECT),
            field("customfield_4", "product", SELECT),
            field("customfield_5", "duedate", SELECT)));

    @Test
    void findsByIdBeforeAnythingElse() {
        assertThat(fields.find("duedate").id()).isEqualTo("duedate");
        assertThat(fields.find("customfield_3").id()).isEqualTo("customfield_3");
    }

    @Test
    void findsByKindWhereThereIsOneOfIt() {
        assertThat(fields.find(SPRINT).id()).isEqualTo("customfield_1");
        assertThat(fields.ofKind(SELECT)).hasSize(4);
        assertThatThrownBy(() -> fields.find(SELECT)).hasMessageContaining("4 fields");
    }

    @Test
    void findsByNameAsWrittenBeforeInAnyCase() {
        assertThat(fields.find("product").id()).isEqualTo("customfield_4");
        assertThat(fields.find("DUE DATE").id()).isEqualTo("duedate");
    }

    @Test
    void listsTheCandidatesOfAnAmbiguousName() {
        assertThatThrownBy(() -> fields.find("Product"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Jira has 2 fields 'Product': give the id of one of"
                        + " customfield_2 (Product), customfield_3 (Product)");
    }

    @Test
    void saysWhenThereIsNone() {
        assertThatThrownBy(() -> fields.find("Prodcut"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no field 'Prodcut'");
        assertThatThrownBy(() -> fields.find("")).isInstanceOf(IllegalArgumentException.class);
    }

    private static JiraField field(String id, String name, String custom) {
        return new JiraField(id, name, !custom.isEmpty(), new FieldSchema("", "", "", custom, 0));
    }
}
