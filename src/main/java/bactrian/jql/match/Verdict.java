package bactrian.jql.match;

/** What is known about a clause and an issue. */
public enum Verdict {
    MATCHES,
    DOES_NOT_MATCH,
    /** Only Jira knows. */
    UNDECIDABLE;

    /** The verdict that is certain. */
    public static Verdict of(boolean matches) {
        return matches ? MATCHES : DOES_NOT_MATCH;
    }

    /** The opposite; what is undecidable stays so. */
    public Verdict negated() {
        return switch (this) {
            case MATCHES -> DOES_NOT_MATCH;
            case DOES_NOT_MATCH -> MATCHES;
            case UNDECIDABLE -> UNDECIDABLE;
        };
    }
}
