package bactrian.jira;

/**
 * Where the component finds an integration's connection. Exactly one is bound in the Camel registry; it is found there
 * by type.
 */
@FunctionalInterface
public interface JiraConnections {

    /**
     * The connection of an integration, as configured now.
     *
     * @throws IllegalArgumentException when there is no such integration, naming the id that was asked for
     */
    JiraConnection connection(String integration);
}
