package bactrian.reconcile;

import java.util.Locale;

/** What a run is doing. */
public enum Phase {
    /** Asks for the time zone of the account, in which Jira reads times in JQL. */
    ZONE,
    /** Pages the issues on Jira's side and compares those that are linked. */
    ISSUES,
    /** Reads the issues of links that the search did not show: it lags, or they are deleted, moved or retyped. */
    LINKS,
    /** Pages the items that have no link, or that changed lately. */
    ITEMS,
    /** Lets go what was held back because it deletes or clears, unless it is too much. */
    HELD,
    /** Waits for the results of its events. */
    RESULTS;

    /** As it stands in the API and in the database. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Phase of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
