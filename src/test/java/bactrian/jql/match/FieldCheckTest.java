package bactrian.jql.match;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static List<JqlFault> faults(String query) {
        return FieldCheck.faults(query, JqlParser.parse(query).where());
    }
}
