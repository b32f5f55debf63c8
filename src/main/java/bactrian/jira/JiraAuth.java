package bactrian.jira;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How a connection proves who it is. No form ever prints its secret. */
public sealed interface JiraAuth {
    /** The value of the {@code Authorization} header. */
    String header();

    /** The name in the API and the database: {@code basic} or {@code bearer}. */
    String kind();

    /** User name (Cloud: e-mail) and API token or password. */
    record Basic(String username, String secret) implements JiraAuth {
        @Override
        public String header() {
            byte[] pair = (username + ":" + secret).getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(pair);
        }

        @Override
        public String kind() {
            return "basic";
        }

        @Override
        public String toString() {
            return "Basic[" + username + "]";
        }
    }

    /** A personal access token (Data Center) or an OAuth token (Cloud). */
    record Bearer(String secret) implements JiraAuth {
        @Override
        public String header() {
            return "Bearer " + secret;
        }

        @Override
        public String kind() {
            return "bearer";
        }

        @Override
        public String toString() {
            return "Bearer";
        }
    }
}
