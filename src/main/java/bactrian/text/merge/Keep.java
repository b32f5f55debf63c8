package bactrian.text.merge;

/** Whose block stays where both sides changed the same one. */
public enum Keep {
    JIRA,
    PORTFOLIO
}
