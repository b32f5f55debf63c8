package bactrian.console;

import bactrian.field.InputFault;
import bactrian.field.InvalidInputException;
import bactrian.integration.Integrations;
import bactrian.integration.SiteUsers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Body;
import org.apache.camel.Header;

/** Which Jira account belongs to which user of the portfolio, as the API shows and takes it. */
public final class SiteUsersApi {
    private final Integrations integrations;
    private final SiteUsers users;

    /** Reads and writes the table of an integration's site. */
    public SiteUsersApi(Integrations integrations, SiteUsers users) {
        this.integrations = integrations;
        this.users = users;
    }

    /** All accounts of the site whose address is known, declared or learned. */
    public ObjectNode list(@Header("id") long id) {
        return Pages.of(users.all(integrations.get(id).site()).stream()
                .map(known -> JsonNodeFactory.instance
                        .objectNode()
                        .put("account", known.account())
                        .put("email", known.email())
                        .put("name", known.name())
                        .put("declared", known.declared()))
                .toList());
    }

    /** Replaces what is declared with {@code {items:[{account,email,name?}]}} or a bare array. */
    public ObjectNode replace(@Header("id") long id, @Body JsonNode request) {
        JsonNode list = request.isArray() ? request : request.path("items");
        List<SiteUsers.Known> table = new ArrayList<>();
        List<InputFault> faults = new ArrayList<>();
        for (int index = 0; index < list.size(); index++) {
            JsonNode json = list.get(index);
            String account = json.path("account").asText("").strip();
            String email = json.path("email").asText("").strip();
            if (account.isEmpty() || email.isEmpty()) {
                faults.add(new InputFault("[" + index + "]", "account and email are required"));
            }
            table.add(new SiteUsers.Known(account, email, json.path("name").asText(email), true));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        users.declare(integrations.get(id).site(), table);
        return list(id);
    }
}
