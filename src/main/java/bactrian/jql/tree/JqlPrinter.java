package bactrian.jql.tree;

import java.util.List;

/**
 * Writes trees as canonical JQL: keywords in upper case, one space between words, quotes and parentheses only where
 * they are needed. Parsing what was written gives an equal tree.
 */
public final class JqlPrinter {

    private final StringBuilder out = new StringBuilder();

    private JqlPrinter() {}

    /** The query as JQL; empty for one without condition and order. */
    public static String print(JqlQuery query) {
        JqlPrinter printer = new JqlPrinter();
        printer.clause(query.where());
        printer.orderBy(query.orderBy());
        return printer.out.toString();
    }

    /** The clause as JQL. */
    public static String print(Clause clause) {
        JqlPrinter printer = new JqlPrinter();
        printer.clause(clause);
        return printer.out.toString();
    }

    /** The operand as JQL. */
    public static String print(Operand operand) {
        JqlPrinter printer = new JqlPrinter();
        printer.operand(operand);
        return printer.out.toString();
    }

    /** The field as JQL. */
    public static String print(Field field) {
        JqlPrinter printer = new JqlPrinter();
        printer.field(field);
        return printer.out.toString();
    }

    private void clause(Clause clause) {
        if (clause instanceof Clause.And and) {
            joined(and.clauses(), " AND ", false);
        } else if (clause instanceof Clause.Or or) {
            joined(or.clauses(), " OR ", true);
        } else if (clause instanceof Clause.Not not) {
            out.append("NOT ");
            nested(not.clause(), false);
        } else if (clause instanceof Clause.Terminal terminal) {
            terminal(terminal);
        }
    }

    private void joined(List<Clause> clauses, String word, boolean bareAnd) {
        for (int i = 0; i < clauses.size(); i++) {
            out.append(i == 0 ? "" : word);
            nested(clauses.get(i), bareAnd);
        }
    }

    private void nested(Clause clause, boolean bareAnd) {
        boolean parentheses = clause instanceof Clause.Or || clause instanceof Clause.And && !bareAnd;
        out.append(parentheses ? "(" : "");
        clause(clause);
        out.append(parentheses ? ")" : "");
    }

    private void terminal(Clause.Terminal terminal) {
        field(terminal.field());
        if (terminal instanceof Clause.Comparison comparison) {
            out.append(' ').append(comparison.operator().symbol()).append(' ');
            operand(comparison.operand());
        } else if (terminal instanceof Clause.Was was) {
            out.append(' ').append(was.operator().symbol()).append(' ');
            operand(was.operand());
            predicates(was.predicates());
        } else if (terminal instanceof Clause.Changed changed) {
            out.append(" CHANGED");
            predicates(changed.predicates());
        }
    }

    private void predicates(List<Predicate> predicates) {
        for (Predicate predicate : predicates) {
            out.append(' ').append(predicate.kind()).append(' ');
            operand(predicate.operand());
        }
    }

    private void operand(Operand operand) {
        if (operand instanceof Operand.Value value) {
            out.append(word(value.text()));
        } else if (operand instanceof Operand.Empty) {
            out.append("EMPTY");
        } else if (operand instanceof Operand.Call call) {
            out.append(word(call.name()));
            list(call.arguments());
        } else if (operand instanceof Operand.Values values) {
            list(values.elements());
        }
    }

    private void list(List<? extends Operand> elements) {
        out.append('(');
        for (int i = 0; i < elements.size(); i++) {
            out.append(i == 0 ? "" : ", ");
            operand(elements.get(i));
        }
        out.append(')');
    }

    private void field(Field field) {
        boolean properties = !field.properties().isEmpty();
        if (field.isCustomFieldNumber()) {
            out.append(field.name());
        } else {
            out.append(properties && Words.isNumber(field.name()) ? Words.quote(field.name()) : word(field.name()));
        }
        field.properties().forEach(this::property);
    }

    private void property(Field.Property property) {
        out.append('[').append(word(property.key())).append(']');
        boolean adjacent = true;
        for (String element : property.path()) {
            out.append(adjacent && element.startsWith(".") ? "" : " ").append(word(element));
            adjacent = false;
        }
    }

    private void orderBy(List<Sort> sorts) {
        for (int i = 0; i < sorts.size(); i++) {
            out.append(i > 0 ? ", " : out.length() > 0 ? " ORDER BY " : "ORDER BY ");
            field(sorts.get(i).field());
            if (sorts.get(i).direction() != Sort.Direction.DEFAULT) {
                out.append(' ').append(sorts.get(i).direction());
            }
        }
    }

    private static String word(String text) {
        return Words.isBare(text) ? text : Words.quote(text);
    }
}
