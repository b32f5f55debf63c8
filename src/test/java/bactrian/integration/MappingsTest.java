package bactrian.integration;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.jira.JiraAuth;
import bactrian.portfolio.ItemType;
import bactrian.store.ManualClock;
import bactrian.store.OnEachDatabase;
import bactrian.store.SecretBox;
import bactrian.store.Store;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

class MappingsTest {
    private final ManualClock clock = new ManualClock();
    private Mappings mappings;
    private long integration;

    @BeforeEach
    void open(Store store) {
        mappings = new Mappings(store, new ObjectMapper().registerModule(new JavaTimeModule()), clock);
        integration = new Integrations(store, new SecretBox(new byte[32]), clock)
                .add(Samples.integration(new JiraAuth.Bearer("pat"), "hook"))
                .id();
    }

    @OnEachDatabase
    void keepsAMappingWhole() {
        Mapping given = Samples.mapping(integration, ItemType.OUTCOME, true);

        Mapping saved = mappings.replace(integration, List.of(given), "ann").get(0);

        assertThat(saved).isEqualTo(given.withId(saved.id()));
        assertThat(mappings.find(integration, saved.id())).contains(saved);
        assertThat(mappings.find(integration + 1, saved.id())).isEmpty();
    }

    @OnEachDatabase
    void keepsTheIdsOfThoseThatStayWhateverTheirOrder() {
        Mapping given = Samples.mapping(integration, ItemType.OUTCOME, true);
        List<Mapping> three = mappings.replace(integration, List.of(given, given, given), "ann");

        List<Mapping> saved = mappings.replace(integration, List.of(three.get(2), given, three.get(0)), "ann");

        assertThat(saved)
                .extracting(Mapping::id)
                .startsWith(three.get(2).id())
                .endsWith(three.get(0).id())
                .hasSize(3);
        assertThat(saved.get(1).id()).isNotIn(three.stream().map(Mapping::id).toList());
        assertThat(mappings.all(integration)).isEqualTo(saved);
    }

    @OnEachDatabase
    void findsTheEnabledOnesOfAnItemType() {
        mappings.replace(
                integration,
                List.of(
                        Samples.mapping(integration, ItemType.OUTCOME, true),
                        Samples.mapping(integration, ItemType.OUTCOME, false),
                        Samples.mapping(integration, ItemType.INITIATIVE, true)),
                "ann");

        assertThat(mappings.enabled(ItemType.OUTCOME)).singleElement().satisfies(mapping -> {
            assertThat(mapping.enabled()).isTrue();
            assertThat(mapping.itemType()).isEqualTo(ItemType.OUTCOME);
        });
    }

    @OnEachDatabase
    void keepsWhoSavedWhatNewestFirst() {
        mappings.replace(integration, List.of(Samples.mapping(integration, ItemType.OUTCOME, true)), "ann");
        mappings.replace(integration, List.of(), "bob");

        assertThat(mappings.history(integration)).extracting(Mappings.Saved::by).containsExactly("bob", "ann");
        assertThat(mappings.history(integration).get(0).definition()).isEqualTo("[]");
        assertThat(mappings.history(integration).get(1).definition()).contains("customfield_10010");
        assertThat(mappings.history(integration).get(1).at()).isEqualTo(clock.instant());
    }
}
