package bactrian.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.jirasim.site.Deployment;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type of field end to end, on one item and its issue; each deployment has a subclass. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FieldTypesTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Deployment deployment;
    private FieldSite site;

    FieldTypesTest(Deployment deployment) {
        this.deployment = deployment;
    }

    @BeforeAll
    void start() {
        site = FieldSite.start(deployment);
    }

    @AfterAll
    void stop() {
        site.close();
    }

    /**
     * A portfolio field of a type, set there and seen in Jira, then changed in Jira and seen there. What is seen is the
     * plain form of {@link FieldSite#shown}; {@code cloud} and {@code server} are what a colleague sends where they differ.
     */
    record Row(
            String type, String field, String jira, String set, String seen, String cloud, String server, String back) {
        static Row of(String line) {
            List<String> cells = Stream.of(line.split("\\|")).map(String::strip).toList();
            String server = cells.get(6).isEmpty() ? cells.get(5) : cells.get(6);
            return new Row(
                    cells.get(0),
                    cells.get(1),
                    cells.get(2),
                    cells.get(3),
                    cells.get(4),
                    cells.get(5),
                    server,
                    cells.get(7));
        }

        @Override
        public String toString() {
            return type + ": " + field + " and " + jira;
        }
    }

    static Stream<Row> rows() {
        return """
                text          | costCentre   | Cost Centre     | "CC 7 🐫"                     | CC 7 🐫              | "CC 8 😀"                    | | "CC 8 😀"
                paragraph     | notes        | Notes           | "One **two** 🐫"               | One *two* 🐫         | {"version":1,"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"three","marks":[{"type":"em"}]}]}]} | "_three_" | "_three_"
                number        | budget       | Budget          | 1.50                           | 1.5                  | 1.0                          | | 1
                story points  | points       | Story Points    | 5                              | 5                    | 0.5                          | | 0.5
                date          | startDate    | Target start    | "2026-02-28"                   | 2026-02-28           | "2028-02-29"                 | | "2028-02-29"
                date-time     | reviewedAt   | Reviewed at     | "2026-03-29T02:30:00+02:00"    | 2026-03-29T00:30:00Z | "2026-10-25T01:30:00.000-0700" | | "2026-10-25T08:30:00Z"
                select        | overallRag   | RAG Status      | "Amber"                        | Amber                | {"value":"Green"}            | | "Green"
                radio         | severity     | Severity        | "Major"                        | Major                | {"id":"10202"}               | | "Critical"
                option table  | confidence   | Risk RAG Status | "Low"                          | Red                  | {"value":"Green"}            | | "High"
                multi-select  | regions      | Regions         | ["EMEA","APAC"]                | APAC, EMEA           | [{"value":"Americas"}]       | | ["Americas"]
                checkboxes    | checks       | Checks          | ["Legal"]                      | Legal                | [{"value":"Security"},{"value":"Legal"}] | | ["Legal","Security"]
                cascading     | location     | Location        | "Europe - Berlin"              | Europe - Berlin      | {"value":"Asia","child":{"value":"Tokyo"}} | | "Asia - Tokyo"
                user          | owner        | Owner           | "user@example.com"             | user                 | {"accountId":"5b10a2844c20165700ede001"} | {"name":"demo"} | "demo@example.com"
                users         | stakeholders | Stakeholders    | ["user@example.com","demo@example.com"] | demo, user  | [{"accountId":"5b10a2844c20165700ede002"}] | [{"name":"user"}] | ["user@example.com"]
                labels        | themes       | Themes          | ["two words","one"]            | one, two_words       | ["at_last"]                  | | ["at last"]
                url           | website      | Website         | "https://example.com/ä?b=c"    | https://example.com/ä?b=c | "https://example.org"   | | "https://example.org"
                versions      | releases     | fixVersions     | ["1.0"]                        | 1.0                  | [{"name":"2.0"},{"name":"1.0"}] | | ["1.0","2.0"]
                version       | foundIn      | Found in        | "2.0"                          | 2.0                  | {"name":"1.0"}               | | "1.0"
                components    | parts        | components      | ["Ledger"]                     | Ledger               | [{"name":"Portal"}]          | | ["Portal"]
                team          | team         | Team            | "Green"                        | Green                | "36885b3c-1bf0-4f85-a357-c5b858c31de4" | "1" | "Blue"
                sprint        | sprint       | Sprint          | "Sprint 2"                     | Sprint 2             | null                         | | null
                """
                .lines()
                .map(Row::of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void is_set_changed_and_cleared(Row row) throws Exception {
        site.patch(row.field(), row.set());
        site.awaitJira(row.jira(), row.seen());

        String theirs = site.cloud() ? row.cloud() : row.server();
        site.editInJira(row.jira(), theirs);
        site.awaitItem(row.field(), MAPPER.readTree(row.back()));

        site.patch(row.field(), row.set());
        site.awaitJira(row.jira(), row.seen());
        site.patch(row.field(), "null");
        site.awaitJira(row.jira(), "");
        assertThat(site.deadLetter(row.field()).isMissingNode())
                .as("dead letter")
                .isTrue();
    }

    @Test
    void an_option_that_jira_does_not_have_becomes_a_dead_letter_that_lists_what_exists() {
        site.patch("product", "\"Insurance\"");

        JsonNode letter = site.awaitDeadLetter("product");
        assertThat(letter.path("reason").asText()).contains("no option \"Insurance\"", "Payments, Lending, Savings");
        site.control().post("/control/options", "{\"field\":\"Product\",\"add\":\"Insurance\"}");
        site.api().post("/api/dead-letters/" + letter.path("id").asText() + "/replay", "");
        site.awaitJira("Product", "Insurance");
    }

    @Test
    void an_option_that_the_portfolio_does_not_have_becomes_a_dead_letter() {
        site.editInJira("Financial RAG Status", "{\"value\":\"Amber\"}");

        assertThat(site.awaitDeadLetter("phase").path("reason").asText())
                .contains("no option \"Amber\"", "Early, Late");
    }

    @Test
    void a_person_without_an_account_is_never_unassigned() {
        site.editInJira(
                "reporter", site.cloud() ? "{\"accountId\":\"5b10a2844c20165700ede002\"}" : "{\"name\":\"user\"}");
        site.awaitItem("sponsor", new ObjectMapper().valueToTree("user@example.com"));
        site.api().post("/api/portfolio/users", "{\"email\":\"nobody@example.com\"}");

        site.patch("sponsor", "\"nobody@example.com\"");

        assertThat(site.awaitDeadLetter("sponsor").path("reason").asText()).contains("no Jira account");
        assertThat(site.shown("reporter")).isEqualTo("user");
    }

    @Test
    void a_team_that_jira_does_not_have_yet_is_waited_for() {
        String name = "Nomads";
        site.api().post("/api/portfolio/teams", "{\"name\":\"" + name + "\"}");
        site.patch("squad", "\"" + name + "\"");

        JsonNode letter = site.awaitDeadLetter("squad");
        assertThat(letter.path("state").asText()).isEqualTo("waiting");
        assertThat(letter.path("waitsFor").asText()).isEqualTo("team/" + name);
        site.giveTeamInJira(name);
        site.api().post("/api/dead-letters/" + letter.path("id").asText() + "/replay", "");
        site.awaitJira("Team", site.cloud() ? name : site.teamId(name));
    }

    @Test
    void what_is_too_long_is_refused_with_its_length_or_shortened_without_coming_back() {
        String most = "x".repeat(255);
        site.patch("costCentre", "\"" + most + "x\"");
        assertThat(site.awaitDeadLetter("costCentre").path("reason").asText()).contains("256 characters", "255");
        site.patch("costCentre", "\"" + most + "\"");
        site.awaitJira("Cost Centre", most);

        site.patch("name", "\"" + "🐫".repeat(200) + "\"");
        site.awaitJira("summary", "🐫".repeat(125) + " […]");
        site.editInJira("Budget", "77");
        site.awaitItem("budget", new ObjectMapper().valueToTree(77));
        assertThat(site.item("name").asText()).isEqualTo("🐫".repeat(200));

        site.patch("name", "\"Two\\nlines\"");
        assertThat(site.awaitDeadLetter("name").path("reason").asText()).contains("line break");
        site.patch("name", "\"One line\"");
        site.awaitJira("summary", "One line");
    }

    @Test
    void a_direction_is_never_left() {
        site.patch("client", "\"Contoso\"");
        site.awaitJira("Client", "Contoso");
        site.editInJira("Client", "{\"value\":\"Northwind\"}");
        site.editInJira("duedate", "\"2026-05-06\"");
        site.awaitItem("dueDate", new ObjectMapper().valueToTree("2026-05-06"));
        site.patch("dueDate", "\"2030-01-01\"");
        site.quiet();

        assertThat(site.item("client").asText())
                .as("write: Jira's change is not read")
                .isEqualTo("Contoso");
        assertThat(site.shown("Client")).as("nor asserted against").isEqualTo("Northwind");
        assertThat(site.shown("duedate")).as("read: never written").isEqualTo("2026-05-06");
        assertThat(site.shown("Demand Type")).as("a fixed value").isEqualTo("Strategic");
        assertThat(site.shown("Resource RAG Status")).as("a default").isEqualTo("Red");
    }

    @Test
    void yes_and_no_become_options() {
        site.patch("approved", "true");
        site.awaitJira("Approved", "Yes");
        site.patch("approved", "false");
        site.awaitJira("Approved", "No");
    }

    @Test
    void a_mapping_is_refused_with_every_fault_at_once_and_changes_nothing() {
        Http.Answer answer = site.saveMapping(
                """
                [{"itemType":"initiative","issueType":"Initiative","fields":[
                 {"portfolioField":"overallRag","jiraField":"Cost Centre"},
                 {"portfolioField":"nothing","jiraField":"Nowhere"},
                 {"portfolioField":"costCentre","jiraField":"Rank"},
                 {"portfolioField":"severity","jiraField":"Severity","values":{"Minor":"Tiny"},"conflict":"dice"},
                 {"portfolioField":"url","jiraField":"Website","direction":"both"}]},
                 {"itemType":"outcome","issueType":"Outcome","fields":[]}]""");

        assertThat(answer.status()).isEqualTo(422);
        List<String> faults = new ArrayList<>();
        answer.body()
                .path("errors")
                .forEach(fault -> faults.add(fault.path("field").asText() + " "
                        + fault.path("message").asText()));
        assertThat(faults)
                .anyMatch(fault -> fault.startsWith("[0].fields[0].jiraField")
                        && fault.contains("List (single select) cannot be mapped to a text field"))
                .anyMatch(fault -> fault.startsWith("[0].fields[1].portfolioField"))
                .anyMatch(fault -> fault.startsWith("[0].fields[1].jiraField"))
                .anyMatch(fault -> fault.startsWith("[0].fields[2].direction") && fault.contains("choose read"))
                .anyMatch(fault -> fault.startsWith("[0].fields[3].values.Minor") && fault.contains("Minor, Major"))
                .anyMatch(fault -> fault.startsWith("[0].fields[3].conflict"))
                .anyMatch(fault -> fault.startsWith("[0].fields[4].direction"))
                .anyMatch(fault -> fault.startsWith("[1].fields") && fault.contains("requires \"Summary\""));
        assertThat(site.mappedFields()).isGreaterThan(20);
    }

    @Test
    void a_field_that_is_on_no_screen_and_options_of_one_side_are_warnings() {
        site.control().put("/control/screens/Initiative", "{\"hidden\":[\"" + site.id("Notes") + "\"]}");
        Http.Answer answer = site.saveMapping(FieldSite.MAPPING);
        site.control().put("/control/screens/Initiative", "{\"hidden\":[]}");

        assertThat(answer.status()).isEqualTo(200);
        List<String> warnings = new ArrayList<>();
        answer.body()
                .path("warnings")
                .forEach(warning -> warnings.add(warning.path("message").asText()));
        assertThat(warnings)
                .anyMatch(text -> text.contains("\"Notes\" is not on the create or edit screen of Initiative"))
                .anyMatch(text -> text.startsWith("Only Jira's list has Red, Amber, Green"));
        assertThat(warnings).noneMatch(text -> text.contains("\"duedate\"") || text.contains("Due date"));
    }
}
