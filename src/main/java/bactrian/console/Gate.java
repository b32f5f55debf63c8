package bactrian.console;

import io.vertx.core.Handler;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
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
    /** The header that tells routes who sends the request; nobody outside can set it. */
    static final String ACCOUNT = "BactrianAccount";

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
        protect(request.response());
        request.request().headers().remove(ACCOUNT);
        if (path.startsWith("/webhooks/") || path.equals("/login")) {
            request.next();
            return;
        }
        request.vertx().executeBlocking(() -> account(request), false).onComplete(account -> {
            if (account.failed()) {
                refuse(request, 503, "The store does not answer; try again shortly.");
            } else {
                decide(request, path, account.result());
            }
        });
    }

    /** Sets the headers that keep a browser from running, framing or sending what is not ours. */
    public static void protect(HttpServerResponse response) {
        response.putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Referrer-Policy", "same-origin")
                .putHeader(
                        "Content-Security-Policy",
                        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
                                + " frame-ancestors 'none'");
    }

    private void decide(RoutingContext request, String path, Optional<String> account) {
        boolean page = !path.startsWith("/api/");
        if (account.isEmpty() && page) {
            request.response()
                    .setStatusCode(303)
                    .putHeader("Location", "/login")
                    .end();
        } else if (account.isEmpty()) {
            askForCredentials(request);
            refuse(request, 401, "Log in with user and password (HTTP Basic), or on the page /login.");
        } else if (!READS.contains(request.request().method())
                && accounts.roleOf(account.get()).equals("viewer")) {
            refuse(request, 403, "Your role is viewer, which only reads.");
        } else {
            request.request().headers().set(ACCOUNT, account.get());
            request.next();
        }
    }

    /** A browser would open its own login window over the page. */
    private static void askForCredentials(RoutingContext request) {
        if (request.request().getHeader("Sec-Fetch-Mode") == null) {
            request.response().putHeader("WWW-Authenticate", "Basic realm=\"Bactrian\"");
        }
    }

    private Optional<String> account(RoutingContext request) {
        String authorization = request.request().getHeader("Authorization");
        if (authorization != null && authorization.startsWith("Basic ")) {
            return basic(authorization.substring("Basic ".length()));
        }
        Cookie cookie = request.request().getCookie(COOKIE);
        boolean foreign = !READS.contains(request.request().method()) && !sameOrigin(request);
        return cookie == null || foreign ? Optional.empty() : sessions.account(cookie.getValue());
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
            String name = pair.substring(0, Math.max(0, colon));
            return accounts.role(name, pair.substring(colon + 1)).map(role -> name);
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
