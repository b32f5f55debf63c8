package bactrian.jira.producer;

import bactrian.jira.IssueParts;
import bactrian.jira.JiraRestConstants;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Message;

/** Reads what an operation needs from a message, and says what is missing. */
final class JiraMessage {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String CHANGES = "a JSON object {fields?, update?, properties?}";
    private static final Set<String> CHANGE_MEMBERS = Set.of("fields", "update", "properties", "historyMetadata");

    private final Message message;

    JiraMessage(Message message) {
        this.message = message;
    }

    /** The text of a header. */
    Optional<String> text(String header) {
        return Optional.ofNullable(message.getHeader(header, String.class)).filter(value -> !value.isBlank());
    }

    /** The text of a header that has to be there; {@code what} completes "the header must hold". */
    String required(String header, String what) {
        return text(header).orElseThrow(() -> missing(header, what));
    }

    /** The issue that the call is about. */
    String issue() {
        return required(JiraRestConstants.ISSUE_KEY, "the numeric id or the key of an issue");
    }

    /** A header with several values: a collection, or text with commas; empty when it is not there. */
    List<String> list(String header) {
        Object value = message.getHeader(header);
        if (value instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        return text(header).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(element -> !element.isEmpty())
                .toList();
    }

    /** The same, with at least one value. */
    List<String> requiredList(String header, String what) {
        List<String> values = list(header);
        if (values.isEmpty()) {
            throw missing(header, what);
        }
        return values;
    }

    /** A header with one text or a collection of texts, which may have commas in them. */
    List<String> texts(String header, String what) {
        return message.getHeader(header) instanceof Collection<?>
                ? requiredList(header, what)
                : List.of(required(header, what));
    }

    /** The parts of issues that the headers ask for. */
    IssueParts parts() {
        return new IssueParts(
                list(JiraRestConstants.FIELDS), list(JiraRestConstants.EXPAND), list(JiraRestConstants.PROPERTIES));
    }

    /** The body as JSON: a tree, or a map or text that becomes one; {@code what} completes "the body must be". */
    JsonNode json(String what) {
        Object body = message.getBody();
        if (body instanceof JsonNode tree) {
            return tree;
        }
        if (body instanceof Map<?, ?> || body instanceof Collection<?>) {
            return JSON.valueToTree(body);
        }
        return parsed(message.getBody(String.class), what);
    }

    /** The body as a JSON object. */
    ObjectNode object(String what) {
        if (json(what) instanceof ObjectNode object) {
            return object;
        }
        throw new IllegalArgumentException("The body must be " + what);
    }

    /**
     * The body as {@code {fields, update, …}}; an empty object when there is no body. Any other member is refused, since the
     * answer of an earlier call, such as a whole issue, must not be sent back as a change.
     */
    ObjectNode changes() {
        Object body = message.getBody();
        if (body == null || (body instanceof String text && text.isBlank())) {
            return JsonNodeFactory.instance.objectNode();
        }
        ObjectNode changes = object(CHANGES);
        changes.fieldNames().forEachRemaining(member -> {
            if (!CHANGE_MEMBERS.contains(member)) {
                throw new IllegalArgumentException("The body must be " + CHANGES + ", but it has '" + member + "'");
            }
        });
        return changes;
    }

    /** The result of the operation. */
    void answer(Object body) {
        message.setBody(body);
    }

    /** A header of the result; an absent value removes it. */
    void answerHeader(String header, Optional<String> value) {
        message.removeHeader(header);
        value.ifPresent(text -> message.setHeader(header, text));
    }

    private static JsonNode parsed(String text, String what) {
        try {
            return JSON.readTree(text == null ? "" : text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The body must be " + what + ", but it is not JSON", e);
        }
    }

    private static IllegalArgumentException missing(String header, String what) {
        return new IllegalArgumentException("The header " + header + " is missing: it must hold " + what);
    }
}
