package bactrian.jql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bactrian.jql.json.JsonFields;
import bactrian.jql.match.Decision;
import bactrian.jql.match.FieldValue;
import bactrian.jql.match.JqlIssue;
import bactrian.jql.match.UndecidableException;
import bactrian.jql.parse.JqlException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.camel.CatalogCamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JqlLanguageTest {

    private static final String INITIATIVE =
            """
            {"id": "10001", "key": "DEV-1", "fields": {
              "project": {"id": "10000", "key": "DEV", "name": "Development"},
              "issuetype": {"id": "10100", "name": "Initiative"},
              "customfield_10200": {"id": "10300", "value": "Red"}}}
            """;

    private static final String FILTER =
            """
            - route:
                id: filtered
                from:
                  uri: direct:filtered
                  steps:
                    - setVariable:
                        name: matches
                        expression: {constant: {expression: "false"}}
                    - filter:
                        expression: {language: {language: jql, expression: '%s'}}
                        steps:
                          - setVariable:
                              name: matches
                              expression: {constant: {expression: "true"}}
            """;

    private static final String CHOICE =
            """
            - route:
                id: chosen
                from:
                  uri: direct:chosen
                  steps:
                    - setVariable:
                        name: red
                        expression: {language: {language: jql, expression: '"RAG Status" = Red'}}
                    - choice:
                        when:
                          - expression: {language: {language: jql, expression: 'issuetype = Outcome'}}
                            steps:
                              - setBody: {expression: {constant: {expression: outcome}}}
                          - expression: {language: {language: jql, expression: 'issuetype = Initiative'}}
                            steps:
                              - setBody: {expression: {constant: {expression: initiative}}}
            """;

    private final DefaultCamelContext camel = new DefaultCamelContext();

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void filtersAnIssueInEveryForm() throws Exception {
        start(FILTER.formatted("project = Development AND issuetype = Initiative"));

        assertThat(matches(INITIATIVE)).isTrue();
        assertThat(matches(INITIATIVE.getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(matches(new ObjectMapper().readTree(INITIATIVE))).isTrue();
        assertThat(matches(new ObjectMapper().readValue(INITIATIVE, Map.class))).isTrue();
        assertThat(matches("{\"webhookEvent\": \"jira:issue_updated\", \"issue\": " + INITIATIVE + "}"))
                .isTrue();
        assertThat(matches((JqlIssue) name -> new FieldValue.Named("Initiative")))
                .isFalse();
        assertThat(matches(INITIATIVE.replace("Initiative", "Outcome"))).isFalse();
    }

    @Test
    void choosesAndSetsVariables() throws Exception {
        camel.getRegistry().bind("fields", JsonFields.ofNames(Map.of("RAG Status", "customfield_10200")));
        start(CHOICE);

        var answer = camel.createFluentProducerTemplate()
                .to("direct:chosen")
                .withBody(INITIATIVE)
                .send();

        assertThat(answer.getMessage().getBody()).isEqualTo("initiative");
        assertThat(answer.getVariable("red", Decision.class).matches()).isTrue();
    }

    @Test
    void takesTheQueryFromTheExchangeWhereTheTextIsAReference() throws Exception {
        start(FILTER.formatted("${header.query}"));

        assertThat(matches(INITIATIVE, "issuetype = Initiative")).isTrue();
        assertThat(matches(INITIATIVE, "issuetype = Outcome")).isFalse();
        assertThatThrownBy(() -> matches(INITIATIVE, "issuetype Outcome")).isInstanceOf(JqlException.class);
        assertThatThrownBy(() -> matches(INITIATIVE)).hasMessage("There is no JQL in ${header.query}.");
    }

    @Test
    void aMalformedQueryStopsTheStartWithPlaceAndMark() {
        assertThatThrownBy(() -> start(FILTER.formatted("project Development")))
                .rootCause()
                .isInstanceOf(JqlException.class)
                .hasMessageContaining("line 1, column 9")
                .hasMessageContaining("\n            ^^^^^^^^^^^\n");
    }

    @Test
    void whatOnlyJiraKnowsFailsAndNamesTheClause() throws Exception {
        start(FILTER.formatted("issuetype = Initiative AND status = Done"));

        assertThatThrownBy(() -> matches(INITIATIVE))
                .isInstanceOf(UndecidableException.class)
                .hasMessage("Only Jira can decide the JQL clause 'status = Done': "
                        + "the issue was read without this field.");
    }

    @Test
    void aBodyThatIsNoIssueFailsWithoutRepeatingIt() throws Exception {
        start(FILTER.formatted("issuetype = Initiative"));

        assertThatThrownBy(() -> matches("secret, not JSON"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessage("The body is neither an issue nor its JSON (fault in line 1, column 7).");
    }

    @Test
    void asAnExpressionItAnswersAllThree() throws Exception {
        start(CHOICE);

        Decision decision = camel.createFluentProducerTemplate()
                .to("direct:chosen")
                .withBody(INITIATIVE)
                .send()
                .getVariable("red", Decision.class);

        assertThat(decision.undecidable()).as("no field of the name is known").isTrue();
        assertThat(decision.clause()).isEqualTo("\"RAG Status\" = Red");
    }

    @Test
    void itIsDescribedAsCamelsCatalogueDescribesLanguages() throws Exception {
        JsonNode described =
                new ObjectMapper().readTree(((CatalogCamelContext) camel).getLanguageParameterJsonSchema("jql"));

        assertThat(described.at("/language/name").asText()).isEqualTo("jql");
        assertThat(described.at("/language/javaType").asText()).isEqualTo(JqlLanguage.class.getName());
        assertThat(described.at("/properties/expression/required").asBoolean()).isTrue();
    }

    private void start(String yaml) throws Exception {
        PluginHelper.getRoutesLoader(camel).loadRoutes(ResourceHelper.fromString("test.camel.yaml", yaml));
        camel.start();
    }

    private boolean matches(Object body) throws Exception {
        return matches(body, null);
    }

    private boolean matches(Object body, String query) throws Exception {
        var answer = camel.createFluentProducerTemplate()
                .to("direct:filtered")
                .withBody(body)
                .withHeader("query", query)
                .send();
        if (answer.getException() != null) {
            throw answer.getException();
        }
        return Boolean.parseBoolean(answer.getVariable("matches", String.class));
    }
}
