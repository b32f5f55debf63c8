package bactrian.reconcile;

import bactrian.field.Base;
import bactrian.inbox.Subject;
import bactrian.integration.Link;

/**
 * Something that differs between the two sides.
 *
 * @param field the portfolio field's name; empty for what concerns a whole pair
 * @param baseJira Jira's half of the base, as a person reads it
 * @param target the side that is to be written; empty if that is not known yet
 * @param clears whether healing it empties a field
 */
record Finding(
        FindingKind kind,
        Subject subject,
        String issueKey,
        long itemId,
        String field,
        String baseJira,
        String basePortfolio,
        String jira,
        String portfolio,
        String target,
        boolean clears,
        String reason) {
    /** About a whole pair. */
    static Finding of(FindingKind kind, Link link, String issueKey, String reason) {
        return new Finding(kind, link.issue(), issueKey, link.itemId(), "", "", "", "", "", "", false, reason);
    }

    /** About an issue or an item that is in no link. */
    static Finding of(FindingKind kind, Subject subject, String issueKey, long itemId, String target) {
        return new Finding(kind, subject, issueKey, itemId, "", "", "", "", "", target, false, "");
    }

    Finding because(String why) {
        return new Finding(
                kind, subject, issueKey, itemId, field, baseJira, basePortfolio, jira, portfolio, target, clears, why);
    }

    /** With a field's three values. */
    Finding with(String name, Base base, Base current, String side, boolean emptied) {
        return new Finding(
                kind,
                subject,
                issueKey,
                itemId,
                name,
                base.jira().display(),
                base.portfolio().display(),
                current.jira().display(),
                current.portfolio().display(),
                side,
                emptied,
                reason);
    }

    /** Whether healing it deletes or empties something. */
    boolean destructive() {
        return kind.ends() || clears;
    }
}
