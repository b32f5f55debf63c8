package bactrian.jirasim.jql;

import bactrian.jirasim.jql.Clause.Operand;
import bactrian.jirasim.site.Issue;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** What a clause or an order speaks about: one field, with the comparisons its type knows. */
interface Subject {

    /**
     * The condition for a comparison; every value is resolved here, once.
     *
     * @throws JqlFault when a value does not exist or the operator does not fit
     */
    Predicate<Issue> test(String operator, List<Operand> operands);

    /** Ascending order. */
    Comparator<Issue> order();
}
