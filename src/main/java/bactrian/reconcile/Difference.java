package bactrian.reconcile;

import bactrian.inbox.Subject;

/**
 * What a run found, as it is kept in its report, values as a person reads them.
 *
 * @param field the portfolio field's name; empty for what concerns a whole pair
 * @param target the side that is, or was, written; empty if none
 * @param result {@code found} in a dry run; {@code held} and {@code pending} while it is not decided; else how it ended
 */
public record Difference(
        long id,
        Subject subject,
        String issueKey,
        long itemId,
        FindingKind kind,
        String field,
        String baseJira,
        String basePortfolio,
        String jira,
        String portfolio,
        String target,
        String result,
        String reason) {}
