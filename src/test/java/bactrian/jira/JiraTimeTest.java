package bactrian.jira;

import static bactrian.jira.ScriptedJira.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JiraTimeTest {

    private static final DateTimeFormatter LITERAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-04-25T18:35:13.605+0530",
                "2026-04-25T18:35:13.605+05:30",
                "2026-04-25T13:05:13.605Z",
                "2026-04-25T13:05:13.605+0000",
                "2026-04-25T13:05:13.605000+00:00"
            })
    void readsEveryWayJiraWritesATime(String text) {
        assertThat(JiraTime.parse(text)).isEqualTo(Instant.parse("2026-04-25T13:05:13.605Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-25T18:35:13+0200, 2026-04-25T16:35:13Z",
        "2026-03-26T16:00Z, 2026-03-26T16:00:00Z",
        "2026-03-26T16:00:00.5-03, 2026-03-26T19:00:00.5Z"
    })
    void readsTimesWithLess(String text, Instant time) {
        assertThat(JiraTime.parse(text)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-04-25", "2026-04-25T18:35:13.605", "2026-13-25T18:35:13.605Z", "yesterday"})
    void refusesWhatIsNoTime(String text) {
        assertThatThrownBy(() -> JiraTime.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'");
    }

    @Test
    void writesTimesForFields() {
        assertThat(JiraTime.format(Instant.parse("2026-04-25T13:05:13.6Z"))).isEqualTo("2026-04-25T13:05:13.600+0000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Etc/GMT+8 | 2026-11-25T04:48:59.9Z | PT0S | \"2026-11-24 20:48\"",
                "Asia/Tokyo | 2026-11-25T04:48:00Z | PT0S | \"2026-11-25 13:48\"",
                "Asia/Kolkata | 2026-11-25T04:48:00Z | PT2M | \"2026-11-25 10:16\"",
                "America/Los_Angeles | 2026-03-08T10:30:00Z | PT0S | \"2026-03-08 03:30\"",
                "America/Los_Angeles | 2026-11-01T08:59:00Z | PT0S | \"2026-11-01 00:59\"",
                "America/Los_Angeles | 2026-11-01T09:30:00Z | PT0S | \"2026-11-01 00:59\"",
                "America/Los_Angeles | 2026-11-01T10:00:00Z | PT0S | \"2026-11-01 02:00\""
            })
    void writesTheAccountsLocalTime(ZoneId zone, Instant since, Duration overlap, String literal) {
        assertThat(new JqlTime(zone).since(since, overlap)).isEqualTo(literal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/Los_Angeles", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Tokyo", "UTC"})
    void hidesNoChangeInAnyMinuteOfTheYearHoweverJiraReadsTheLiteral(String id) {
        ZoneId zone = ZoneId.of(id);
        Instant instant = Instant.parse("2026-01-01T00:00:30Z");
        for (int step = 0; step < 365 * 24 * 4; step++, instant = instant.plus(Duration.ofMinutes(15))) {
            String literal = new JqlTime(zone).since(instant, Duration.ZERO).replace("\"", "");
            LocalDateTime local = LocalDateTime.parse(literal, LITERAL);
            Instant latest = local.atZone(zone).withLaterOffsetAtOverlap().toInstant();
            assertThat(latest).isBeforeOrEqualTo(instant);
            assertThat(Duration.between(latest, instant)).isLessThan(Duration.ofHours(3));
        }
    }

    @Test
    void takesTheZoneOfOurOwnAccount() {
        Instant noon = Instant.parse("2026-07-01T12:00:00Z");

        assertThat(JqlTime.of(json("{'timeZone':'Asia/Tokyo'}")).since(noon, Duration.ZERO))
                .isEqualTo("\"2026-07-01 21:00\"");
        assertThat(JqlTime.of(json("{}")).since(noon, Duration.ZERO)).isEqualTo("\"2026-07-01 00:00\"");
        assertThat(JqlTime.of(json("{'timeZone':'Mars/Base'}")).since(noon, Duration.ZERO))
                .isEqualTo("\"2026-07-01 00:00\"");
    }
}
