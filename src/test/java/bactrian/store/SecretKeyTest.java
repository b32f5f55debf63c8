package bactrian.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretKeyTest {
    @TempDir
    private Path folder;

    @Test
    void makesAKeyFileThatOnlyItsOwnerCanRead() throws IOException {
        Path file = folder.resolve("data").resolve("key");

        byte[] key = SecretKey.of("", file);

        assertThat(key).hasSize(32);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void usesTheKeyFileAgain() {
        Path file = folder.resolve("key");

        assertThat(SecretKey.of("", file)).isEqualTo(SecretKey.of("", file));
    }

    @Test
    void twoKeyFilesHoldTwoKeys() {
        assertThat(SecretKey.of("", folder.resolve("one"))).isNotEqualTo(SecretKey.of("", folder.resolve("two")));
    }

    @Test
    void aConfiguredKeyComesBeforeTheFile() {
        byte[] key = new byte[32];
        key[0] = 7;
        Path file = folder.resolve("key");

        assertThat(SecretKey.of(Base64.getEncoder().encodeToString(key), file)).isEqualTo(key);
        assertThat(file).doesNotExist();
    }

    @Test
    void aConfiguredKeyOfAnotherLengthIsRefused() {
        assertThatThrownBy(() -> SecretKey.of("AAAA", folder.resolve("key")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bactrian.key must hold 32 bytes in Base64, but holds 3");
    }

    @Test
    void aConfiguredKeyThatIsNotBase64IsRefusedByName() {
        assertThatThrownBy(() -> SecretKey.of("not base64!", folder.resolve("key")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bactrian.key must hold 32 bytes in Base64");
    }

    @Test
    void aKeyFileThatOthersCanReadIsRefused() throws IOException {
        Path file = folder.resolve("key");
        SecretKey.of("", file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> SecretKey.of("", file)).hasMessageContaining("chmod 600");
    }
}
