package bactrian.intake;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Verifies {@code X-Hub-Signature: sha256=<hex>}: an HMAC over the raw body (jira-facts 1.5). */
final class Signature {
    private static final String METHOD = "sha256=";

    private Signature() {}

    /** Whether the header signs the body with the secret; compared in constant time. */
    static boolean isValid(String header, String secret, byte[] body) {
        if (!header.toLowerCase(Locale.ROOT).startsWith(METHOD)) {
            return false;
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] given =
                    HexFormat.of().parseHex(header.substring(METHOD.length()).toLowerCase(Locale.ROOT));
            return MessageDigest.isEqual(mac.doFinal(body), given);
        } catch (IllegalArgumentException notHexadecimal) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
