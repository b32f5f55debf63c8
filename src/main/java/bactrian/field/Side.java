package bactrian.field;

/** One of the two sides that are kept in sync. */
public enum Side {
    JIRA("jira", "Jira"),
    PORTFOLIO("portfolio", "the portfolio");

    private final String id;
    private final String title;

    Side(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** As it stands in the API and in the database. */
    public String id() {
        return id;
    }

    /** As a sentence names it. */
    public String title() {
        return title;
    }

    /** The side across. */
    public Side other() {
        return this == JIRA ? PORTFOLIO : JIRA;
    }
}
