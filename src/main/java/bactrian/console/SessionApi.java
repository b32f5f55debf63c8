package bactrian.console;

import bactrian.console.access.Accounts;
import bactrian.console.access.Gate;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.Header;

/** Tells the page who it is shown to. */
public final class SessionApi {
    private final Accounts accounts;

    /** Knows roles. */
    public SessionApi(Accounts accounts) {
        this.accounts = accounts;
    }

    /** {@code {account, role}} of the one who asks. */
    public ObjectNode show(@Header(Gate.ACCOUNT) String account) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("account", account)
                .put("role", accounts.roleOf(account).orElse(""));
    }
}
