package bactrian.jira;

import java.util.Map;
import java.util.Optional;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/**
 * The Camel component {@code jira-rest:}. Finds the one {@link JiraConnections} in the registry at each call, and
 * when it starts {@link JiraClients}, where an application shares them; else it makes its own with the default time-outs.
 */
public final class JiraRestComponent extends DefaultComponent {

    private JiraClients clients;

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        clients = registered(JiraClients.class).orElseGet(() -> new JiraClients(JiraTimeouts.defaults()));
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        Raise raise = Raise.of(getAndRemoveParameter(parameters, "raise", String.class, "all"));
        Endpoint endpoint = new JiraRestEndpoint(uri, this, JiraRestOperation.of(remaining), raise);
        setProperties(endpoint, parameters);
        return endpoint;
    }

    JiraClient client(String integration) {
        JiraConnections connections = registered(JiraConnections.class)
                .orElseThrow(() -> new IllegalStateException(
                        "jira-rest: needs one bean of type " + JiraConnections.class.getName() + " in the registry"));
        return clients.client(connections.connection(integration));
    }

    private <T> Optional<T> registered(Class<T> type) {
        return Optional.ofNullable(getCamelContext().getRegistry().findSingleByType(type));
    }
}
