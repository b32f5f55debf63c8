package bactrian.jira;

import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;

/** Says in a sentence what went wrong with a call and who can do what about it. */
final class JiraExceptionMessage {

    private JiraExceptionMessage() {}

    static String answered(
            JiraCall call, int status, JiraErrorBody body, JiraErrorHeaders headers, boolean fateUnknown) {
        String said = said(body);
        String sentence = opening(call) + meaning(status, body, headers) + (said.isEmpty() ? "." : ": " + said);
        return sentence + fate(fateUnknown) + trace(call, status);
    }

    static String unanswered(JiraCall call, Exception cause, boolean fateUnknown) {
        return opening(call) + "did not answer: " + whyUnanswered(cause) + "." + fate(fateUnknown) + trace(call, 0);
    }

    private static String opening(JiraCall call) {
        return "Jira (integration " + call.integration() + ") ";
    }

    private static String meaning(int status, JiraErrorBody body, JiraErrorHeaders headers) {
        if (headers.signInDenied()) {
            return "has locked the account: sign in once in the browser, solve the CAPTCHA, then resume the integration";
        }
        if (headers.signInFailed() || status == 401) {
            return "did not accept the credentials: check user name and token of the integration";
        }
        if (body.kind() == JiraErrorBody.Kind.HTML && status < 400) {
            return "answered with a web page instead of data: check the Jira URL and any sign-on in front of it";
        }
        return meaningOf(status, headers);
    }

    private static String meaningOf(int status, JiraErrorHeaders headers) {
        if (status >= 300 && status < 400) {
            return "redirects to " + redirectTarget(headers) + ": set the Jira URL to where Jira really answers";
        }
        return switch (status) {
            case 400, 422 -> "refused the request";
            case 403 -> "does not permit this to the account";
            case 404 -> "cannot find this, or the account may not see it";
            case 409 -> "was changing the same thing at that moment";
            case 410 -> "no longer offers this";
            case 413 -> "has a limit that this would exceed";
            case 429 -> "is limiting the rate of calls" + reason(headers);
            default -> status < 300 ? "gave an answer that cannot be read" : "failed with status " + status;
        };
    }

    private static String reason(JiraErrorHeaders headers) {
        return headers.rateLimitReason().map(reason -> " (" + reason + ")").orElse("");
    }

    private static String redirectTarget(JiraErrorHeaders headers) {
        return headers.location().flatMap(JiraExceptionMessage::host).orElse("another address");
    }

    private static Optional<String> host(String location) {
        try {
            return Optional.ofNullable(URI.create(location).getHost());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String said(JiraErrorBody body) {
        List<String> said = new ArrayList<>(body.messages());
        said.addAll(body.fieldErrors().entrySet().stream()
                .map(error -> error.getKey() + ": " + error.getValue())
                .sorted()
                .toList());
        return said.stream().collect(Collectors.joining("; "));
    }

    private static String whyUnanswered(Exception cause) {
        if (cause instanceof HttpConnectTimeoutException) {
            return "the connection could not be made in time";
        }
        if (cause instanceof HttpTimeoutException) {
            return "the time-out passed";
        }
        if (cause instanceof ConnectException) {
            return hostUnknown(cause) ? "its host name is not known; check the Jira URL" : "the connection was refused";
        }
        return cause instanceof SSLException
                ? "no secure connection could be made (" + cause.getMessage() + ")"
                : "the connection broke";
    }

    /** The HTTP client hides an unknown host two causes deep. */
    private static boolean hostUnknown(Throwable cause) {
        return cause instanceof UnresolvedAddressException
                || cause instanceof UnknownHostException
                || (cause.getCause() != null && hostUnknown(cause.getCause()));
    }

    private static String fate(boolean fateUnknown) {
        return fateUnknown ? " Whether Jira carried it out is not known." : "";
    }

    private static String trace(JiraCall call, int status) {
        return " [" + call + " → " + (status == 0 ? "no answer" : status) + "]";
    }
}
