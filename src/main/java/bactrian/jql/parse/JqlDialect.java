package bactrian.jql.parse;

/** Whose reading of JQL the parser follows where readings differ. */
public enum JqlDialect {

    /**
     * Jira's server, made forgiving for pasted text: typographic quotes at the start of a word are quotes, and every
     * Unicode space separates words (both with a {@link Notice}); escapes mean characters, in quotes and outside.
     */
    JIRA,

    /**
     * The grammar of Atlassian's browser-side parser to the letter: typographic quotes and all spaces but the ASCII
     * ones are letters, and an escape in quotes only loses its backslash. For comparing with that parser.
     */
    CLIENT
}
