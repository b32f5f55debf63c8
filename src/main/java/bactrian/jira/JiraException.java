package bactrian.jira;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Jira refused a call or could not be reached. The message is for the person who must act and holds no secret. */
public final class JiraException extends RuntimeException {
    private final transient Details details;

    /**
     * What is known of a failed call.
     *
     * @param integration whose call it was
     * @param call method and path
     * @param status the HTTP status, 0 if there was no answer
     * @param messages what Jira said in general
     * @param fieldErrors what Jira said of single fields, by field id
     * @param retryAfterMs how long Jira asked to wait, in milliseconds, or -1 if it did not say
     * @param rateLimitReason the header {@code RateLimit-Reason}, or empty
     * @param loginReason the header {@code X-Seraph-LoginReason}, or empty
     * @param fateUnknown whether the request may have been carried out although no answer came
     */
    public record Details(
            String integration,
            String call,
            int status,
            List<String> messages,
            Map<String, String> fieldErrors,
            long retryAfterMs,
            String rateLimitReason,
            String loginReason,
            boolean fateUnknown) {
        /** Copies what it is given. */
        public Details {
            messages = List.copyOf(messages);
            fieldErrors = Map.copyOf(fieldErrors);
        }

        /** Everything Jira said, in one line. */
        public String said() {
            String fields = String.join(
                    " ",
                    fieldErrors.entrySet().stream()
                            .map(error -> error.getKey() + ": " + error.getValue())
                            .sorted()
                            .toList());
            return (String.join(" ", messages) + " " + fields).strip();
        }
    }

    /** For a call that failed. */
    public JiraException(Details details) {
        super(sentence(details));
        this.details = details;
    }

    private static String sentence(Details details) {
        String what = details.status() == 0 ? "got no answer" : "was answered " + details.status();
        String said = details.said();
        return details.call() + " of integration " + details.integration() + " " + what
                + (said.isEmpty() ? "." : ": " + said);
    }

    /** What is known of the failed call. */
    public Details details() {
        return details;
    }

    /** The HTTP status, 0 if there was no answer. */
    public int status() {
        return details.status();
    }

    /** What Jira said of single fields, by field id. */
    public Map<String, String> fieldErrors() {
        return details.fieldErrors();
    }

    /** How long Jira asked to wait, or empty if it did not say. */
    public Optional<Duration> retryAfter() {
        return details.retryAfterMs() < 0 ? Optional.empty() : Optional.of(Duration.ofMillis(details.retryAfterMs()));
    }
}
