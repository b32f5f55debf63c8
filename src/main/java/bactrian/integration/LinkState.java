package bactrian.integration;

/** Whether a link is written. */
public enum LinkState {
    /** Both sides are kept in sync. */
    ACTIVE("active"),
    /** The issue left the mapping's filter: nothing is written until it comes back. */
    OUT_OF_SCOPE("out-of-scope");

    private final String id;

    LinkState(String id) {
        this.id = id;
    }

    /** As it stands in the API and in the database. */
    public String id() {
        return id;
    }

    static LinkState of(String id) {
        return id.equals(ACTIVE.id) ? ACTIVE : OUT_OF_SCOPE;
    }
}
