package bactrian.jql.match;

import bactrian.jql.parse.JqlFault;
import bactrian.jql.parse.QueryText;
import bactrian.jql.tree.Clause;
import bactrian.jql.tree.Operand;
import bactrian.jql.tree.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds what Jira refuses in a well-formed query because of the types of its system fields: an operator that a date or a
 * text does not have, and values that are no dates. What custom fields are is not known here.
 */
public final class FieldCheck {

    private static final Set<String> DATES = Set.of(
            "created",
            "createddate",
            "due",
            "duedate",
            "lastviewed",
            "resolutiondate",
            "resolved",
            "statuscategorychangeddate",
            "updated",
            "updateddate");

    private static final Set<String> TEXTS = Set.of("comment", "description", "environment", "summary", "text");

    private final QueryText source;
    private final List<JqlFault> faults = new ArrayList<>();

    private FieldCheck(String text) {
        source = new QueryText(text);
    }

    /**
     * The faults of a query.
     *
     * @param text what the query was parsed from, for the places
     * @return in the order of the text; none if Jira would take it as far as known here
     */
    public static List<JqlFault> faults(String text, Clause where) {
        FieldCheck check = new FieldCheck(text);
        check.clause(where);
        return check.faults;
    }

    private void clause(Clause clause) {
        if (clause instanceof Clause.And and) {
            and.clauses().forEach(this::clause);
        } else if (clause instanceof Clause.Or or) {
            or.clauses().forEach(this::clause);
        } else if (clause instanceof Clause.Not not) {
            clause(not.clause());
        } else if (clause instanceof Clause.Comparison comparison) {
            comparison(comparison);
        }
    }

    private void comparison(Clause.Comparison clause) {
        Operator operator = clause.operator();
        boolean words = operator == Operator.CONTAINS || operator == Operator.NOT_CONTAINS;
        boolean empty = clause.operand() instanceof Operand.Empty;
        if (TEXTS.contains(clause.field().key()) && !words && !empty) {
            wrong(clause, "text", "Write ~ or !~ to look for words.");
        } else if (DATES.contains(clause.field().key()) && words) {
            wrong(clause, "date", "Write a comparison such as " + clause.field() + " >= -1w.");
        } else if (DATES.contains(clause.field().key())) {
            dates(clause.field().name(), clause.operand());
        }
    }

    private void dates(String field, Operand operand) {
        if (operand instanceof Operand.Values values) {
            values.elements().forEach(element -> dates(field, element));
        } else if (operand instanceof Operand.Value value
                && !TimePoints.of(value).isReadable()) {
            String hint = "Write yyyy-MM-dd, \"yyyy-MM-dd HH:mm\", a period such as -5d or \"4w 2d\", "
                    + "or a function such as startOfDay().";
            faults.add(source.fault(
                    value.span(), "'" + value.text() + "' is no date for the field '" + field + "'.", hint));
        }
    }

    private void wrong(Clause.Comparison clause, String type, String hint) {
        String message = "The operator " + clause.operator() + " does not go with the " + type + " field '"
                + clause.field().name() + "'.";
        faults.add(source.fault(clause.span(), message, hint));
    }
}
