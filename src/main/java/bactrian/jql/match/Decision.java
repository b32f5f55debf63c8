package bactrian.jql.match;

/**
 * The verdict on a query and an issue.
 *
 * @param clause the clause that made it undecidable, as JQL; else empty
 * @param reason why that clause cannot be decided; else empty
 */
public record Decision(Verdict verdict, String clause, String reason) {

    static final Decision MATCHES = new Decision(Verdict.MATCHES, "", "");
    static final Decision DOES_NOT_MATCH = new Decision(Verdict.DOES_NOT_MATCH, "", "");

    /** Whether only Jira knows. */
    public boolean undecidable() {
        return verdict == Verdict.UNDECIDABLE;
    }

    /**
     * Whether the issue matches.
     *
     * @throws UndecidableException if only Jira knows
     */
    public boolean matches() {
        if (verdict == Verdict.UNDECIDABLE) {
            throw new UndecidableException(this);
        }
        return verdict == Verdict.MATCHES;
    }
}
