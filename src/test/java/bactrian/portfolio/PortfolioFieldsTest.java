package bactrian.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.field.FieldType;
import bactrian.field.Value;
import bactrian.store.OnEachDatabase;
import bactrian.store.Store;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortfolioFieldsTest {
    private static final FieldDefinition HUMPS = new FieldDefinition(
            "humps",
            "Humps",
            Set.of(ItemType.OUTCOME),
            FieldType.SELECT,
            List.of(new Value.Option("1", "one"), new Value.Option("2", "two")),
            true,
            false);

    @OnEachDatabase
    void keepsADefinitionWhole(Store store) {
        PortfolioFields fields = new PortfolioFields(store, new ObjectMapper());

        fields.replace(List.of(HUMPS));

        assertThat(fields.all()).containsExactly(HUMPS);
        assertThat(fields.all().get(0).optionNames()).containsExactly("one", "two");
    }

    @OnEachDatabase
    void seedsANewPortfolioOnly(Store store) {
        PortfolioFields fields = new PortfolioFields(store, new ObjectMapper());

        fields.seed();
        assertThat(fields.all()).isEqualTo(SeedFields.all());

        fields.replace(List.of(HUMPS));
        fields.seed();
        assertThat(fields.all()).containsExactly(HUMPS);
    }

    @OnEachDatabase
    void findsAFieldOnlyForTheItemsThatHaveIt(Store store) {
        PortfolioFields fields = new PortfolioFields(store, new ObjectMapper());

        fields.replace(List.of(HUMPS));

        assertThat(fields.find(ItemType.OUTCOME, "humps")).contains(HUMPS);
        assertThat(fields.find(ItemType.INITIATIVE, "humps")).isEmpty();
        assertThat(fields.find(ItemType.OUTCOME, "Humps")).isEmpty();
    }

    @Test
    void aListTakesItsOwnOptionsAndAnEmptyListAnyName() {
        FieldDefinition open = new FieldDefinition(
                "open", "Open", Set.of(ItemType.OUTCOME), FieldType.SELECT, List.of(), false, false);

        assertThat(HUMPS.option("two")).contains(new Value.Option("2", "two"));
        assertThat(HUMPS.option("Two")).isEmpty();
        assertThat(open.option("Two")).contains(new Value.Option("Two", "Two"));
    }
}
