package bactrian.jira;

/** Finds the connection of an integration; the component looks one up in Camel's registry. */
@FunctionalInterface
public interface JiraConnections {
    /**
     * The connection of an integration.
     *
     * @throws IllegalArgumentException if there is no such integration
     */
    JiraConnection connection(String integration);
}
