package bactrian.console.access;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.util.function.BooleanSupplier;

/**
 * Stands before everything else, before a body is read: sets the security headers of every answer, takes away headers that
 * only Bactrian may set, and refuses a body that is too large for anything but a webhook. The referrer policy is
 * same-origin, since with none at all browsers hide from us that a form is our own.
 */
public final class Threshold implements Handler<RoutingContext> {
    private final long mostBytes;
    private final BooleanSupplier serving;

    /**
     * With the most bytes that a request of the API may have ({@code bactrian.api.max-bytes}).
     *
     * @param serving whether all routes are there: before, Jira would take a 404 for an answer and not send again
     */
    public Threshold(long mostBytes, BooleanSupplier serving) {
        this.mostBytes = mostBytes;
        this.serving = serving;
    }

    @Override
    public void handle(RoutingContext request) {
        request.response()
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Referrer-Policy", "same-origin")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin")
                .putHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
                .putHeader(
                        "Content-Security-Policy",
                        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
                                + " frame-ancestors 'none'");
        if (!request.normalizedPath().startsWith("/web/")) {
            request.response().putHeader("Cache-Control", "no-store");
        }
        request.request().headers().remove(Gate.ACCOUNT);
        if (!serving.getAsBoolean()) {
            request.response().putHeader("Retry-After", "5");
            Refusals.send(request, 503, "Bactrian is starting or stopping; try again shortly.");
            return;
        }
        boolean webhook = request.normalizedPath().startsWith("/webhooks/");
        int refusal = webhook ? 0 : refusal(request.request());
        if (refusal == 0) {
            request.next();
        } else {
            if (request.request().version() != HttpVersion.HTTP_2) {
                request.response().putHeader("Connection", "close");
            }
            Refusals.send(
                    request,
                    refusal,
                    refusal == 411
                            ? "Say the length of the body (Content-Length)."
                            : "The body is larger than bactrian.api.max-bytes (" + mostBytes + ").");
        }
    }

    /** A body of unknown length would be read whole before anybody asked who sends it. */
    private int refusal(HttpServerRequest request) {
        if (request.getHeader("Transfer-Encoding") != null) {
            return 411;
        }
        String length = request.getHeader("Content-Length");
        boolean large = length != null && (length.length() > 18 || Long.parseLong(length) > mostBytes);
        return large ? 413 : 0;
    }
}
