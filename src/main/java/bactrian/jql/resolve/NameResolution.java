package bactrian.jql.resolve;

import bactrian.jql.parse.JqlDialect;
import bactrian.jql.parse.JqlFault;
import bactrian.jql.parse.JqlParser;
import bactrian.jql.parse.ParseResult;
import bactrian.jql.parse.QueryText;
import bactrian.jql.resolve.NameResolver.Answer;
import bactrian.jql.tree.Clause;
import bactrian.jql.tree.Field;
import bactrian.jql.tree.JqlQuery;
import bactrian.jql.tree.Operand;
import bactrian.jql.tree.Operator;
import bactrian.jql.tree.Predicate;
import java.util.ArrayList;
import java.util.List;

/** Rewrites the names in a query to ids. */
public final class NameResolution {

    private final QueryText source;
    private final NameResolver resolver;
    private final List<JqlFault> faults = new ArrayList<>();

    private NameResolution(QueryText source, NameResolver resolver) {
        this.source = source;
        this.resolver = resolver;
    }

    /**
     * Reads a query and puts ids in the place of names; a name with several ids becomes a list. The result is rejected if
     * the text is no JQL, or a name is unknown, with every unknown name in its place.
     */
    public static ParseResult resolve(String text, NameResolver resolver) {
        ParseResult parsed = JqlParser.read(text, JqlDialect.JIRA);
        if (!parsed.faults().isEmpty()) {
            return parsed;
        }
        NameResolution resolution = new NameResolution(new QueryText(text), resolver);
        JqlQuery query = parsed.query();
        JqlQuery resolved = new JqlQuery(resolution.clause(query.where()), query.orderBy());
        return resolution.faults.isEmpty()
                ? new ParseResult.Accepted(resolved, parsed.notices())
                : new ParseResult.Rejected(resolution.faults);
    }

    /**
     * Puts ids in the place of names in a query.
     *
     * @throws bactrian.jql.parse.JqlException if a name is unknown; places are those in {@link JqlQuery#toString()}
     */
    public static JqlQuery resolve(JqlQuery query, NameResolver resolver) {
        return resolve(query.toString(), resolver).query();
    }

    private Clause clause(Clause clause) {
        if (clause instanceof Clause.And and) {
            return new Clause.And(and.clauses().stream().map(this::clause).toList());
        } else if (clause instanceof Clause.Or or) {
            return new Clause.Or(or.clauses().stream().map(this::clause).toList());
        } else if (clause instanceof Clause.Not not) {
            return new Clause.Not(clause(not.clause()));
        } else if (clause instanceof Clause.Comparison comparison) {
            return comparison(comparison);
        } else if (clause instanceof Clause.Was was) {
            Operand operand = operand(was.field(), was.operand());
            Operator operator = forOperand(was.operator(), operand);
            return new Clause.Was(resolver.field(was.field()), operator, operand, was.predicates(), was.span());
        } else if (clause instanceof Clause.Changed changed) {
            List<Predicate> predicates = changed.predicates().stream()
                    .map(each -> predicate(changed.field(), each))
                    .toList();
            return new Clause.Changed(resolver.field(changed.field()), predicates, changed.span());
        }
        return clause;
    }

    private Clause comparison(Clause.Comparison clause) {
        boolean byWords = clause.operator() == Operator.CONTAINS || clause.operator() == Operator.NOT_CONTAINS;
        Operand operand = byWords ? clause.operand() : operand(clause.field(), clause.operand());
        Operator operator = forOperand(clause.operator(), operand);
        if (operand instanceof Operand.Values && !operator.takesList()) {
            // an order needs one value: Jira knows which of those of the name it takes
            return new Clause.Comparison(
                    resolver.field(clause.field()), clause.operator(), clause.operand(), clause.span());
        }
        return new Clause.Comparison(resolver.field(clause.field()), operator, operand, clause.span());
    }

    private Predicate predicate(Field field, Predicate predicate) {
        return switch (predicate.kind()) {
            case FROM, TO -> new Predicate(predicate.kind(), operand(field, predicate.operand()));
            default -> predicate;
        };
    }

    private Operand operand(Field field, Operand operand) {
        if (operand instanceof Operand.Value value) {
            List<Operand> ids = ids(field, value);
            return ids.size() == 1 ? ids.get(0) : new Operand.Values(ids, value.span());
        } else if (operand instanceof Operand.Values values) {
            List<Operand> ids = new ArrayList<>();
            for (Operand element : values.elements()) {
                ids.addAll(
                        element instanceof Operand.Value value ? ids(field, value) : List.of(operand(field, element)));
            }
            return new Operand.Values(ids, values.span());
        }
        return operand;
    }

    private List<Operand> ids(Field field, Operand.Value value) {
        Answer answer = resolver.resolve(field, value.text());
        if (answer instanceof Answer.Ids ids) {
            return ids.ids().stream()
                    .<Operand>map(id -> new Operand.Value(id, value.span()))
                    .toList();
        } else if (answer instanceof Answer.Unknown unknown) {
            String message = "The value '" + value.text() + "' does not exist for the field '" + field.name() + "'.";
            faults.add(source.fault(value.span(), message, unknown.hint()));
        }
        return List.of(value);
    }

    private static Operator forOperand(Operator operator, Operand operand) {
        if (!(operand instanceof Operand.Values)) {
            return operator;
        }
        return switch (operator) {
            case EQUALS -> Operator.IN;
            case NOT_EQUALS -> Operator.NOT_IN;
            case WAS -> Operator.WAS_IN;
            case WAS_NOT -> Operator.WAS_NOT_IN;
            default -> operator;
        };
    }
}
