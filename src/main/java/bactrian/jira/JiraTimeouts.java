package bactrian.jira;

import java.time.Duration;

/**
 * How long a call may take.
 *
 * @param connect until the connection stands
 * @param request until the answer's head has arrived, and again until its body has been read
 */
public record JiraTimeouts(Duration connect, Duration request) {

    public JiraTimeouts {
        if (connect.isNegative() || connect.isZero() || request.isNegative() || request.isZero()) {
            throw new IllegalArgumentException("Jira time-outs must be longer than nothing");
        }
    }

    /** Ten seconds to connect, sixty to answer. */
    public static JiraTimeouts defaults() {
        return new JiraTimeouts(Duration.ofSeconds(10), Duration.ofSeconds(60));
    }
}
