package bactrian.console.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.console.Console;
import bactrian.e2e.Http.Answer;
import bactrian.jirasim.SimOptions;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of key and additional fields is offered as a mapping that can be saved as it is. */
class SuggestedMappingsTest {
    private static final String SELECT = "com.atlassian.jira.plugin.system.customfieldtypes:select";
    private static final List<String> SHARED = List.of(
            "name summary both",
            "description description both",
            "team customfield_10001 both",
            "owner customfield_10044 both",
            "overallRag customfield_10040 both",
            "startDate customfield_10022 both",
            "endDate customfield_10023 both",
            "type customfield_10041 both",
            "dueDate duedate both",
            "riskRag customfield_10045 both",
            "resourceRag customfield_10046 both",
            "financialRag customfield_10047 both",
            "product customfield_10048 both",
            "client customfield_10049 both");

    static Stream<Arguments> deployments() {
        return Stream.of(
                Arguments.of("cloud", SimOptions.cloud(), "initiative parent both"),
                Arguments.of("data-center", SimOptions.dataCenter(), "initiative customfield_10018 both"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deployments")
    void everyFieldIsOfferedInItsDirectionAndTheOfferCanBeSaved(String name, SimOptions options, String parent) {
        try (Console console = Console.start(options)) {
            String path = console.integrate();

            JsonNode offer = console.api().get(path + "/suggested-mappings").body();

            assertThat(offer.path("missing")).isEmpty();
            assertThat(rows(offer, "initiative"))
                    .containsAll(SHARED)
                    .contains("lifecycleStage status both", "url customfield_10042 write");
            assertThat(rows(offer, "outcome"))
                    .containsAll(SHARED)
                    .contains("deliveryStatus status both", parent, "url customfield_10043 write");
            Answer saved =
                    console.api().put(path + "/mappings", offer.path("items").toString());
            assertThat(saved.status()).as(saved.body().toString()).isEqualTo(200);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deployments")
    void whatIsMissingIsToldWithWhatAnAdministratorDoes(String name, SimOptions options, String parent) {
        try (Console console = Console.start(options)) {
            console.jira().admin().hideFields("Initiative", List.of("customfield_10040"));
            console.jira().admin().addField(10048, "Goods", SELECT);
            console.jira().admin().addField(10099, "Client", SELECT);
            String path = console.integrate();

            JsonNode offer = console.api().get(path + "/suggested-mappings").body();

            assertThat(advice(offer, "overallRag")).contains("not on the create screen of Initiative");
            assertThat(advice(offer, "product"))
                    .contains("makes a custom field \"Product\" of type \"Select List (single choice)\"");
            assertThat(advice(offer, "client")).contains("several", "customfield_10049", "customfield_10099");
        }
    }

    private static JsonNode mapping(JsonNode offer, String itemType) {
        return StreamSupport.stream(offer.path("items").spliterator(), false)
                .filter(mapping -> mapping.path("itemType").asText().equals(itemType))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> rows(JsonNode offer, String itemType) {
        return StreamSupport.stream(mapping(offer, itemType).path("fields").spliterator(), false)
                .map(field -> field.path("portfolioField").asText() + " "
                        + field.path("jiraField").asText() + " "
                        + field.path("direction").asText())
                .toList();
    }

    private static String advice(JsonNode offer, String portfolioField) {
        return StreamSupport.stream(mapping(offer, "initiative").path("missing").spliterator(), false)
                .filter(row -> row.path("portfolioField").asText().equals(portfolioField))
                .map(row -> row.path("advice").asText())
                .findFirst()
                .orElse("");
    }
}
