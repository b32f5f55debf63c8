package bactrian.jql.tree;

import java.util.List;

/**
 * A whole query.
 *
 * @param where the condition; {@link Clause.Everything} for an empty one
 * @param orderBy the fields to sort by, in order; mostly none
 */
public record JqlQuery(Clause where, List<Sort> orderBy) {

    public JqlQuery {
        orderBy = List.copyOf(orderBy);
    }

    /** The query in canonical JQL; parsing it gives an equal query. */
    @Override
    public String toString() {
        return JqlPrinter.print(this);
    }
}
