package bactrian.inbox;

import java.util.Locale;

/** Why a subject is to be looked at. */
public enum EventKind {
    /** A webhook of Jira. */
    WEBHOOK,
    /** An item was created, changed or deleted. */
    ITEM,
    /** A link was made. */
    LINK,
    /** A dead letter is due, or what it waited for has come. */
    RETRY,
    /** A person asked for a dead letter to be carried out after all. */
    REPLAY,
    /** A bulk job asks for a twin, whatever else stands against one. */
    BULK,
    /** A reconciliation found a difference. */
    RECONCILE;

    /** As it stands in the database and the API. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static EventKind of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
