package bactrian.jql.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import bactrian.jql.json.JsonFields;
import bactrian.jql.parse.JqlFault;
import bactrian.jql.parse.JqlParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldCheckTest {

    @Test
    void findsWhatJiraRefusesWithItsPlace() {
        assertThat(faults("updated >= yesterday OR NOT (created in (2026-01-01, soon) AND summary = word) OR due ~ x"))
                .extracting(JqlFault::display)
                .containsExactly(
                        """
                        line 1, column 12: 'yesterday' is no date for the field 'updated'.
                            updated >= yesterday OR NOT (created in (2026-01-01, soon) AND summary = word) OR due ~ x
                                       ^^^^^^^^^
                          Write yyyy-MM-dd, "yyyy-MM-dd HH:mm", a period such as -5d or "4w 2d", or a function such as \
                        startOfDay().""",
                        """
                        line 1, column 54: 'soon' is no date for the field 'created'.
                            updated >= yesterday OR NOT (created in (2026-01-01, soon) AND summary = word) OR due ~ x
                                                                                 ^^^^
                          Write yyyy-MM-dd, "yyyy-MM-dd HH:mm", a period such as -5d or "4w 2d", or a function such as \
                        startOfDay().""",
                        """
                        line 1, column 64: The operator = does not go with the text field 'summary'.
                            updated >= yesterday OR NOT (created in (2026-01-01, soon) AND summary = word) OR due ~ x
                                                                                           ^^^^^^^^^^^^^^
                          Write ~ or !~ to look for words.""",
                        """
                        line 1, column 83: The operator ~ does not go with the date field 'due'.
                            updated >= yesterday OR NOT (created in (2026-01-01, soon) AND summary = word) OR due ~ x
                                                                                                              ^^^^^^^
                          Write a comparison such as due >= -1w.""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "updated >= -1w AND due < 7d AND created > \"2026/01/02 10:00\" AND resolved is EMPTY",
                "summary ~ word AND description is not EMPTY",
                "cf[10001] = yesterday AND \"My date\" > soon",
                "created > somePluginFunction()",
                ""
            })
    void leavesAloneWhatJiraMayTake(String query) {
        assertThat(faults(query)).isEmpty();
    }

    @Test
    void onASiteWhoseFieldsAreKnownUnknownOnesAreFound() {
        FieldTypes types = JsonFields.of(List.of(
                new JsonFields.Known("customfield_1", "Code", "string"),
                new JsonFields.Known("customfield_2", "My date", "date")));
        String query = "Cod = x OR Code = x OR \"My date\" > soon OR cf[3] = 1 OR comment ~ x OR status = Done";

        assertThat(FieldCheck.faults(query, JqlParser.parse(query).where(), types))
                .extracting(JqlFault::column, JqlFault::message)
                .containsExactly(
                        tuple(1, "Field 'Cod' does not exist or you do not have permission to view it."),
                        tuple(12, "The operator = does not go with the text field 'Code'."),
                        tuple(36, "'soon' is no date for the field 'My date'."),
                        tuple(44, "Field 'cf[3]' does not exist or you do not have permission to view it."));
    }

    private static List<JqlFault> faults(String query) {
        return FieldCheck.faults(query, JqlParser.parse(query).where());
    }
}
