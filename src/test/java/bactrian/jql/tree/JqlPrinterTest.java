package bactrian.jql.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bactrian.jql.parse.JqlDialect;
import bactrian.jql.parse.JqlParser;
import bactrian.jql.parse.ParseResult;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class JqlPrinterTest {

    @Provide
    Arbitrary<JqlQuery> queries() {
        return Trees.queries();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void parsingWhatWasPrintedGivesTheSameTree(@ForAll("queries") JqlQuery query) {
        ParseResult parsed = JqlParser.read(query.toString(), JqlDialect.JIRA);

        assertThat(parsed).isEqualTo(new ParseResult.Accepted(query, List.of()));
    }

    @Test
    void treesAreEqualByWhatTheySay() {
        assertThat(JqlParser.parse("a=1  AND b in(2)")).isEqualTo(JqlParser.parse("a = 1 and (b IN (2))"));
        assertThat(JqlParser.parse("a = 1")).isNotEqualTo(JqlParser.parse("a = 2"));
    }

    @Test
    void treesThatJqlCannotExpressAreRefused() {
        Field field = new Field("a");
        Operand list = new Operand.Values(List.of(new Operand.Value("x")));
        Clause clause = new Clause.Comparison(field, Operator.IN, list);

        assertThatThrownBy(() -> new Clause.Comparison(field, Operator.EQUALS, list))
                .hasMessage("JQL has no 'a = (x)'.");
        assertThatThrownBy(() -> new Clause.And(List.of(clause))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Clause.Not(new Clause.Everything())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Operand.Values(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
