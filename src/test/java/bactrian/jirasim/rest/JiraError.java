package bactrian.jirasim.rest;

import bactrian.jirasim.Json;
import bactrian.jirasim.http.Response;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** An answer that is an error, in one of Jira's shapes. */
public final class JiraError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Response response;

    private JiraError(Response response) {
        super("HTTP " + response.status());
        this.response = response;
    }

    /** {@code {"errorMessages":[message],"errors":{}}}. */
    public static JiraError of(int status, String message) {
        return new JiraError(Response.json(status, body(List.of(message), Map.of())));
    }

    /** {@code {"errorMessages":[],"errors":{field: message}}}. */
    public static JiraError field(int status, String field, String message) {
        return new JiraError(Response.json(status, body(List.of(), Map.of(field, message))));
    }

    /** What closed-schema endpoints answer: {@code errorMessages} alone. */
    public static JiraError unreadable(String message) {
        ObjectNode body = Json.object();
        body.set("errorMessages", Json.strings(List.of(message)));
        return new JiraError(Response.json(400, body));
    }

    /** 404 for an issue that is not there or not to be seen. */
    public static JiraError noIssue() {
        return of(404, "Issue does not exist or you do not have permission to see it.");
    }

    /** 401 for a caller who is not logged in. */
    public static JiraError unauthorized() {
        return of(401, "Client must be authenticated to access this resource.");
    }

    /** Any other answer. */
    public static JiraError with(Response response) {
        return new JiraError(response);
    }

    /** The answer to send. */
    public Response response() {
        return response;
    }

    private static ObjectNode body(List<String> messages, Map<String, String> errors) {
        ObjectNode body = Json.object();
        body.set("errorMessages", Json.strings(messages));
        return body.set("errors", Json.of(errors));
    }
}
