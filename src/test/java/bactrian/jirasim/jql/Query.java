package bactrian.jirasim.jql;

import bactrian.jirasim.jql.Clause.Compare;
import bactrian.jirasim.site.Account;
import bactrian.jirasim.site.Issue;
import bactrian.jirasim.site.Site;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A query ready to be asked: names resolved, dates fixed at the time it was made. */
public final class Query {

    private static final Map<String, String> OPPOSITES = Map.of(
            "=", "!=", "!=", "=", "IN", "NOT IN", "NOT IN", "IN", "IS", "IS NOT", "IS NOT", "IS", "~", "!~", "!~", "~");

    private final Predicate<Issue> condition;
    private final Comparator<Issue> order;
    private final boolean bounded;

    private Query(Predicate<Issue> condition, Comparator<Issue> order, boolean bounded) {
        this.condition = condition;
        this.order = order;
        this.bounded = bounded;
    }

    /**
     * Reads a query for a caller, whose time zone its dates are in.
     *
     * @throws JqlFault with Jira's message
     */
    public static Query of(String jql, Site site, Account caller) {
        return of(jql, site, caller, true);
    }

    /**
     * As {@link #of(String, Site, Account)}; without validation an issue that does not exist matches nothing instead of
     * refusing the query (Data Center's {@code validateQuery}).
     */
    public static Query of(String jql, Site site, Account caller, boolean validate) {
        Parser.Parsed parsed = Parser.parse(jql);
        Subjects subjects = new Subjects(site, caller, validate);
        Predicate<Issue> condition = parsed.where().stream()
                .map(clause -> compile(clause, subjects))
                .findFirst()
                .orElse(issue -> true);
        return new Query(
                condition, order(parsed.orders(), subjects), !parsed.where().isEmpty());
    }

    private static Comparator<Issue> order(List<Clause.Order> orders, Subjects subjects) {
        Comparator<Issue> newestFirst = Comparator.comparing(Issue::id).reversed();
        return orders.stream()
                .map(order -> order.descending()
                        ? subjects.find(order.field()).order().reversed()
                        : subjects.find(order.field()).order())
                .reduce(Comparator::thenComparing)
                .map(comparator -> comparator.thenComparing(newestFirst))
                .orElse(newestFirst);
    }

    private static Predicate<Issue> compile(Clause clause, Subjects subjects) {
        if (clause instanceof Clause.And and) {
            return and.parts().stream().map(part -> compile(part, subjects)).reduce(issue -> true, Predicate::and);
        }
        if (clause instanceof Clause.Or or) {
            return or.parts().stream().map(part -> compile(part, subjects)).reduce(issue -> false, Predicate::or);
        }
        if (clause instanceof Clause.Not not) {
            return compileOpposite(not.part(), subjects);
        }
        Compare compare = (Compare) clause;
        return subjects.find(compare.field()).test(compare.operator(), compare.values());
    }

    /** Negation moves down to the comparisons, since a negated comparison never matches an empty field either. */
    private static Predicate<Issue> compileOpposite(Clause clause, Subjects subjects) {
        if (clause instanceof Clause.And and) {
            return and.parts().stream()
                    .map(part -> compileOpposite(part, subjects))
                    .reduce(issue -> false, Predicate::or);
        }
        if (clause instanceof Clause.Or or) {
            return or.parts().stream()
                    .map(part -> compileOpposite(part, subjects))
                    .reduce(issue -> true, Predicate::and);
        }
        if (clause instanceof Clause.Not not) {
            return compile(not.part(), subjects);
        }
        Compare compare = (Compare) clause;
        Subject subject = subjects.find(compare.field());
        String opposite = OPPOSITES.get(compare.operator());
        return opposite == null
                ? subject.test(compare.operator(), compare.values()).negate()
                : subject.test(opposite, compare.values());
    }

    /** Whether it restricts anything at all. */
    public boolean bounded() {
        return bounded;
    }

    /** Whether the issue matches. */
    public boolean matches(Issue issue) {
        return condition.test(issue);
    }

    /** A total order: the query's, ties newest first. */
    public Comparator<Issue> order() {
        return order;
    }
}
