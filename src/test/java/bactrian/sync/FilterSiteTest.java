package bactrian.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bactrian.jql.json.JsonFields;
import bactrian.jql.match.UndecidableException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterSiteTest {

    @Test
    void theAccountTellsItsZoneAndItsNames() throws JsonProcessingException {
        FilterSite site = site("{\"accountId\": \"5b10\", \"displayName\": \"Ann\", \"timeZone\": \"Asia/Tokyo\"}");

        assertThat(site.settings().zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(site.settings().currentUser()).containsExactly("5b10");
        assertThat(site("{\"name\": \"ann\", \"key\": \"JIRAUSER1\", \"timeZone\": \"UTC\"}")
                        .settings()
                        .currentUser())
                .containsExactlyInAnyOrder("ann", "JIRAUSER1");
    }

    @ParameterizedTest
    @CsvSource({"en_US, SUNDAY", "de_DE, MONDAY", "'', SUNDAY", "ar_EG, SATURDAY"})
    void theWeekBeginsAsInTheAccountsLanguage(String locale, DayOfWeek day) throws JsonProcessingException {
        assertThat(site("{\"timeZone\": \"UTC\", \"locale\": \"" + locale + "\"}")
                        .settings()
                        .firstDayOfWeek())
                .isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"timeZone\": \"Mars/Olympus\"}"})
    void datesAreNeverGuessedInAZoneThatIsNotKnown(String myself) throws JsonProcessingException {
        FilterSite site = site(myself);

        assertThatThrownBy(site::settings)
                .isInstanceOf(UndecidableException.class)
                .hasMessageContaining("time zone");
    }

    private static FilterSite site(String myself) throws JsonProcessingException {
        return new FilterSite(JsonFields.NONE, new ObjectMapper().readTree(myself), Clock.systemUTC());
    }
}
