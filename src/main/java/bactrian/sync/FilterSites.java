package bactrian.sync;

import bactrian.integration.Integration;
import bactrian.jira.JiraClient;
import bactrian.jira.JiraClients;
import bactrian.jira.metadata.JiraMetadata;
import java.time.Clock;

/** What the site and the account of each integration add to its filters; asked of Jira once in a while. */
public final class FilterSites {
    private final JiraClients clients;
    private final JiraMetadata metadata;
    private final Clock clock;

    /** Asks through the clients, and remembers for as long as the metadata does. */
    public FilterSites(JiraClients clients, JiraMetadata metadata, Clock clock) {
        this.clients = clients;
        this.metadata = metadata;
        this.clock = clock;
    }

    /**
     * The site of an integration.
     *
     * @throws bactrian.jira.JiraException if it has to be asked and does not answer
     */
    public FilterSite of(Integration integration) {
        JiraClient client = clients.client(integration.connection());
        return new FilterSite(FilterSite.names(metadata.fields(client)), metadata.account(client), clock);
    }
}
