package bactrian.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SecretBoxTest {
    private final SecretBox box = new SecretBox(keyOf(1));

    @Property(tries = 200)
    void opensWhatItSealed(@ForAll String secret) {
        assertThat(box.open(box.seal(secret))).isEqualTo(secret);
    }

    @Example
    void sealsTheSameSecretDifferentlyEachTime() {
        assertThat(box.seal("dromedary")).isNotEqualTo(box.seal("dromedary"));
    }

    @Example
    void theSealedFormHoldsNothingOfTheSecret() {
        String sealed = box.seal("dromedary");

        assertThat(sealed).doesNotContain("dromedary");
        assertThat(new String(Base64.getDecoder().decode(sealed), StandardCharsets.ISO_8859_1))
                .doesNotContain("dromedary");
    }

    @Example
    void noSecretStaysEmpty() {
        assertThat(box.seal("")).isEmpty();
        assertThat(box.open("")).isEmpty();
    }

    @Example
    void anotherKeyOpensNothingAndSaysWhichSettingToMend() {
        String sealed = box.seal("dromedary");

        assertThatThrownBy(() -> new SecretBox(keyOf(2)).open(sealed))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("bactrian.key")
                .hasMessageContaining("enter the secret again")
                .hasMessageNotContaining("dromedary");
    }

    @Example
    void anAlteredFormIsNotOpened() {
        byte[] sealed = Base64.getDecoder().decode(box.seal("dromedary"));
        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> box.open(Base64.getEncoder().encodeToString(sealed)))
                .isInstanceOf(StoreException.class);
    }

    private static byte[] keyOf(int content) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) content);
        return key;
    }
}
