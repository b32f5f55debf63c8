package bactrian.sync;

import bactrian.jira.metadata.JiraField;
import bactrian.jira.metadata.JiraFields;
import bactrian.jql.json.JsonFields;
import bactrian.jql.match.Decision;
import bactrian.jql.match.JqlSettings;
import bactrian.jql.match.UndecidableException;
import bactrian.jql.match.ValueOrder;
import bactrian.jql.match.Verdict;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a Jira site and our account there add to the meaning of a filter.
 *
 * @param fields the names and types of the site's fields
 * @param myself the account as {@code GET /myself} answers
 * @param clock gives {@code now()}
 */
public record FilterSite(JsonFields fields, JsonNode myself, Clock clock) {

    /** The site's fields as JQL names them. */
    public static JsonFields names(JiraFields fields) {
        return JsonFields.of(fields.all().stream().map(FilterSite::known).toList());
    }

    private static JsonFields.Known known(JiraField field) {
        return new JsonFields.Known(field.id(), field.name(), field.schema().type());
    }

    /**
     * The account's time zone, week and names.
     *
     * @throws UndecidableException if Jira does not tell the time zone, or one that this Java does not know: dates would
     *     be guessed
     */
    public JqlSettings settings() {
        Set<String> names = List.of("accountId", "name", "key").stream()
                .map(member -> myself.path(member).asText(""))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        return new JqlSettings(clock, zone(), firstDayOfWeek(), names, ValueOrder.UNKNOWN);
    }

    private ZoneId zone() {
        String zone = myself.path("timeZone").asText("");
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            String reason = "the account's time zone '" + zone + "' is not known here";
            throw new UndecidableException(new Decision(Verdict.UNDECIDABLE, "", reason));
        }
    }

    private DayOfWeek firstDayOfWeek() {
        Locale locale = Locale.forLanguageTag(myself.path("locale").asText("").replace('_', '-'));
        return locale.getCountry().isEmpty()
                ? DayOfWeek.SUNDAY
                : WeekFields.of(locale).getFirstDayOfWeek();
    }
}
