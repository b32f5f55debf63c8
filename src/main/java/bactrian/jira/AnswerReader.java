package bactrian.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns one HTTP answer into a {@link JiraAnswer} or a {@link JiraException}. */
final class AnswerReader {
    private static final int MESSAGE_LIMIT = 500;

    private final ObjectMapper mapper;
    private final String integration;
    private final String call;

    AnswerReader(ObjectMapper mapper, String integration, String call) {
        this.mapper = mapper;
        this.integration = integration;
        this.call = call;
    }

    JiraAnswer read(HttpResponse<byte[]> response, JsonNode body) {
        int status = response.statusCode();
        String login = response.headers().firstValue("X-Seraph-LoginReason").orElse("");
        boolean failedLogin = login.contains("AUTHENTICATED_FAILED") || login.contains("AUTHENTICATION_DENIED");
        if (status >= 200 && status < 300 && !failedLogin) {
            return new JiraAnswer(status, body, dateOf(response).orElse(Instant.EPOCH));
        }
        throw new JiraException(new JiraException.Details(
                integration,
                call,
                status,
                messages(response, body),
                fieldErrors(body),
                retryAfterMs(response),
                response.headers().firstValue("RateLimit-Reason").orElse(""),
                login,
                false));
    }

    /** Jira's own errors, a gateway's {@code error}/{@code message}, a problem detail's {@code title}/{@code detail}. */
    private List<String> messages(HttpResponse<byte[]> response, JsonNode body) {
        List<String> messages = new ArrayList<>();
        body.path("errorMessages").forEach(message -> messages.add(message.asText()));
        for (String member : List.of("message", "title", "detail", "error")) {
            if (body.path(member).isTextual()) {
                messages.add(body.path(member).asText());
            }
        }
        String type = response.headers().firstValue("Content-Type").orElse("no content type");
        if (messages.isEmpty() && !type.contains("json")) {
            messages.add("The answer was not JSON (" + type + "): is this really Jira's address?");
        }
        return messages.stream().map(AnswerReader::shortened).toList();
    }

    private static String shortened(String message) {
        return message.length() <= MESSAGE_LIMIT ? message : message.substring(0, MESSAGE_LIMIT) + "…";
    }

    private Map<String, String> fieldErrors(JsonNode body) {
        Map<String, String> errors = new LinkedHashMap<>();
        body.path("errors")
                .properties()
                .forEach(error -> errors.put(
                        error.getKey(),
                        error.getValue().isTextual()
                                ? error.getValue().asText()
                                : mapper.valueToTree(error.getValue()).toString()));
        return errors;
    }

    private static long retryAfterMs(HttpResponse<byte[]> response) {
        String text = response.headers().firstValue("Retry-After").orElse("").strip();
        if (text.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(text)).toMillis();
        }
        return date(text)
                .map(until -> Math.max(
                        0,
                        Duration.between(dateOf(response).orElseGet(Instant::now), until)
                                .toMillis()))
                .orElse(-1L);
    }

    private static Optional<Instant> dateOf(HttpResponse<byte[]> response) {
        return response.headers().firstValue("Date").flatMap(AnswerReader::date);
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
