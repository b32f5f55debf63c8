package bactrian.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bactrian.jira.JiraAuth;
import bactrian.store.ManualClock;
import bactrian.store.NotFoundException;
import bactrian.store.OnEachDatabase;
import bactrian.store.SecretBox;
import bactrian.store.Store;
import bactrian.store.StoreException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

class IntegrationsTest {
    private static final JiraAuth BASIC = new JiraAuth.Basic("ann@example.com", "api-token-clear");

    private final ManualClock clock = new ManualClock();
    private Store store;
    private Integrations integrations;

    @BeforeEach
    void open(Store opened) {
        store = opened;
        integrations = new Integrations(store, new SecretBox(new byte[32]), clock);
    }

    @OnEachDatabase
    void findsWhatWasAdded() {
        Integration given = Samples.integration(BASIC, "hook-clear");

        Integration added = integrations.add(given);

        assertThat(added)
                .usingRecursiveComparison()
                .ignoringFields("id", "createdAt")
                .isEqualTo(given);
        assertThat(added.createdAt()).isEqualTo(clock.instant());
        assertThat(integrations.get(added.id())).isEqualTo(added);
        assertThat(integrations.all()).containsExactly(added);
    }

    @OnEachDatabase
    void keepsAPersonalAccessToken() {
        JiraAuth bearer = new JiraAuth.Bearer("pat-clear");

        Integration added = integrations.add(Samples.integration(bearer, "hook-clear"));

        assertThat(added.auth()).isEqualTo(bearer);
        assertThat(integrations.connection(String.valueOf(added.id())).auth()).isEqualTo(bearer);
    }

    @OnEachDatabase
    void theStoredRowHoldsNoClearSecret() {
        integrations.add(Samples.integration(BASIC, "hook-clear"));

        Map<String, Object> row = store.read(handle ->
                handle.createQuery("SELECT * FROM integration").mapToMap().one());

        assertThat(row).containsEntry("username", "ann@example.com");
        assertThat(row.toString()).doesNotContain("api-token-clear", "hook-clear", "webhook-secret");
    }

    @OnEachDatabase
    void anotherKeyDoesNotOpenTheRow() {
        Integration added = integrations.add(Samples.integration(BASIC, "hook-clear"));
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;
        Integrations withOtherKey = new Integrations(store, new SecretBox(otherKey), clock);

        assertThatThrownBy(() -> withOtherKey.get(added.id()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("bactrian.key");
    }

    @OnEachDatabase
    void isShownWithoutItsSecrets() {
        assertThat(integrations.add(Samples.integration(BASIC, "hook-clear")).toString())
                .contains("Caravan")
                .doesNotContain("api-token-clear", "hook-clear", "webhook-secret");
    }

    @OnEachDatabase
    void isFoundByTheTokenOfItsWebhookOnly() {
        Integration added = integrations.add(Samples.integration(BASIC, "hook-clear"));

        assertThat(integrations.byWebhookToken("hook-clear")).contains(added);
        assertThat(integrations.byWebhookToken("hook-clea")).isEmpty();
        assertThat(integrations.byWebhookToken("")).isEmpty();
    }

    @OnEachDatabase
    void replacingKeepsStateAndHistory() {
        Integration added = integrations.add(Samples.integration(BASIC, "hook-1"));
        integrations.heard(added.id());
        integrations.pause(added.id(), "Jira refused the token.");
        Integration before = integrations.get(added.id());
        clock.advance(Duration.ofHours(1));

        integrations.replace(new Integration(
                added.id(),
                "Caravan 2",
                added.deployment(),
                added.jiraUrl(),
                added.site(),
                new JiraAuth.Bearer("pat-clear"),
                added.projectId(),
                added.projectKey(),
                added.account(),
                "hook-2",
                "",
                RunState.ACTIVE,
                "",
                added.lastWebhookAt(),
                added.createdAt()));

        Integration replaced = integrations.get(added.id());
        assertThat(replaced)
                .usingRecursiveComparison()
                .ignoringFields("name", "auth", "webhookToken", "webhookSecret")
                .isEqualTo(before);
        assertThat(replaced.name()).isEqualTo("Caravan 2");
        assertThat(replaced.auth()).isEqualTo(new JiraAuth.Bearer("pat-clear"));
        assertThat(replaced.webhookSecret()).isEmpty();
        assertThat(integrations.byWebhookToken("hook-1")).isEmpty();
        assertThat(integrations.byWebhookToken("hook-2")).contains(replaced);
    }

    @OnEachDatabase
    void pausesWithAReasonAndResumes() {
        long id = integrations.add(Samples.integration(BASIC, "hook-clear")).id();

        integrations.pause(id, "x".repeat(3000));
        assertThat(integrations.get(id).state()).isEqualTo(RunState.PAUSED);
        assertThat(integrations.get(id).reason()).isEqualTo("x".repeat(2000));

        integrations.resume(id);
        assertThat(integrations.get(id).state()).isEqualTo(RunState.ACTIVE);
        assertThat(integrations.get(id).reason()).isEmpty();
    }

    @OnEachDatabase
    void notesWhenJiraWasHeard() {
        long id = integrations.add(Samples.integration(BASIC, "hook-clear")).id();
        assertThat(integrations.get(id).lastWebhookAt()).isEmpty();

        integrations.heard(id);

        assertThat(integrations.get(id).lastWebhookAt()).contains(clock.instant());
    }

    @OnEachDatabase
    void whatWasRemovedIsGone() {
        long id = integrations.add(Samples.integration(BASIC, "hook-clear")).id();

        integrations.remove(id);

        assertThat(integrations.all()).isEmpty();
        assertThatThrownBy(() -> integrations.get(id))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining(String.valueOf(id));
    }
}
