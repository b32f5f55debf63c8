package bactrian.jql.parse;

import bactrian.jql.parse.Token.Kind;
import bactrian.jql.tree.Clause;
import bactrian.jql.tree.JqlQuery;
import bactrian.jql.tree.Sort;
import java.util.ArrayList;
import java.util.List;

/** Reads JQL. The grammar stands in {@link bactrian.jql}. */
public final class JqlParser {

    private final QueryText source;
    private final TokenStream tokens;
    private final Expectations expected;
    private final FaultList faults;
    private final List<Notice> notices;
    private final ClauseParser clauses;

    private JqlParser(String text, JqlDialect dialect) {
        source = new QueryText(text);
        faults = new FaultList(source);
        Lexer lexer = new Lexer(source, dialect, faults);
        List<Token> read = lexer.tokens();
        tokens = new TokenStream(read);
        notices = lexer.notices();
        expected = new Expectations(source, read);
        clauses = new ClauseParser(tokens, expected, faults);
    }

    /**
     * Reads a query as Jira's server would.
     *
     * @throws JqlException if the text is not JQL; it shows every fault
     */
    public static JqlQuery parse(String text) {
        return read(text, JqlDialect.JIRA).query();
    }

    /** Reads a query and answers it with its notices, or all that is wrong with it. Never throws for any text. */
    public static ParseResult read(String text, JqlDialect dialect) {
        return new JqlParser(text, dialect).read();
    }

    private ParseResult read() {
        JqlQuery query = new JqlQuery(new Clause.Everything(), List.of());
        try {
            query = query();
        } catch (Unexpected fault) {
            faults.add(fault);
        }
        List<JqlFault> found = faults.sorted();
        return found.isEmpty() ? new ParseResult.Accepted(query, notices) : new ParseResult.Rejected(found);
    }

    private JqlQuery query() {
        boolean everything = tokens.at(Kind.ORDER, Kind.END);
        Clause where = everything ? new Clause.Everything() : clauses.or();
        List<Sort> orderBy = tokens.at(Kind.ORDER) ? orderBy() : List.of();
        if (!tokens.at(Kind.END)) {
            throw expected.other(tokens.peek(), "a comma or the end", "ORDER BY is the last part of a query.");
        }
        return new JqlQuery(where, orderBy);
    }

    private List<Sort> orderBy() {
        tokens.next();
        if (!tokens.pass(Kind.BY)) {
            throw expected.other(tokens.peek(), "BY after ORDER", "Write ORDER BY and a field; a name needs quotes.");
        }
        List<Sort> sorts = new ArrayList<>();
        do {
            sorts.add(new Sort(clauses.field(), direction()));
        } while (tokens.pass(Kind.COMMA));
        return sorts;
    }

    private Sort.Direction direction() {
        if (tokens.pass(Kind.ASC)) {
            return Sort.Direction.ASC;
        }
        return tokens.pass(Kind.DESC) ? Sort.Direction.DESC : Sort.Direction.DEFAULT;
    }
}
