package bactrian.jira;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The clients of all integrations. They share one HTTP client, and with it its connections. There is one client a
 * connection; a changed connection (a rotated token, another URL) gets a new one and replaces the old.
 */
public final class JiraClients {

    private final JiraTimeouts timeouts;
    private final Clock clock;
    private final CallObserver observer;
    private final HttpClient http;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, JiraClient> clients = new ConcurrentHashMap<>();

    /** Clients on the system's clock. */
    public JiraClients(JiraTimeouts timeouts) {
        this(timeouts, Clock.systemUTC());
    }

    /** Clients whose failures without an answer are dated by this clock. */
    public JiraClients(JiraTimeouts timeouts, Clock clock) {
        this(timeouts, clock, CallObserver.NONE);
    }

    /** As {@link #JiraClients(JiraTimeouts, Clock)}, every call told to an observer. */
    public JiraClients(JiraTimeouts timeouts, Clock clock, CallObserver observer) {
        this.timeouts = timeouts;
        this.clock = clock;
        this.observer = observer;
        this.http = HttpClient.newBuilder()
                .connectTimeout(timeouts.connect())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** The client of a connection; the same one for an equal connection. Makes no call. */
    public JiraClient client(JiraConnection connection) {
        return clients.compute(connection.integration(), (integration, known) -> {
            boolean same = known != null && known.connection().equals(connection);
            return same ? known : once(connection);
        });
    }

    /** A client that is not remembered: to try a connection out, or for credentials that are given for one task. */
    public JiraClient once(JiraConnection connection) {
        return new JiraClient(new JiraHttp(http, json, clock, timeouts, connection).observedBy(observer));
    }

    /** Lets go of an integration's client. */
    public void forget(String integration) {
        clients.remove(integration);
    }
}
