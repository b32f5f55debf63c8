package bactrian.jirasim.webhook;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One message on its way to one webhook.
 *
 * @param identifier the same over all attempts
 * @param url with its variables replaced
 * @param lane deliveries of one lane keep their order: the id
 */
record Delivery(Webhook hook, String identifier, String url, byte[] body, long lane, boolean cloud) {

    /** The request of an attempt; the first is 0 and carries no retry header. */
    HttpRequest request(int attempt, Duration timeout) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .timeout(timeout)
                .header("Content-Type", "application/json; charset=UTF-8")
                .header("User-Agent", "Atlassian Webhook HTTP Client")
                .header("X-Atlassian-Webhook-Identifier", identifier)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (cloud) {
            request.header("X-Atlassian-Webhook-Flow", "Primary");
        }
        if (attempt > 0) {
            request.header("X-Atlassian-Webhook-Retry", Integer.toString(attempt));
        }
        if (!hook.secret().isEmpty()) {
            request.header("X-Hub-Signature", signature());
        }
        return request.build();
    }

    private String signature() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(hook.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
