package bactrian.jira;

import bactrian.jira.JiraErrorBody.Kind;
import bactrian.jira.JiraFault.OfField;
import bactrian.jira.JiraFault.OfIntegration;
import bactrian.jira.JiraFault.OfSubject;
import bactrian.jira.JiraFault.Scope;
import bactrian.jira.JiraFault.Transient;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Decides what a failed call means. Pure: the same failure, time, attempt and jitter give the same fault.
 *
 * <p>Two decisions need the caller: {@code OfSubject} for 403 and 404 holds only when a probe of the integration is
 * well, and a Data Center 500 to a transition comes as a fault of the field {@code status}, upon which the transitions
 * have to be read again.
 */
public final class JiraFaults {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private JiraFaults() {}

    /**
     * The fault behind a failure.
     *
     * @param now when the failure was received
     * @param attempt how many tries failed before this one: 0 for the first failure
     * @param jitter from 0 (inclusive) to 1 (exclusive); spreads the waits of many so that they do not return at once
     */
    public static JiraFault classify(JiraException failure, Instant now, int attempt, double jitter) {
        if (failure.signInFailed()) {
            return new OfIntegration(failure.getMessage(), failure.signInDenied());
        }
        if (isTransient(failure)) {
            return new Transient(now.plus(waiting(failure, attempt, jitter)), scope(failure), failure.getMessage());
        }
        if (failure.status() < 400) {
            return new OfIntegration(failure.getMessage(), false);
        }
        return refusal(failure);
    }

    private static boolean isTransient(JiraException failure) {
        int status = failure.status();
        boolean wrongTransition = status == 500
                && failure.call().deployment() == Deployment.DATA_CENTER
                && failure.call().isTransition();
        boolean brokenSuccess = status < 300 && failure.bodyKind() != Kind.HTML;
        boolean again = status == 408 || status == 409 || status == 425 || status == 429 || status >= 500;
        return (brokenSuccess || again) && !wrongTransition;
    }

    private static JiraFault refusal(JiraException failure) {
        boolean ofRequest = failure.status() == 400 || failure.status() == 500;
        if (ofRequest && !failure.fieldErrors().isEmpty()) {
            return new OfField(failure.fieldErrors(), failure.getMessage());
        }
        if (ofRequest && failure.call().isTransition()) {
            return new OfField(Map.of("status", failure.getMessage()), failure.getMessage());
        }
        return new OfSubject(failure.getMessage());
    }

    private static Scope scope(JiraException failure) {
        return switch (failure.status()) {
            case 429 -> limitScope(failure.rateLimitReason().orElse(""));
            case 502, 503, 504 -> Scope.SITE;
            case 0 ->
                failure.getCause() instanceof ConnectException
                                || failure.getCause() instanceof HttpConnectTimeoutException
                        ? Scope.SITE
                        : Scope.ISSUE;
            default -> Scope.ISSUE;
        };
    }

    private static Scope limitScope(String reason) {
        return switch (reason) {
            case "jira-per-issue-on-write" -> Scope.ISSUE;
            case "jira-burst-based" -> Scope.ENDPOINT;
            default -> Scope.SITE;
        };
    }

    /** At least what Jira asks for, at least the backoff; the jitter comes on top of the one, inside the other. */
    private static Duration waiting(JiraException failure, int attempt, double jitter) {
        long doubled = FIRST_WAIT.toMillis() << Math.min(attempt, 20);
        long backoff = Math.min(doubled, LONGEST_WAIT.toMillis());
        Duration own = Duration.ofMillis(Math.round(backoff * (1 + jitter) / 2));
        Duration spread = Duration.ofMillis(Math.round(FIRST_WAIT.toMillis() * jitter));
        Duration asked = failure.retryAfter().map(spread::plus).orElse(Duration.ZERO);
        return asked.compareTo(own) > 0 ? asked : own;
    }
}
