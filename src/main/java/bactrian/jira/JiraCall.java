package bactrian.jira;

/**
 * One call as it may be shown to people: without query (it may hold names or e-mail addresses), body or secret.
 *
 * @param integration the integration's id
 * @param deployment what kind of Jira was called
 * @param method the HTTP method
 * @param path the path below the base URL, without query
 */
public record JiraCall(String integration, Deployment deployment, String method, String path) {

    /** Whether the call asks for a workflow transition to be carried out. */
    boolean isTransition() {
        return method.equals("POST") && path.endsWith("/transitions");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
