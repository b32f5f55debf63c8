package bactrian.integration;

import java.util.Locale;

/** Whether an integration's events are carried out. */
public enum RunState {
    /** Events are carried out. */
    ACTIVE,
    /** Events are kept until it resumes: a fault of the whole integration, or a person's wish. */
    PAUSED;

    /** As it stands in the API and in the database. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RunState of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
