package bactrian.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** The bodies of refusals, for which the documents give no schema: facts 2.1, error body. */
final class Refusals {

    private static final int SIGN_IN_FAILED = 401;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Refusals() {}

    /** A failed sign-in is refused before Jira is reached, in any form. */
    static List<String> faults(SentRequest request, int status, String body) {
        try {
            return body.isEmpty() || status == SIGN_IN_FAILED || known(JSON.readTree(body))
                    ? List.of()
                    : List.of(fault(request, status));
        } catch (JsonProcessingException e) {
            return List.of(fault(request, status));
        }
    }

    private static boolean known(JsonNode body) {
        boolean jiras =
                (body.path("errorMessages").isArray() || body.path("errors").isObject())
                        && (!body.has("errors") || body.path("errors").isObject());
        boolean problem = body.path("status").isInt() && body.path("title").isTextual();
        boolean gateway = body.has("timestamp") && body.has("status") && body.has("path");
        return jiras || problem || gateway;
    }

    private static String fault(SentRequest request, int status) {
        return request + " " + status + ": a refusal has errorMessages and errors, or is a problem detail";
    }
}
