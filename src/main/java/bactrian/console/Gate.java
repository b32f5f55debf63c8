package bactrian.console;

import io.vertx.core.Handler;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * Stands before every route that is served over HTTP: scripts show Basic credentials, people a session cookie; webhooks
 * carry a token in their address instead, and the login page is open. Role {@code viewer} only reads.
 */
public final class Gate implements Handler<RoutingContext> {
    static final String COOKIE = "bactrian_session";
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Accounts accounts;
    private final Sessions sessions;

    /** Knows accounts and sessions. */
    public Gate(Accounts accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @Override
    public void handle(RoutingContext request) {
        String path = request.normalizedPath();
        request.response()
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'");
        if (path.startsWith("/webhooks/") || path.equals("/login")) {
            request.next();
            return;
        }
        request.vertx().executeBlocking(() -> role(request), false).onComplete(role -> {
            if (role.failed()) {
                refuse(request, 503, "The store does not answer; try again shortly.");
            } else {
                decide(request, path, role.result());
            }
        });
    }

    private void decide(RoutingContext request, String path, Optional<String> role) {
        boolean page = !path.startsWith("/api/");
        if (role.isEmpty() && page) {
            request.response()
                    .setStatusCode(303)
                    .putHeader("Location", "/login")
                    .end();
        } else if (role.isEmpty()) {
            request.response().putHeader("WWW-Authenticate", "Basic realm=\"Bactrian\"");
            refuse(request, 401, "Log in with user and password (HTTP Basic), or on the page /login.");
        } else if (!READS.contains(request.request().method()) && role.get().equals("viewer")) {
            refuse(request, 403, "Your role is viewer, which only reads.");
        } else {
            request.next();
        }
    }

    private Optional<String> role(RoutingContext request) {
        String authorization = request.request().getHeader("Authorization");
        if (authorization != null && authorization.startsWith("Basic ")) {
            return basic(authorization.substring("Basic ".length()));
        }
        Cookie cookie = request.request().getCookie(COOKIE);
        boolean foreign = !READS.contains(request.request().method()) && !sameOrigin(request);
        return cookie == null || foreign
                ? Optional.empty()
                : sessions.account(cookie.getValue()).map(accounts::roleOf);
    }

    /** A cookie comes along with what other sites send too: writes must come from our own pages. */
    private static boolean sameOrigin(RoutingContext request) {
        String origin = request.request().getHeader("Origin");
        return origin != null && origin.endsWith("://" + request.request().getHeader("Host"));
    }

    private Optional<String> basic(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 ? Optional.empty() : accounts.role(pair.substring(0, colon), pair.substring(colon + 1));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static void refuse(RoutingContext request, int status, String detail) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .end("{\"type\":\"about:blank\",\"title\":\"Not allowed\",\"status\":" + status + ",\"detail\":\""
                        + detail + "\"}");
    }
}
