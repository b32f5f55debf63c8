package bactrian.jql.match;

import java.util.List;

/**
 * Why a query matches an issue or does not: the clauses as they were decided, NOT worked into them as Jira does.
 *
 * @param clause as JQL
 * @param seen the value that the issue has in the clause's field; empty for clauses joined
 * @param reason why the clause is undecidable; else empty
 * @param parts the clauses that this one joins
 */
public record Explanation(String clause, Verdict verdict, String seen, String reason, List<Explanation> parts) {

    public Explanation {
        parts = List.copyOf(parts);
    }

    /** The tree as text, one clause a line, parts indented below what joins them. */
    public String display() {
        StringBuilder out = new StringBuilder(mark()).append(' ').append(clause);
        out.append(seen.isEmpty() ? "" : "   [" + seen + "]");
        out.append(reason.isEmpty() ? "" : "   " + reason).append('\n');
        parts.forEach(part -> out.append(part.display().indent(2)));
        return out.toString();
    }

    private String mark() {
        return switch (verdict) {
            case MATCHES -> "yes";
            case DOES_NOT_MATCH -> "no ";
            case UNDECIDABLE -> "?  ";
        };
    }
}
