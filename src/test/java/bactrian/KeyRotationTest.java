package bactrian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bactrian.integration.Integrations;
import bactrian.integration.Samples;
import bactrian.jira.JiraAuth;
import bactrian.store.SecretBox;
import bactrian.store.SecretKey;
import bactrian.store.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code rotate-key}: after it, only the new key opens what is stored. */
class KeyRotationTest {
    private static final JiraAuth AUTH = new JiraAuth.Basic("me@example.com", "the-api-token");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Settings settings(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("BACTRIAN_DATA", folder.toString());
        environment.put("BACTRIAN_DB_URL", "");
        return Settings.read(Path.of("application.properties"), environment);
    }

    private int rotate(Map<String, String> more) {
        return new KeyRotation(settings(more)).run(new PrintStream(new ByteArrayOutputStream()), new PrintStream(err));
    }

    private Path file() {
        return folder.resolve("bactrian.key");
    }

    private void store(byte[] key) {
        try (Store store = new Wiring(settings(Map.of())).openStore()) {
            new Integrations(store, new SecretBox(key), Clock.systemUTC())
                    .add(Samples.integration(AUTH, "the-webhook-token"));
        }
    }

    private JiraAuth stored(byte[] key) {
        try (Store store = new Wiring(settings(Map.of())).openStore()) {
            return new Integrations(store, new SecretBox(key), Clock.systemUTC())
                    .all()
                    .get(0)
                    .auth();
        }
    }

    @Test
    void theKeyFileIsReplacedAndOpensEverything() {
        byte[] before = SecretKey.of("", file());
        store(before);

        assertThat(rotate(Map.of())).isZero();

        assertThat(SecretKey.of("", file())).isNotEqualTo(before);
        assertThat(stored(SecretKey.of("", file()))).isEqualTo(AUTH);
        assertThatThrownBy(() -> stored(before)).hasMessageContaining("bactrian.key");
    }

    @Test
    void interruptedBeforeTheFileIsReplacedItFinishesWhenRunAgain() throws IOException {
        store(SecretKey.of("", file()));
        Path former = Files.copy(file(), folder.resolve("former"));
        rotate(Map.of());
        Files.move(file(), folder.resolve("bactrian.key.next"));
        Files.move(former, file());

        assertThatThrownBy(() -> SecretKey.of("", file())).hasMessageContaining("rotate-key");
        assertThat(rotate(Map.of())).isZero();

        assertThat(stored(SecretKey.of("", file()))).isEqualTo(AUTH);
    }

    @Test
    void aConfiguredKeyIsChangedToTheNextOne() {
        byte[] before = new byte[32];
        byte[] after = new byte[32];
        after[0] = 1;
        store(before);
        Base64.Encoder base64 = Base64.getEncoder();

        assertThat(rotate(Map.of("BACTRIAN_KEY", base64.encodeToString(before))))
                .isEqualTo(2);
        assertThat(rotate(Map.of(
                        "BACTRIAN_KEY",
                        base64.encodeToString(before),
                        "BACTRIAN_KEY_NEXT",
                        base64.encodeToString(after))))
                .isZero();

        assertThat(stored(after)).isEqualTo(AUTH);
    }

    @Test
    void aWrongKeyChangesNothing() {
        store(new byte[32]);

        assertThat(rotate(Map.of())).isEqualTo(1);

        assertThat(err.toString()).contains("nothing was changed");
        assertThat(stored(new byte[32])).isEqualTo(AUTH);
    }
}
