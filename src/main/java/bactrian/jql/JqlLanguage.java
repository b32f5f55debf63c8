package bactrian.jql;

import bactrian.jql.json.JsonFields;
import bactrian.jql.match.Decision;
import bactrian.jql.match.FieldCheck;
import bactrian.jql.match.JqlFilter;
import bactrian.jql.match.JqlSettings;
import bactrian.jql.parse.JqlException;
import bactrian.jql.parse.JqlFault;
import bactrian.jql.parse.JqlParser;
import bactrian.jql.tree.JqlQuery;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.apache.camel.Predicate;
import org.apache.camel.spi.annotations.Language;
import org.apache.camel.support.ExpressionAdapter;
import org.apache.camel.support.LRUCacheFactory;
import org.apache.camel.support.LanguageSupport;

/**
 * The Camel language {@code jql}: asks the issue in the body. The body is a {@link bactrian.jql.match.JqlIssue}, or an
 * issue or webhook in JSON as a Jackson tree, map, text or bytes.
 *
 * <p>A query is compiled when its route is loaded; a malformed one, or one that
 * Jira would refuse for a system field's type, keeps the route from starting, with place and mark. A
 * text that is a single reference such as {@code ${variable.mapping.filter}} is looked up in each exchange and compiled
 * once per text. As a predicate the answer is true or false; where only Jira knows, it fails with an {@link
 * bactrian.jql.match.UndecidableException}, which names the clause. As an expression, as in {@code setVariable}, the
 * answer is a {@link bactrian.jql.match.Decision} of three values, unless a boolean is asked for.
 *
 * <p>Custom fields are known by name where the registry holds a {@link JsonFields}, and times are told in UTC by the
 * system's clock unless it holds a {@link JqlSettings}.
 */
@Language("jql")
public final class JqlLanguage extends LanguageSupport {

    private static final int CACHED = 1000;
    private static final Pattern REFERENCE = Pattern.compile("\\s*\\$\\{[^{}]+}\\s*");

    private final Map<String, JqlFilter> compiled = LRUCacheFactory.newLRUCache(CACHED);

    /**
     * Compiles a query.
     *
     * @throws JqlException if it is malformed
     */
    @Override
    public Predicate createPredicate(String expression) {
        String text = loadResource(expression);
        JsonFields fields = registered(JsonFields.class, JsonFields.NONE);
        return new JqlPredicate(text, filter(text), new IssueBody(fields));
    }

    @Override
    public Expression createExpression(String expression) {
        return new JqlExpression((JqlPredicate) createPredicate(expression));
    }

    private Function<Exchange, JqlFilter> filter(String text) {
        if (REFERENCE.matcher(text).matches()) {
            Expression reference = getCamelContext().resolveLanguage("simple").createExpression(text.strip());
            reference.init(getCamelContext());
            return exchange -> compiled.computeIfAbsent(referred(reference, text, exchange), this::compile);
        }
        JqlFilter filter = compile(text);
        return exchange -> filter;
    }

    private JqlFilter compile(String text) {
        JqlQuery query = JqlParser.parse(text);
        List<JqlFault> faults = FieldCheck.faults(text, query.where());
        if (!faults.isEmpty()) {
            throw new JqlException(faults);
        }
        JqlSettings utc = JqlSettings.of(Clock.systemUTC(), ZoneOffset.UTC);
        return JqlFilter.of(query, registered(JqlSettings.class, utc));
    }

    private static String referred(Expression reference, String text, Exchange exchange) {
        String query = reference.evaluate(exchange, String.class);
        if (query == null) {
            throw new IllegalArgumentException("There is no JQL in " + text.strip() + ".");
        }
        return query;
    }

    private <T> T registered(Class<T> type, T otherwise) {
        T found = getCamelContext().getRegistry().findSingleByType(type);
        return found == null ? otherwise : found;
    }

    /** Asks the body of an exchange. */
    private record JqlPredicate(String text, Function<Exchange, JqlFilter> filter, IssueBody body)
            implements Predicate {

        Decision decide(Exchange exchange) {
            return filter.apply(exchange).decide(body.issue(exchange));
        }

        @Override
        public boolean matches(Exchange exchange) {
            return decide(exchange).matches();
        }

        @Override
        public String toString() {
            return "jql{" + text + "}";
        }
    }

    /** Asks the body of an exchange, for all three answers. */
    private static final class JqlExpression extends ExpressionAdapter {

        private final JqlPredicate asked;

        JqlExpression(JqlPredicate asked) {
            this.asked = asked;
        }

        @Override
        public <T> T evaluate(Exchange exchange, Class<T> type) {
            Decision decision = asked.decide(exchange);
            return type.isInstance(decision)
                    ? type.cast(decision)
                    : exchange.getContext().getTypeConverter().convertTo(type, exchange, decision.matches());
        }

        @Override
        public String toString() {
            return asked.toString();
        }
    }
}
