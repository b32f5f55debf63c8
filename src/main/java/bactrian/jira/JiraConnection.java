package bactrian.jira;

import java.net.URI;

/**
 * Where a Jira is and who we are there.
 *
 * @param integration names the integration in errors, logs and metrics
 * @param baseUrl with or without port, context path ({@code /jira}) or gateway path ({@code /ex/jira/{cloudId}})
 */
public record JiraConnection(String integration, Deployment deployment, URI baseUrl, JiraAuth auth) {
    /** The full address of a path such as {@code /rest/api/3/myself} below the base URL. */
    URI resolve(String path) {
        String base = baseUrl.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }
}
