package bactrian.intake;

import bactrian.inbox.EventKind;
import bactrian.inbox.Inbox;
import bactrian.inbox.NewEvent;
import bactrian.inbox.Subject;
import bactrian.integration.Integration;
import bactrian.integration.Integrations;
import bactrian.integration.Mappings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.apache.camel.Body;
import org.apache.camel.Header;

/** Takes one delivery in; the bean of {@code intake-jira}. */
public final class JiraIntake {
    private final Integrations integrations;
    private final Mappings mappings;
    private final Inbox inbox;
    private final ObjectMapper mapper;

    /** Appends to the inbox. */
    public JiraIntake(Integrations integrations, Mappings mappings, Inbox inbox, ObjectMapper mapper) {
        this.integrations = integrations;
        this.mappings = mappings;
        this.inbox = inbox;
        this.mapper = mapper;
    }

    /**
     * Verifies, reduces and commits a delivery.
     *
     * @return {@code {"result":"accepted"|"duplicate"|"ignored"}}
     * @throws RefusedDelivery if the token is unknown, the signature wrong or the body no JSON
     */
    public Map<String, String> accept(
            @Header("token") String token,
            @Header("X-Hub-Signature") String signature,
            @Header("X-Atlassian-Webhook-Identifier") String identifier,
            @Body byte[] body) {
        Integration integration = integrations
                .byWebhookToken(token)
                .orElseThrow(() -> new RefusedDelivery(404, "No integration has this webhook URL."));
        String secret = integration.webhookSecret();
        if (!secret.isEmpty() && !Signature.isValid(signature == null ? "" : signature, secret, body)) {
            throw new RefusedDelivery(401, "X-Hub-Signature is missing or wrong: enter the same secret on both sides.");
        }
        JsonNode json = parse(body);
        integrations.heard(integration.id());
        String issueId = HintMaker.issueId(json);
        if (issueId.isEmpty()) {
            return Map.of("result", "ignored");
        }
        boolean fresh = inbox.accept(new NewEvent(
                integration.id(),
                Subject.issue(integration.site(), issueId),
                EventKind.WEBHOOK,
                identifier == null ? "" : identifier,
                HintMaker.hint(json, mappings.all(integration.id())).toString()));
        return Map.of("result", fresh ? "accepted" : "duplicate");
    }

    private JsonNode parse(byte[] body) {
        try {
            JsonNode json = mapper.readTree(body);
            if (json.isObject()) {
                return json;
            }
        } catch (IOException e) {
            throw new RefusedDelivery(400, "The body is not JSON: " + e.getMessage());
        }
        throw new RefusedDelivery(400, "The body is not a JSON object.");
    }
}
