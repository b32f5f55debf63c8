package bactrian.jql.match;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Set;

/**
 * What a query's meaning depends on beside the issue.
 *
 * @param clock gives {@code now()}
 * @param zone the time zone of the account in whose name the query is decided: a date without time is the start of the
 *     day there
 * @param firstDayOfWeek where {@code startOfWeek()} begins; Jira takes it from the account's language
 * @param currentUser all that {@code currentUser()} is called (account id, name, key); empty if unknown
 * @param order ranks versions and priorities
 */
public record JqlSettings(
        Clock clock, ZoneId zone, DayOfWeek firstDayOfWeek, Set<String> currentUser, ValueOrder order) {

    public JqlSettings {
        currentUser = Set.copyOf(currentUser);
    }

    /** Settings with weeks that begin on Sunday, no current user and no order. */
    public static JqlSettings of(Clock clock, ZoneId zone) {
        return new JqlSettings(clock, zone, DayOfWeek.SUNDAY, Set.of(), ValueOrder.UNKNOWN);
    }
}
