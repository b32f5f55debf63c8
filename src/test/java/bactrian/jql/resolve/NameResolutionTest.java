package bactrian.jql.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bactrian.jql.parse.JqlException;
import bactrian.jql.parse.JqlFault;
import bactrian.jql.parse.JqlParser;
import bactrian.jql.resolve.NameResolver.Answer;
import bactrian.jql.tree.Field;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameResolutionTest {

    private static final Map<String, List<String>> IDS = Map.of(
            "project Development", List.of("10000"),
            "issuetype Initiative", List.of("10100", "10200"),
            "issuetype Outcome", List.of("10101"),
            "status Done", List.of("3"),
            "priority High", List.of("2"),
            "priority Twice", List.of("4", "5"));

    private static final NameResolver SITE = (field, value) -> {
        if (!List.of("project", "issuetype", "status", "priority").contains(field.key())) {
            return new Answer.Unchanged();
        }
        List<String> ids = IDS.getOrDefault(field.key() + " " + value, List.of());
        return ids.isEmpty() ? new Answer.Unknown("Choose one that exists.") : new Answer.Ids(ids);
    };

    @Test
    void fieldsAreNamedByWhatNoRenameChanges() {
        NameResolver site = new NameResolver() {
            @Override
            public Answer resolve(Field field, String value) {
                return value.equals("Red") ? new Answer.Ids(List.of("10301")) : new Answer.Unchanged();
            }

            @Override
            public Field field(Field field) {
                return field.key().equals("rag status") ? new Field("cf[10001]") : field;
            }
        };

        assertThat(NameResolution.resolve(
                                "\"RAG Status\" IN (Red, Blue) OR NOT \"rag status\" ~ Red OR \"RAG Status\" IS EMPTY"
                                        + " OR \"RAG Status\" WAS Red OR \"RAG Status\" CHANGED TO Red OR status = Red",
                                site)
                        .query())
                .hasToString("cf[10001] IN (10301, Blue) OR NOT cf[10001] ~ Red OR cf[10001] IS EMPTY"
                        + " OR cf[10001] WAS 10301 OR cf[10001] CHANGED TO 10301 OR status = 10301");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "project = Development AND summary ~ Done | project = 10000 AND summary ~ Done",
                "NOT (project != Development OR issuetype = Outcome) | NOT (project != 10000 OR issuetype = 10101)",
                "issuetype = Initiative | issuetype IN (10100, 10200)",
                "issuetype != Initiative | issuetype NOT IN (10100, 10200)",
                "issuetype in (Outcome, Initiative, EMPTY) | issuetype IN (10101, 10100, 10200, EMPTY)",
                "issuetype was Initiative before -1w | issuetype WAS IN (10100, 10200) BEFORE -1w",
                "issuetype was not Initiative | issuetype WAS NOT IN (10100, 10200)",
                "status changed from Done to (Done) by Done | status CHANGED FROM 3 TO (3) BY Done",
                "priority > High | priority > 2",
                "priority > Twice | priority > Twice",
                "status is EMPTY ORDER BY project | status IS EMPTY ORDER BY project",
                "project in projectsLeadByUser() | project IN projectsLeadByUser()",
                "'' | ''"
            })
    void putsIdsInThePlaceOfNames(String query, String resolved) {
        assertThat(NameResolution.resolve(query, SITE).query()).hasToString(resolved);
    }

    @Test
    void everyUnknownNameIsAFaultInItsPlace() {
        assertThat(NameResolution.resolve("project = Nowhere\nand status in (Done, Gone)", SITE)
                        .faults())
                .extracting(JqlFault::display)
                .containsExactly(
                        """
                        line 1, column 11: The value 'Nowhere' does not exist for the field 'project'.
                            project = Nowhere
                                      ^^^^^^^
                          Choose one that exists.""",
                        """
                        line 2, column 22: The value 'Gone' does not exist for the field 'status'.
                            and status in (Done, Gone)
                                                 ^^^^
                          Choose one that exists.""");
    }

    @Test
    void whatIsNoJqlKeepsItsOwnFaults() {
        assertThat(NameResolution.resolve("project Nowhere", SITE).faults()).hasSize(1);
    }

    @Test
    void aTreeIsResolvedWithPlacesInItsText() {
        assertThat(NameResolution.resolve(JqlParser.parse("status  =  Done"), SITE))
                .hasToString("status = 3");
        assertThatThrownBy(() -> NameResolution.resolve(JqlParser.parse("status  =  Gone"), SITE))
                .isInstanceOf(JqlException.class)
                .hasMessageContaining("column 10");
    }
}
