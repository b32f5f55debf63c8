package bactrian.jql.match;

import bactrian.jql.tree.JqlQuery;

/** A query ready to be asked. Immutable; safe for use by several threads. ORDER BY plays no part. */
public final class JqlFilter {

    private final JqlQuery query;
    private final JqlSettings settings;
    private final Condition condition;
    private final boolean dependsOnAccount;

    private JqlFilter(JqlQuery query, JqlSettings settings) {
        this.query = query;
        this.settings = settings;
        this.condition = ConditionCompiler.compile(query.where());
        this.dependsOnAccount = AccountDependence.of(query.where());
    }

    /** Compiles a query. */
    public static JqlFilter of(JqlQuery query, JqlSettings settings) {
        return new JqlFilter(query, settings);
    }

    /** Whether the issue matches. What it allocates does not grow with the issue, only with the fields compared. */
    public Decision decide(JqlIssue issue) {
        return condition.decide(scene(issue));
    }

    /** Whether the issue matches, and how each clause was decided; for people, so slower. */
    public Explanation explain(JqlIssue issue) {
        return condition.explain(scene(issue));
    }

    /** The query this was compiled from. */
    public JqlQuery query() {
        return query;
    }

    private Scene scene(JqlIssue issue) {
        JqlSettings meant = dependsOnAccount ? issue.settings().orElse(settings) : settings;
        return new Scene(issue, meant, meant.clock().instant());
    }

    @Override
    public String toString() {
        return query.toString();
    }
}
