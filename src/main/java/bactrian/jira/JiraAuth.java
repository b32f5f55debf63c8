package bactrian.jira;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How an integration signs in. The secret is in no {@code toString}. */
public sealed interface JiraAuth {

    /** The value of the {@code Authorization} header; must not be logged. */
    String authorization();

    /**
     * Basic authentication: e-mail address and API token on Cloud; user name and password on Data Center, where it is
     * often switched off.
     */
    record Basic(String username, String secret) implements JiraAuth {
        public Basic {
            requireText(username, "username");
            requireText(secret, "secret");
        }

        @Override
        public String authorization() {
            byte[] pair = (username + ":" + secret).getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(pair);
        }

        @Override
        public String toString() {
            return "Basic[username=" + username + ", secret=***]";
        }
    }

    /** A bearer token: a personal access token on Data Center, OAuth 2 on Cloud. */
    record Bearer(String secret) implements JiraAuth {
        /** @throws IllegalArgumentException when the token cannot stand in a header; the message does not show it */
        public Bearer {
            requireText(secret, "secret");
            if (!secret.chars().allMatch(c -> c > ' ' && c < 127)) {
                throw new IllegalArgumentException("The secret for Jira has characters that no token has");
            }
        }

        @Override
        public String authorization() {
            return "Bearer " + secret;
        }

        @Override
        public String toString() {
            return "Bearer[secret=***]";
        }
    }

    private static void requireText(String value, String name) {
        if (value.isBlank() || value.chars().anyMatch(c -> c == '\r' || c == '\n')) {
            throw new IllegalArgumentException("The " + name + " for Jira must be one line of text");
        }
    }
}
