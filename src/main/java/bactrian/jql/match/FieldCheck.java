package bactrian.jql.match;

import bactrian.jql.parse.JqlFault;
import bactrian.jql.parse.QueryText;
import bactrian.jql.tree.Clause;
import bactrian.jql.tree.Operand;
import bactrian.jql.tree.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** Fields of JQL that are no fields of an issue. */
    private static final Set<String> SEARCHED_ONLY = Set.of(
            "comment",
            "filter",
            "id",
            "issue",
            "issuekey",
            "issuelink",
            "issuelinktype",
            "key",
            "request",
            "savedfilter",
            "searchrequest",
            "text",
            "voter",
            "watcher",
            "worklogauthor",
            "worklogcomment",
            "worklogdate");

    private static final Set<String> TEXTS = Set.of("comment", "description", "environment", "summary", "text");

    private final QueryText source;
    private final FieldTypes types;
    private final List<JqlFault> faults = new ArrayList<>();

    private FieldCheck(String text, FieldTypes types) {
        this.source = new QueryText(text);
        this.types = types;
    }

    /**
     * The faults of a query.
     *
     * @param text what the query was parsed from, for the places
     * @return in the order of the text; none if Jira would take it as far as known here
     */
    public static List<JqlFault> faults(String text, Clause where) {
        return faults(text, where, name -> Optional.of(""));
    }

    /**
     * The faults of a query on a site whose fields are known: also fields that do not exist there, and what Jira refuses
     * for the types of custom fields.
     */
    public static List<JqlFault> faults(String text, Clause where, FieldTypes types) {
        FieldCheck check = new FieldCheck(text, types);
        where.terminals().forEach(check::clause);
        return check.faults;
    }

    private void clause(Clause.Terminal clause) {
        String key = clause.field().key();
        Optional<String> type = types.type(key);
        if (type.isEmpty() && clause.field().properties().isEmpty() && !SEARCHED_ONLY.contains(key)) {
            faults.add(source.fault(
                    clause.field().span(),
                    "Field '" + clause.field().name() + "' does not exist or you do not have permission to view it.",
                    "Write the field's name as Jira shows it, or cf[number]."));
        } else if (clause instanceof Clause.Comparison comparison) {
            comparison(comparison, type.orElse(""));
        }
    }

    private void comparison(Clause.Comparison clause, String type) {
        Operator operator = clause.operator();
        boolean words = operator == Operator.CONTAINS || operator == Operator.NOT_CONTAINS;
        boolean empty = clause.operand() instanceof Operand.Empty;
        boolean text = TEXTS.contains(clause.field().key()) || type.equals("string");
        boolean date = DATES.contains(clause.field().key()) || type.equals("date") || type.equals("datetime");
        if (text && !words && !empty) {
            wrong(clause, "text", "Write ~ or !~ to look for words.");
        } else if (date && words) {
            wrong(clause, "date", "Write a comparison such as " + clause.field() + " >= -1w.");
        } else if (date) {
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
