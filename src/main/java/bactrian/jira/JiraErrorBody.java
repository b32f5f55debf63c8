package bactrian.jira;

import java.util.List;
import java.util.Map;

/**
 * What the body of a refusal said.
 *
 * @param kind how it was understood
 * @param messages what is said about the call as a whole, in Jira's words; a page's title for HTML
 * @param fieldErrors what is said about single fields: field id to message
 */
public record JiraErrorBody(Kind kind, List<String> messages, Map<String, String> fieldErrors) {

    /** The forms in which something on the way to Jira, or Jira, answers. */
    public enum Kind {
        /** Jira's own {@code {errorMessages, errors}}, or another JSON object with a message. */
        JSON,
        /** RFC 9457 {@code application/problem+json}: Jira Cloud for a path or parameter it does not know. */
        PROBLEM,
        /** {@code {timestamp, status, error, message, path}}: Atlassian's gateway, in front of Jira. */
        GATEWAY,
        /** A web page: a proxy, a sign-in page, a maintenance notice. */
        HTML,
        /** Nothing. */
        EMPTY,
        /** Anything else, or JSON that ends too early. */
        UNREADABLE
    }

    /** No body, or none that was read. */
    public static final JiraErrorBody NONE = new JiraErrorBody(Kind.EMPTY, List.of(), Map.of());

    public JiraErrorBody {
        messages = List.copyOf(messages);
        fieldErrors = Map.copyOf(fieldErrors);
    }
}
