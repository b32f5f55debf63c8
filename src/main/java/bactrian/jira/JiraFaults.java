package bactrian.jira;

import java.time.Duration;
import java.util.Set;

/** The classifier: a pure function from a failed call to one of four kinds. */
public final class JiraFaults {
    private static final Duration DEFAULT_WAIT = Duration.ofSeconds(2);
    private static final Set<Integer> TRANSIENT = Set.of(0, 408, 409, 425, 429, 500, 502, 503, 504);

    private JiraFaults() {}

    /** What the failed call means. A 403 or 404 is of the subject here; whoever has a probe may know better. */
    public static JiraFault classify(JiraException e) {
        if (e.status() == 401 || isFailedLogin(e)) {
            return new JiraFault.OfIntegration(
                    e.getMessage() + " Check the user name and the API token of the integration.");
        }
        if (TRANSIENT.contains(e.status())) {
            return new JiraFault.Transient(e.retryAfter().orElse(DEFAULT_WAIT), e.getMessage());
        }
        if (e.status() == 400 && !e.fieldErrors().isEmpty()) {
            return new JiraFault.OfField(e.fieldErrors(), e.getMessage());
        }
        return new JiraFault.OfSubject(e.getMessage());
    }

    private static boolean isFailedLogin(JiraException e) {
        String reason = e.details().loginReason();
        return reason.contains("AUTHENTICATED_FAILED") || reason.contains("AUTHENTICATION_DENIED");
    }
}
