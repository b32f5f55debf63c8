package bactrian.jira;

import java.util.Arrays;
import java.util.Optional;

/** The two kinds of Jira. Which one a site is comes from its configuration, never from its host name. */
public enum Deployment {
    /** Jira Cloud: REST v3, rich text as ADF, people by account id. */
    CLOUD("cloud", "/rest/api/3"),
    /** Jira Data Center: REST v2, rich text as wiki markup, people by name. */
    DATA_CENTER("data-center", "/rest/api/2");

    private final String id;
    private final String apiPath;

    Deployment(String id, String apiPath) {
        this.id = id;
        this.apiPath = apiPath;
    }

    /** As it stands in the API, in configuration and in the database. */
    public String id() {
        return id;
    }

    /** The path of the REST API below the base URL. */
    public String apiPath() {
        return apiPath;
    }

    /** The deployment of an id, or nothing if there is none. */
    public static Optional<Deployment> of(String id) {
        return Arrays.stream(values())
                .filter(deployment -> deployment.id.equals(id))
                .findFirst();
    }
}
