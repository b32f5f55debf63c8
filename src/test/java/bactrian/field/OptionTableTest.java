package bactrian.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionTableTest {
    private static final Value.Option RED = new Value.Option("r", "Red");
    private static final Value.Option AMBER = new Value.Option("a", "Amber");
    private static final Value.Option GREEN = new Value.Option("g", "Green");
    private static final Value.Option AT_RISK = new Value.Option("1", "At risk");
    private static final Value.Option ON_TRACK = new Value.Option("2", "On track");
    private static final Value.Option GREEN_THERE = new Value.Option("3", "Green");

    private final OptionTable table = new OptionTable(
            List.of(
                    new OptionTable.Pair(AMBER, AT_RISK, true),
                    new OptionTable.Pair(RED, AT_RISK, true),
                    new OptionTable.Pair(GREEN, ON_TRACK, true),
                    new OptionTable.Pair(GREEN, GREEN_THERE, false)),
            List.of(AT_RISK, ON_TRACK, GREEN_THERE));

    @Test
    void severalOptionsMayBecomeOneAndTheFirstIsPreferredOnTheWayBack() {
        assertThat(table.toJira(RED)).contains(AT_RISK);
        assertThat(table.toJira(AMBER)).contains(AT_RISK);
        assertThat(table.toPortfolio(AT_RISK)).contains(AMBER);
    }

    @Test
    void anOptionMappedToTheWantedOneAgreesAlthoughItIsNotThePreferredOne() {
        assertThat(table.agree(AT_RISK, RED)).isTrue();
        assertThat(table.agree(AT_RISK, AMBER)).isTrue();
        assertThat(table.agree(GREEN_THERE, GREEN)).isTrue();
        assertThat(table.agree(AT_RISK, GREEN)).isFalse();
    }

    @Test
    void aRenameOnEitherSideChangesNothing() {
        assertThat(table.toPortfolio(new Value.Option("1", "In danger"))).contains(AMBER);
        assertThat(table.toJira(new Value.Option("g", "Grün"))).contains(ON_TRACK);
    }

    @Test
    void anOptionInNoPairGoesByItsName() {
        OptionTable byName = new OptionTable(List.of(), List.of(GREEN_THERE));

        assertThat(byName.toJira(GREEN)).contains(GREEN_THERE);
        assertThat(byName.toJira(RED)).isEmpty();
        assertThat(byName.agree(GREEN_THERE, GREEN)).isTrue();
        assertThat(byName.knowing(List.of(new Value.Option("4", "Red"))).toJira(RED))
                .contains(new Value.Option("4", "Red"));
    }
}
