package bactrian.jira;

import static bactrian.jira.ScriptedJira.json;
import static org.assertj.core.api.Assertions.assertThat;

import bactrian.jira.ScriptedJira.Asked;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.Headers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every call of the client is one that the vendor's OpenAPI document has, with its parameters and its body. Webhook
 * registrations and teams are in neither document.
 */
class PublishedApiTest {

    private static final IssueParts PARTS = new IssueParts(List.of("summary"), List.of("names"), List.of("bactrian"));
    private static final SearchRequest SEARCH =
            new SearchRequest("project = DEV", IssueParts.fields(List.of("summary")), List.of(10001L), 50);

    private static final List<Consumer<JiraClient>> CALLS = List.of(
            client -> client.issues().fetch("10001", PARTS),
            client -> client.issues().add(json("{'fields':{},'update':{},'properties':[{'key':'k','value':1}]}")),
            client -> client.issues().update("10001", json("{'fields':{},'update':{}}")),
            client -> client.issues().delete("10001"),
            client -> client.issues().editMeta("10001"),
            client -> client.issues().changelog("10001"),
            client -> client.transitions().list("10001"),
            client -> client.transitions().perform("10001", "31", (ObjectNode) json("{}")),
            client -> client.issueProperties().get("10001", "k"),
            client -> client.issueProperties().remove("10001", "k"),
            client -> client.search().page(SEARCH, JiraSearch.FIRST_PAGE),
            client -> client.jqlMatch().match(List.of(10001L), List.of("project = DEV")),
            client -> client.bulkFetch().fetch(List.of("10001", "DEV-2"), IssueParts.fields(List.of("summary"))),
            client -> client.site().myself(),
            client -> client.site().serverInfo(),
            client -> client.site().permissions(List.of("EDIT_ISSUES"), "DEV"),
            client -> client.site().permissions(List.of("EDIT_ISSUES"), "10000"),
            client -> client.site().fields(),
            client -> client.site().statuses(),
            client -> client.site().issueTypes(),
            client -> client.projects().project("DEV"),
            client -> client.projects().statuses("DEV"),
            client -> client.projects().creatableIssueTypes("DEV"),
            client -> client.projects().creatableFields("DEV", "10001"),
            client -> client.users().search("jo"),
            client -> client.users().assignable("DEV", "jo"));

    /** Where the Data Center document is wrong: it describes this expand in prose only, and any JSON may be a value. */
    private static final Set<String> DEFECTS = Set.of(
            "GET /rest/api/2/issue/10001/transitions?expand=transitions.fields: unknown expand",
            "POST /rest/api/2/issue: /properties/0/value: integer found, string expected");

    @ParameterizedTest
    @EnumSource
    void everyCallIsPublished(Deployment deployment) throws IOException {
        PublishedApi api = PublishedApi.of(deployment);

        List<Asked> asked = askedBy(deployment);

        assertThat(asked).hasSameSizeAs(CALLS);
        assertThat(asked.stream().flatMap(ask -> api.faults(ask).stream()))
                .filteredOn(fault -> !DEFECTS.contains(fault))
                .isEmpty();
    }

    @Test
    void theCheckFindsWhatIsNotPublished() throws IOException {
        PublishedApi api = PublishedApi.of(Deployment.CLOUD);
        Asked gone = new Asked("PATCH", "/rest/api/3/issue/1", new Headers(), "");
        Asked parameter = new Asked("GET", "/rest/api/3/issue/1?colour=red", new Headers(), "");
        Asked body = new Asked("POST", "/rest/api/3/search/jql", new Headers(), "{\"jql\":1,\"colour\":2}");

        assertThat(api.faults(gone)).hasSize(1);
        assertThat(api.faults(parameter)).hasSize(1);
        assertThat(api.faults(body)).hasSize(2);
    }

    private static List<Asked> askedBy(Deployment deployment) {
        List<Asked> asked = new ArrayList<>();
        for (Consumer<JiraClient> call : CALLS) {
            try (ScriptedJira jira = new ScriptedJira()) {
                ignoringTheRefusal(() -> call.accept(jira.client(deployment)));
                asked.add(jira.asked().get(0));
            }
        }
        return asked;
    }

    /** Nothing is scripted: what counts is the request. */
    private static void ignoringTheRefusal(Runnable call) {
        assertThat(JiraHttpTest.failure(call).status()).isEqualTo(404);
    }
}
