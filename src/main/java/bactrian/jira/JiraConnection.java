package bactrian.jira;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What it takes to call one Jira for one integration.
 *
 * @param integration the integration's id; names the connection in messages and headers
 * @param deployment Cloud or Data Center
 * @param baseUrl Jira's address, possibly with port and context path ({@code https://host/jira}) or in the gateway form
 *     {@code https://api.atlassian.com/ex/jira/{cloudId}}; a trailing slash is dropped
 * @param auth how to sign in
 */
public record JiraConnection(String integration, Deployment deployment, URI baseUrl, JiraAuth auth) {

    private static final Pattern GATEWAY_FORM = Pattern.compile("/ex/jira/([^/]+)");
    private static final String GATEWAY_PATH = "/gateway/api";

    /** @throws IllegalArgumentException when the base URL cannot be one of a Jira, saying what is wrong with it */
    public JiraConnection {
        if (integration.isBlank()) {
            throw new IllegalArgumentException("A Jira connection needs the id of its integration");
        }
        baseUrl = normalized(baseUrl);
    }

    /**
     * The absolute address of a path; the path begins with a slash and is encoded already. Paths below
     * {@code /gateway/api}, which a site hands on to Atlassian's gateway, go there directly when the base URL has the
     * gateway form.
     */
    public URI resolve(String encodedPath) {
        if (!cloudId().isEmpty() && encodedPath.startsWith(GATEWAY_PATH)) {
            return baseUrl.resolve(encodedPath.substring(GATEWAY_PATH.length()));
        }
        return URI.create(baseUrl + encodedPath);
    }

    /** The cloud id in a base URL of the gateway form; empty for any other base URL. */
    public String cloudId() {
        Matcher gateway = GATEWAY_FORM.matcher(baseUrl.getRawPath());
        return gateway.matches() ? gateway.group(1) : "";
    }

    private static URI normalized(URI url) {
        String scheme = String.valueOf(url.getScheme());
        boolean http = scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
        if (!http || url.getHost() == null) {
            throw refused("it must begin with https:// or http:// and name a host");
        }
        if (url.getRawUserInfo() != null) {
            throw refused("it must not carry a user name or password");
        }
        if (url.getRawQuery() != null || url.getRawFragment() != null) {
            throw refused("it must end with the path: no '?' and no '#'");
        }
        return URI.create(url.toString().replaceAll("/+$", ""));
    }

    private static IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("The Jira URL cannot be used: " + why);
    }
}
