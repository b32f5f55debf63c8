package bactrian.jira;

import bactrian.jira.JiraErrorBody.Kind;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands the bodies of refusals, whoever wrote them. Never fails: what it cannot read is {@code UNREADABLE}. */
final class ErrorBodyReader {

    private static final int LONGEST_MESSAGE = 500;
    private static final Pattern TITLE = Pattern.compile("<title[^>]*>\\s*(.*?)\\s*</title>", Pattern.DOTALL);
    private static final List<String> MESSAGE_MEMBERS =
            List.of("message", "errorMessage", "error_description", "detail", "title");

    private final ObjectMapper json;

    ErrorBodyReader(ObjectMapper json) {
        this.json = json;
    }

    JiraErrorBody read(String contentType, String text) {
        if (text.isBlank()) {
            return JiraErrorBody.NONE;
        }
        if (contentType.contains("html") || text.stripLeading().startsWith("<")) {
            return new JiraErrorBody(Kind.HTML, title(text), Map.of());
        }
        try {
            JsonNode body = json.readTree(text);
            return new JiraErrorBody(kind(contentType, body), messages(body), fieldErrors(body));
        } catch (JsonProcessingException e) {
            return new JiraErrorBody(Kind.UNREADABLE, List.of(shortened(text.strip())), Map.of());
        }
    }

    private static List<String> title(String html) {
        Matcher title = TITLE.matcher(html);
        return title.find() && !title.group(1).isBlank() ? List.of(shortened(title.group(1))) : List.of();
    }

    private static Kind kind(String contentType, JsonNode body) {
        if (contentType.contains("problem+json")) {
            return Kind.PROBLEM;
        }
        boolean gateway = body.has("timestamp") && body.has("status") && body.has("path");
        return gateway ? Kind.GATEWAY : Kind.JSON;
    }

    /** {@code errorMessages} is null or missing at times; then other members name the reason. */
    private static List<String> messages(JsonNode body) {
        List<String> messages = new ArrayList<>();
        body.path("errorMessages").forEach(message -> messages.add(shortened(text(message))));
        if (body.path("errors").isArray()) {
            body.path("errors").forEach(error -> messages.add(shortened(text(error))));
        }
        MESSAGE_MEMBERS.stream()
                .map(member -> body.path(member).asText(""))
                .filter(message -> !message.isBlank() && messages.isEmpty())
                .forEach(message -> messages.add(shortened(message)));
        return messages;
    }

    private static Map<String, String> fieldErrors(JsonNode body) {
        Map<String, String> errors = new LinkedHashMap<>();
        body.path("errors")
                .properties()
                .forEach(error -> errors.put(error.getKey(), shortened(text(error.getValue()))));
        return errors;
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.asText("") : value.path("message").asText(value.toString());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE) + "…";
    }
}
