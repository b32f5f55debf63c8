package bactrian.console.access;

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
 * carry a token in their address instead, and the login page is open. Role {@code viewer} only reads. Failed attempts are
 * limited by address; what is authentic never is.
 */
public final class Gate implements Handler<RoutingContext> {
    /** The session cookie. */
    public static final String COOKIE = "bactrian_session";
    /** The header that tells routes who sends the request; nobody outside can set it. */
    public static final String ACCOUNT = "BactrianAccount";

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final int TOO_MANY = 429;

    private final Accounts accounts;
    private final Sessions sessions;
    private final Attempts attempts;
    private final Audit audit;

    /** Knows accounts and sessions; records who changes what. */
    public Gate(Accounts accounts, Sessions sessions, Attempts attempts, Audit audit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.attempts = attempts;
        this.audit = audit;
    }

    @Override
    public void handle(RoutingContext request) {
        String path = request.normalizedPath();
        if (isWrite(request) && isForeign(request)) {
            Refusals.send(request, 403, "Another site sent this: writes must come from Bactrian's own pages.");
        } else if (path.startsWith("/webhooks/")) {
            request.addHeadersEndHandler(written -> countRefusal(request));
            request.next();
        } else if (path.equals("/login")) {
            logIn(request);
        } else {
            request.vertx().executeBlocking(() -> caller(request), false).onComplete(caller -> {
                if (caller.failed()) {
                    Refusals.send(request, 503, "The store does not answer; try again shortly.");
                } else {
                    decide(request, path, caller.result());
                }
            });
        }
    }

    private void logIn(RoutingContext request) {
        if (attempts.isExhausted(address(request))) {
            refuseAttempts(request);
        } else {
            request.addHeadersEndHandler(written -> countRefusal(request));
            request.next();
        }
    }

    /** An unknown token, a bad signature or a wrong password is only known when the route has answered. */
    private void countRefusal(RoutingContext request) {
        int status = request.response().getStatusCode();
        if (status == 401 || status == 404) {
            if (attempts.isExhausted(address(request))) {
                request.response().setStatusCode(TOO_MANY).putHeader("Retry-After", "60");
            }
            attempts.failed(address(request));
        }
    }

    private void decide(RoutingContext request, String path, Optional<Caller> caller) {
        boolean page = !path.startsWith("/api/");
        if (caller.isEmpty() && page) {
            request.response()
                    .setStatusCode(303)
                    .putHeader("Location", "/login")
                    .end();
        } else if (caller.isEmpty()) {
            refuseStranger(request);
        } else if (isWrite(request) && caller.get().isViewer()) {
            Refusals.send(request, 403, "Your role is viewer, which only reads.");
        } else {
            request.request().headers().set(ACCOUNT, caller.get().account());
            if (isWrite(request)) {
                audit.record(request, caller.get().account());
            }
            request.next();
        }
    }

    /** A page is not asked for Basic credentials: the browser would open its own login window over it. */
    private void refuseStranger(RoutingContext request) {
        boolean tried = request.request().getHeader("Authorization") != null;
        if (tried && attempts.isExhausted(address(request))) {
            refuseAttempts(request);
            return;
        }
        if (tried) {
            attempts.failed(address(request));
        }
        if (request.request().getHeader("Sec-Fetch-Mode") == null) {
            request.response().putHeader("WWW-Authenticate", "Basic realm=\"Bactrian\"");
        }
        Refusals.send(request, 401, "Log in with user and password (HTTP Basic), or on the page /login.");
    }

    private static void refuseAttempts(RoutingContext request) {
        request.response().putHeader("Retry-After", "60");
        Refusals.send(request, TOO_MANY, "Too many failed attempts from this address; try again in a minute.");
    }

    /** While an address is limited, only what was accepted before is let in: nothing new is tried. */
    private Optional<Caller> caller(RoutingContext request) {
        String authorization = request.request().getHeader("Authorization");
        if (authorization != null && authorization.startsWith("Basic ")) {
            boolean limited = attempts.isExhausted(address(request));
            return basic(authorization.substring("Basic ".length()), limited);
        }
        Cookie cookie = request.request().getCookie(COOKIE);
        boolean unsaid = isWrite(request) && request.request().getHeader("Origin") == null;
        return cookie == null || unsaid
                ? Optional.empty()
                : sessions.account(cookie.getValue())
                        .flatMap(account -> accounts.roleOf(account).map(role -> new Caller(account, role)));
    }

    private Optional<Caller> basic(String encoded, boolean limited) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            if (colon < 0) {
                return Optional.empty();
            }
            String name = pair.substring(0, colon);
            String password = pair.substring(colon + 1);
            return limited && !accounts.wasAccepted(name, password)
                    ? Optional.empty()
                    : accounts.role(name, password).map(role -> new Caller(name, role));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static boolean isWrite(RoutingContext request) {
        return !READS.contains(request.request().method());
    }

    /** A browser sends cookies and Basic credentials along with what other sites make it send, but says whose it was. */
    private static boolean isForeign(RoutingContext request) {
        String origin = request.request().getHeader("Origin");
        return origin != null && !origin.endsWith("://" + request.request().getHeader("Host"));
    }

    private static String address(RoutingContext request) {
        return request.request().remoteAddress().hostAddress();
    }
}
