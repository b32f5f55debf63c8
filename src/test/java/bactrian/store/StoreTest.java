package bactrian.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

class StoreTest {
    private static final String INSERT_TEAM = "INSERT INTO team (name) VALUES (?)";

    @OnEachDatabase
    void keepsWhatWasCommittedWhenItIsClosedAndOpenedAgain(StoreSettings settings) {
        List<String> applied;
        try (Store store = Store.open(settings)) {
            store.useTransaction(handle -> handle.execute(INSERT_TEAM, "Sahara"));
            applied = migrations(store);
        }
        try (Store store = Store.open(settings)) {
            assertThat(teams(store)).containsExactly("Sahara");
            assertThat(migrations(store)).isEqualTo(applied).startsWith("1").doesNotHaveDuplicates();
        }
    }

    @OnEachDatabase
    void knowsWhichDatabaseItIs(Store store, StoreSettings settings) {
        assertThat(store.database()).isEqualTo(Database.of(settings.url()));
    }

    @OnEachDatabase
    void rollsBackAllOfATransactionThatThrows(Store store) {
        assertThatThrownBy(() -> store.useTransaction(handle -> {
                    handle.execute(INSERT_TEAM, "Gobi");
                    throw new IllegalStateException("second thoughts");
                }))
                .hasMessage("second thoughts");

        assertThat(teams(store)).isEmpty();
    }

    @OnEachDatabase
    void answersWhatTheTransactionAnswers(Store store) {
        int inserted = store.inTransaction(handle -> handle.execute(INSERT_TEAM, "Namib"));

        assertThat(inserted).isEqualTo(1);
        assertThat(teams(store)).containsExactly("Namib");
    }

    @OnEachDatabase
    void keepsTextOfAnyLengthAndScript(Store store) {
        String text = "🐫 ラクダ ".repeat(20_000);
        store.useTransaction(handle ->
                handle.execute("INSERT INTO portfolio_field (name, ordinal, definition) VALUES ('f', 0, ?)", text));

        assertThat(strings(store, "SELECT definition FROM portfolio_field")).containsExactly(text);
    }

    @Test
    void saysWhichUrlCannotBeOpenedAndWhatToCheck() {
        StoreSettings nobodyListens = new StoreSettings(
                "jdbc:postgresql://127.0.0.1:1/bactrian", "bactrian", "hump-of-secrets", 1, Duration.ofMillis(250));

        assertThatThrownBy(() -> Store.open(nobodyListens))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("jdbc:postgresql://127.0.0.1:1/bactrian")
                .hasMessageContaining("Check bactrian.db.url")
                .hasMessageNotContaining("hump-of-secrets");
    }

    @Test
    void refusesADatabaseItDoesNotKnow() {
        assertThatThrownBy(() -> Database.of("jdbc:h2:mem:x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jdbc:hsqldb:")
                .hasMessageContaining("jdbc:postgresql:")
                .hasMessageContaining("jdbc:h2:mem:x");
    }

    @Test
    void settingsDoNotShowTheirPassword() {
        StoreSettings settings = new StoreSettings("jdbc:hsqldb:mem:x", "sa", "hump-of-secrets", 1, Duration.ZERO);

        assertThat(settings).asString().contains("jdbc:hsqldb:mem:x").doesNotContain("hump-of-secrets");
    }

    private static List<String> teams(Store store) {
        return strings(store, "SELECT name FROM team");
    }

    private static List<String> migrations(Store store) {
        return strings(store, "SELECT \"version\" FROM \"flyway_schema_history\" WHERE \"success\" = TRUE");
    }

    private static List<String> strings(Store store, String sql) {
        return store.read(
                (Handle handle) -> handle.createQuery(sql).mapTo(String.class).list());
    }
}
