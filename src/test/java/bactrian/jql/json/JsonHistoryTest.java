package bactrian.jql.json;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.jql.match.Decision;
import bactrian.jql.match.JqlFilter;
import bactrian.jql.match.JqlSettings;
import bactrian.jql.match.Verdict;
import bactrian.jql.parse.JqlParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonHistoryTest {

    /** To Do from 1 March, In Progress by Ann from the 10th at noon, Done by Bob from the 20th; never assigned. */
    private static final String ISSUE =
            """
            {"key": "DEV-1", "fields": {
               "created": "2026-03-01T08:00:00.000+0000", "creator": {"accountId": "ann", "displayName": "Ann"},
               "status": {"id": "5", "name": "Done"}, "assignee": null, "fixVersions": []},
             "changelog": {"startAt": 0, "maxResults": 2, "total": 2, "histories": [
               {"created": "2026-03-20T12:00:00.000+0000", "author": {"accountId": "bob"}, "items": [
                 {"field": "status", "fieldId": "status", "from": "3", "fromString": "In Progress", "to": "5",
                  "toString": "Done"}]},
               {"created": "2026-03-10T12:00:00.000+0000", "author": {"accountId": "ann"}, "items": [
                 {"field": "Status", "from": "1", "fromString": "To Do", "to": "3", "toString": "In Progress"}]}]}}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status was 'To Do' | MATCHES",
                "status was 1 | MATCHES",
                "status was Done | MATCHES",
                "status was Blocked | DOES_NOT_MATCH",
                "status was not Blocked | MATCHES",
                "not status was Blocked | MATCHES",
                "status was in (Blocked, Done) | MATCHES",
                "status was not in (Blocked, Done) | DOES_NOT_MATCH",
                "status was 'In Progress' before 2026-03-10 | DOES_NOT_MATCH",
                "status was 'In Progress' before 2026-03-12 | MATCHES",
                "status was 'To Do' after 2026-03-11 | DOES_NOT_MATCH",
                "status was 'To Do' after 2026-03-10 | MATCHES",
                "status was 'In Progress' on 2026-03-15 | MATCHES",
                "status was 'In Progress' on '2026-03-10 11:00' | UNDECIDABLE",
                "status was Done on 2026-03-15 | DOES_NOT_MATCH",
                "status was 'In Progress' during (2026-03-21, 2026-03-25) | DOES_NOT_MATCH",
                "status was 'In Progress' during (2026-03-01, 2026-03-15) | MATCHES",
                "status was Done during (2026-03-01, 2026-03-20) | UNDECIDABLE",
                "status was 'In Progress' by ann | MATCHES",
                "status was 'In Progress' by bob | DOES_NOT_MATCH",
                "status was 'To Do' by ann | UNDECIDABLE",
                "status changed | MATCHES",
                "not status changed | DOES_NOT_MATCH",
                "status changed from 'To Do' | MATCHES",
                "status changed from 'To Do' to Done | DOES_NOT_MATCH",
                "status changed from 3 to (Done, Blocked) by bob | MATCHES",
                "status changed to Done by ann | DOES_NOT_MATCH",
                "status changed on 2026-03-10 | MATCHES",
                "status changed before 2026-03-10 | DOES_NOT_MATCH",
                "status changed before 2026-03-09 | DOES_NOT_MATCH",
                "status changed after -2d | DOES_NOT_MATCH",
                "status changed during ('2026-03-10 11:59', '2026-03-10 12:01') | MATCHES",
                "status changed after someday | UNDECIDABLE",
                "assignee was EMPTY | MATCHES",
                "assignee changed | DOES_NOT_MATCH",
                "assignee was ann | DOES_NOT_MATCH",
                "fixVersion was 1 | UNDECIDABLE",
                "reporter changed | UNDECIDABLE"
            })
    void decidesByACompleteChangelog(String query, Verdict verdict) throws JsonProcessingException {
        assertThat(decide(query, ISSUE).verdict()).isEqualTo(verdict);
    }

    @Test
    void halfAChangelogDecidesNothing() throws JsonProcessingException {
        String half = ISSUE.replace("\"total\": 2", "\"total\": 3");

        assertThat(decide("status was Done", half).reason()).isEqualTo("the field's history was not read");
    }

    private static Decision decide(String query, String issue) throws JsonProcessingException {
        Clock clock = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);
        JqlFilter filter = JqlFilter.of(JqlParser.parse(query), JqlSettings.of(clock, ZoneOffset.UTC));
        return filter.decide(JsonIssue.of(new ObjectMapper().readTree(issue), JsonFields.NONE));
    }
}
