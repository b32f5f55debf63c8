package bactrian.jira;

import java.util.Arrays;

/**
 * The two kinds of Jira that differ on the wire. Which one an integration talks to is configured, never guessed from
 * the host name.
 */
public enum Deployment {
    /** Jira Cloud: REST version 3, rich text as ADF, users by accountId. */
    CLOUD("cloud", "3"),
    /** Jira Data Center: REST version 2, rich text as wiki markup, users by name. */
    DATA_CENTER("data-center", "2");

    private final String id;
    private final String apiVersion;

    Deployment(String id, String apiVersion) {
        this.id = id;
        this.apiVersion = apiVersion;
    }

    /** The word used in configuration: {@code cloud} or {@code data-center}. */
    public String id() {
        return id;
    }

    /** The path of the platform's REST API below the base URL, without a trailing slash: {@code /rest/api/3}. */
    public String apiPath() {
        return "/rest/api/" + apiVersion;
    }

    /**
     * The deployment of a configured word.
     *
     * @throws IllegalArgumentException naming the words that are allowed
     */
    public static Deployment of(String id) {
        return Arrays.stream(values())
                .filter(deployment -> deployment.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Unknown deployment '" + id + "': expected 'cloud' or 'data-center'"));
    }
}
