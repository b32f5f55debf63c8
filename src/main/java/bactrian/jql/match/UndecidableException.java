package bactrian.jql.match;

/** A yes or no was asked where only Jira knows. The message names the clause and the reason. */
public final class UndecidableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Decision decision;

    /** With the verdict, its clause and reason. */
    public UndecidableException(Decision decision) {
        super("Only Jira can decide the JQL clause '" + decision.clause() + "': " + decision.reason() + ".");
        this.decision = decision;
    }

    /** The verdict with its clause and reason. */
    public Decision decision() {
        return decision;
    }
}
