package bactrian.jql.match;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.jql.json.JsonFields;
import bactrian.jql.parse.JqlParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerClauseTest {

    private static final FieldTypes TYPES = JsonFields.of(List.of(
            new JsonFields.Known("customfield_10001", "RAG Status", "option"),
            new JsonFields.Known("customfield_10002", "Points", "number"),
            new JsonFields.Known("customfield_10003", "Target start", "date")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "project = Development AND (issuetype = Initiative OR type IN (Outcome, 10001))",
                "\"RAG Status\" != Red AND cf[10001] IS NOT EMPTY AND Points > 3 AND \"Target start\" <= endOfMonth(1)",
                "assignee = currentUser() AND created >= -4w AND key > DEV-9 AND labels NOT IN (a, EMPTY)",
                ""
            })
    void whatIsReadWithTheIssueCostsNoCall(String query) {
        assertThat(ServerClause.of(JqlParser.parse(query).where(), TYPES)).isEmpty();
    }

    @Test
    void namesEachClauseThatMayCostACallAndWhy() {
        String query = "summary ~ humps AND (reporter IN membersOf(staff) OR NOT status WAS Done) AND priority > High"
                + " AND Nothing = 1 AND cf[7] = 1 AND issue.property[a].b = 1 AND comment ~ x AND status CHANGED";

        assertThat(ServerClause.of(JqlParser.parse(query).where(), TYPES))
                .extracting(ServerClause::clause, ServerClause::reason)
                .extracting(tuple ->
                        "(" + tuple.toList().get(0) + ", " + tuple.toList().get(1) + ")")
                .containsExactly(
                        "(summary ~ humps, Jira compares the stems of words in the site's language)",
                        "(reporter IN membersOf(staff), only the server knows what membersOf(staff) gives)",
                        "(status WAS Done, the past of fields is not read with each issue)",
                        "(priority > High, the order of the values is not known here)",
                        "(Nothing = 1, no field of this name is known here)",
                        "(cf[7] = 1, no field of this name is known here)",
                        "(issue.property[a].b = 1, entity properties are not read with each issue)",
                        "(comment ~ x, what Jira searches by 'comment' is not read with each issue)",
                        "(status CHANGED, the past of fields is not read with each issue)");
    }
}
