package bactrian.console.access;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.ext.web.RoutingContext;

/** Answers that no route makes: problem details (RFC 9457). */
final class Refusals {
    private Refusals() {}

    static void send(RoutingContext request, int status, String detail) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .end(JsonNodeFactory.instance
                        .objectNode()
                        .put("type", "about:blank")
                        .put("title", "Not allowed")
                        .put("status", status)
                        .put("detail", detail)
                        .toString());
    }
}
