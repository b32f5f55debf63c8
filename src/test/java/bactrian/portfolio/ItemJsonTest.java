package bactrian.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bactrian.field.InputFault;
import bactrian.field.InvalidInputException;
import bactrian.field.Value;
import bactrian.store.ManualClock;
import bactrian.store.OnEachDatabase;
import bactrian.store.Store;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;

class ItemJsonTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Store store;
    private Items items;
    private Directory directory;
    private ItemJson json;

    @BeforeEach
    void open(Store opened) {
        store = opened;
        items = new Items(store, new ManualClock(), "https://portfolio.example");
        directory = new Directory(store);
        PortfolioFields fields = new PortfolioFields(store, MAPPER);
        fields.seed();
        json = new ItemJson(fields, new ValueReader(items, directory, account -> Optional.empty()));
    }

    @OnEachDatabase
    void readsEachTypeOfField() {
        Team team = directory.addTeam("Sahara");
        directory.addUser("ann@example.com", "Ann");
        Item initiative = create(ItemType.INITIATIVE, Map.of("name", new Value.Text("Desert")));

        Map<String, Value> values = read(
                """
                {"name": "Oasis", "description": "*wet*", "overallRag": "Red", "startDate": "2026-03-01",
                 "team": "Sahara", "owner": "ANN@example.com", "product": "Anything", "initiative": %d}
                """
                        .formatted(initiative.id()));

        assertThat(values)
                .containsEntry("name", new Value.Text("Oasis"))
                .containsEntry("description", new Value.RichText("*wet*"))
                .containsEntry("overallRag", new Value.Option("Red", "Red"))
                .containsEntry("startDate", new Value.Day(LocalDate.of(2026, 3, 1)))
                .containsEntry("team", new Value.Team(String.valueOf(team.id()), "Sahara"))
                .containsEntry("owner", new Value.Person("ann@example.com", "Ann"))
                .containsEntry("product", new Value.Option("Anything", "Anything"))
                .containsEntry("initiative", new Value.Reference(String.valueOf(initiative.id()), "Desert"))
                .hasSize(8);
    }

    @OnEachDatabase
    void nullAndTheEmptyStringClear() {
        assertThat(read("{\"startDate\": null, \"description\": \"\"}"))
                .isEqualTo(Map.of("startDate", Value.EMPTY, "description", Value.EMPTY));
    }

    @OnEachDatabase
    void namesEveryFaultAtOnceAndWhatWouldBeRight() {
        List<InputFault> faults = faults(
                """
                {"name": null, "startDate": "1.3.2026", "overallRag": "red", "team": "Gobi", "owner": "bob@example.com",
                 "initiative": 404, "url": "https://a.example", "humps": 2, "product": 7, "endDate": "2026-02-30",
                 "dueDate": "2026-03-01"}
                """);

        assertThat(faults)
                .extracting(InputFault::field)
                .containsExactly(
                        "fields.name",
                        "fields.startDate",
                        "fields.overallRag",
                        "fields.team",
                        "fields.owner",
                        "fields.initiative",
                        "fields.url",
                        "fields.humps",
                        "fields.product",
                        "fields.endDate");
        assertThat(faults)
                .extracting(InputFault::message)
                .zipSatisfy(
                        List.of(
                                "required",
                                "yyyy-MM-dd, but is \"1.3.2026\"",
                                "it has Red, Amber, Green",
                                "/api/portfolio/teams",
                                "/api/portfolio/users",
                                "there is none with id 404",
                                "cannot be set",
                                "it has name, description, deliveryStatus",
                                "must be a string, but is 7",
                                "yyyy-MM-dd"),
                        (message, part) -> assertThat(message).contains(part));
    }

    @OnEachDatabase
    void anOutcomeIsNotTheInitiativeOfAnother() {
        Item outcome = create(ItemType.OUTCOME, Map.of());

        assertThat(faults("{\"initiative\": " + outcome.id() + "}"))
                .extracting(InputFault::field)
                .containsExactly("fields.initiative");
    }

    @OnEachDatabase
    void refusesFieldsThatAreNoObject() {
        assertThat(faults("[]"))
                .containsExactly(new InputFault("fields", "fields must be an object of field names and values"));
    }

    @OnEachDatabase
    void writesEveryFieldOfTheTypeUnsetOnesAsNull() {
        Item item = create(
                ItemType.INITIATIVE,
                Map.of(
                        "name", new Value.Text("Desert"),
                        "owner", new Value.Person("ann@example.com", "Ann"),
                        "startDate", new Value.Day(LocalDate.of(2026, 3, 1))));

        JsonNode written = json.write(item);

        assertThat(written.path("name").textValue()).isEqualTo("Desert");
        assertThat(written.path("owner").textValue()).isEqualTo("ann@example.com");
        assertThat(written.path("startDate").textValue()).isEqualTo("2026-03-01");
        assertThat(written.path("url").textValue()).endsWith("/items/" + item.id());
        assertThat(written.path("endDate").isNull()).isTrue();
        assertThat(written.has("lifecycleStage")).isTrue();
        assertThat(written.has("deliveryStatus")).isFalse();
    }

    private Item create(ItemType type, Map<String, Value> fields) {
        return store.inTransaction(handle -> items.create(handle, type, 0, fields, "test"));
    }

    private Map<String, Value> read(String fields) {
        return json.read(ItemType.OUTCOME, parse(fields));
    }

    private List<InputFault> faults(String fields) {
        return catchThrowableOfType(InvalidInputException.class, () -> read(fields))
                .faults();
    }

    private static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
