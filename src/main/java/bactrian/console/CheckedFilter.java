package bactrian.console;

import bactrian.field.InputFault;
import bactrian.field.InvalidInputException;
import bactrian.jql.match.FieldCheck;
import bactrian.jql.match.ServerClause;
import bactrian.jql.parse.JqlFault;
import bactrian.jql.parse.JqlParser;
import bactrian.jql.parse.ParseResult;
import bactrian.jql.resolve.NameResolution;
import bactrian.jql.tree.Clause;
import java.util.ArrayList;
import java.util.List;

/**
 * A mapping's filter, checked when it is saved.
 *
 * @param scope the filter with ids in the place of names: what is evaluated, so that a rename changes nothing
 * @param warnings what the administrator should know: fields unknown to Jira, clauses that cost a call
 */
record CheckedFilter(String scope, List<InputFault> warnings) {

    CheckedFilter {
        warnings = List.copyOf(warnings);
    }

    /**
     * Checks a filter.
     *
     * @throws InvalidInputException with every fault of form, of system fields' types and of names
     */
    static CheckedFilter of(String filter, JiraProject project, String issueTypeId) {
        FilterNames names = new FilterNames(project, issueTypeId);
        ParseResult result = NameResolution.resolve(filter, names);
        List<JqlFault> faults = result.faults();
        if (faults.isEmpty()) {
            faults = FieldCheck.faults(filter, JqlParser.parse(filter).where());
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(
                    faults.stream().map(CheckedFilter::fault).toList());
        }
        List<InputFault> warnings = new ArrayList<>(names.warnings());
        Clause where = JqlParser.parse(filter).where();
        FieldCheck.faults(filter, where, project.filterFields()).stream()
                .map(CheckedFilter::fault)
                .forEach(warnings::add);
        ServerClause.of(where, project.filterFields()).stream()
                .map(CheckedFilter::cost)
                .forEach(warnings::add);
        return new CheckedFilter(result.query().where().toString(), warnings);
    }

    private static InputFault fault(JqlFault fault) {
        return new InputFault("filter", fault.toString());
    }

    private static InputFault cost(ServerClause clause) {
        return new InputFault(
                "filter",
                "The clause '" + clause.clause() + "' may cost a call to Jira each time it decides: " + clause.reason()
                        + ".");
    }
}
