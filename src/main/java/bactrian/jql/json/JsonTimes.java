package bactrian.jql.json;

import bactrian.jql.match.FieldValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** Reads Jira's dates and times; the offset comes with and without a colon. */
final class JsonTimes {

    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter();

    private JsonTimes() {}

    static FieldValue day(String text) {
        try {
            return new FieldValue.Day(LocalDate.parse(text));
        } catch (DateTimeException noDate) {
            return new FieldValue.Text(text, true);
        }
    }

    static FieldValue moment(String text) {
        try {
            return new FieldValue.Moment(OffsetDateTime.parse(text, MOMENT).toInstant());
        } catch (DateTimeException noTime) {
            return new FieldValue.Text(text, true);
        }
    }
}
