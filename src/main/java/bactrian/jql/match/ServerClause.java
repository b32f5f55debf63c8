package bactrian.jql.match;

import bactrian.jql.tree.Clause;
import bactrian.jql.tree.Operand;
import bactrian.jql.tree.Operator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A clause that may have to be asked of Jira, whatever of an issue is read: each time it decides, that is one call.
 *
 * @param clause as JQL
 * @param reason why it cannot be decided here, a clause without a full stop
 */
public record ServerClause(String clause, String reason) {

    /** Fields that one read does not bring as Jira searches them. */
    private static final Set<String> ELSEWHERE =
            Set.of("comment", "text", "voter", "watcher", "worklogauthor", "worklogcomment", "worklogdate");

    private static final Set<String> WITH_ORDER = Set.of("date", "datetime", "number");

    /**
     * The clauses of a query that may cost a call.
     *
     * @param types the site's fields
     */
    public static List<ServerClause> of(Clause where, FieldTypes types) {
        return where.terminals().stream()
                .flatMap(clause ->
                        reason(clause, types).stream().map(reason -> new ServerClause(clause.toString(), reason)))
                .toList();
    }

    private static Optional<String> reason(Clause.Terminal clause, FieldTypes types) {
        String field = clause.field().key();
        if (!clause.field().properties().isEmpty()) {
            return Optional.of("entity properties are not read with each issue");
        } else if (ELSEWHERE.contains(field)) {
            return Optional.of("what Jira searches by '" + clause.field().name() + "' is not read with each issue");
        } else if (types.type(field).isEmpty() && !isIssue(field)) {
            return Optional.of("no field of this name is known here");
        } else if (clause instanceof Clause.Comparison comparison) {
            return comparison(comparison, types.type(field).orElse(""));
        }
        return Optional.of("the past of fields is not read with each issue");
    }

    private static Optional<String> comparison(Clause.Comparison clause, String type) {
        Operator operator = clause.operator();
        Optional<String> function = AccountDependence.operands(clause.operand())
                .map(Literal::of)
                .filter(literal -> literal.kind() == Literal.Kind.OTHER_FUNCTION)
                .map(literal -> "only the server knows what " + literal.text() + " gives")
                .findFirst();
        if (function.isPresent()) {
            return function;
        } else if (operator == Operator.CONTAINS || operator == Operator.NOT_CONTAINS) {
            return clause.operand() instanceof Operand.Empty
                    ? Optional.empty()
                    : Optional.of("Jira compares the stems of words in the site's language");
        }
        boolean time = AccountDependence.operands(clause.operand())
                .allMatch(operand -> TimePoints.of(operand).isReadable());
        boolean ranked = operator.isOrdered()
                && !WITH_ORDER.contains(type)
                && !time
                && !isIssue(clause.field().key());
        return ranked ? Optional.of("the order of the values is not known here") : Optional.empty();
    }

    private static boolean isIssue(String field) {
        return switch (field.toLowerCase(Locale.ROOT)) {
            case "id", "issue", "issuekey", "key" -> true;
            default -> false;
        };
    }
}
