package bactrian.jira;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call that Jira refused, or that got no answer that can be used. What it means for the sync is told by
 * {@link JiraFaults#classify}; nothing else looks at the status. The message is a sentence for the person who must act;
 * it holds no secret and no query.
 */
public final class JiraException extends RuntimeException {

    private final JiraCall call;
    private final int status;
    private final JiraErrorBody body;
    private final JiraErrorHeaders headers;
    private final boolean fateUnknown;

    private JiraException(
            JiraCall call,
            int status,
            JiraErrorBody body,
            JiraErrorHeaders headers,
            boolean fateUnknown,
            String message) {
        super(message);
        this.call = call;
        this.status = status;
        this.body = body;
        this.headers = headers;
        this.fateUnknown = fateUnknown;
    }

    /** An answer that is a refusal, or a success that cannot be read. */
    public static JiraException answered(
            JiraCall call, int status, JiraErrorBody body, JiraErrorHeaders headers, boolean fateUnknown) {
        String message = JiraExceptionMessage.answered(call, status, body, headers, fateUnknown);
        return new JiraException(call, status, body, headers, fateUnknown, message);
    }

    /**
     * No answer.
     *
     * @param fateUnknown whether the request may have reached Jira and changed something there
     */
    public static JiraException unanswered(
            JiraCall call, Exception cause, JiraErrorHeaders headers, boolean fateUnknown) {
        String message = JiraExceptionMessage.unanswered(call, cause, fateUnknown);
        JiraException failure = new JiraException(call, 0, JiraErrorBody.NONE, headers, fateUnknown, message);
        failure.initCause(cause);
        return failure;
    }

    /** The integration whose connection was used. */
    public String integration() {
        return call.integration();
    }

    /** What was called. */
    public JiraCall call() {
        return call;
    }

    /** The HTTP status; 0 when there was no answer. */
    public int status() {
        return status;
    }

    /** What Jira said about the call as a whole. */
    public List<String> messages() {
        return body.messages();
    }

    /** What Jira said about single fields: field id to message. */
    public Map<String, String> fieldErrors() {
        return body.fieldErrors();
    }

    /** How the body was understood. */
    public JiraErrorBody.Kind bodyKind() {
        return body.kind();
    }

    /** How long to wait at least; absent where Jira did not say. */
    public Optional<Duration> retryAfter() {
        return headers.retryAfter();
    }

    /** Which rate limit was hit, in Jira's word. */
    public Optional<String> rateLimitReason() {
        return headers.rateLimitReason();
    }

    /** Jira's word on the sign-in, which can tell of a failure also on a 200. */
    public Optional<String> loginReason() {
        return headers.loginReason();
    }

    /** Whether the credentials were not accepted. */
    public boolean signInFailed() {
        return headers.signInFailed() || status == 401;
    }

    /** Whether further tries would keep the account locked. */
    public boolean signInDenied() {
        return headers.signInDenied();
    }

    /**
     * Whether the request may have been carried out although no success was received: never send it again without looking
     * first. Always false for calls that only read.
     */
    public boolean fateUnknown() {
        return fateUnknown;
    }
}
