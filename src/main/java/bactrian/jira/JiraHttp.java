package bactrian.jira;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the calls of one connection. Never repeats one, and follows no redirect, since that would carry the credentials
 * elsewhere. Logs method, path and status at DEBUG; no query, no header, no body.
 */
final class JiraHttp {

    private static final Logger LOG = LoggerFactory.getLogger(JiraHttp.class);

    private final HttpClient http;
    private final ObjectMapper json;
    private final Clock clock;
    private final JiraTimeouts timeouts;
    private final JiraConnection connection;
    private final CallObserver observer;
    private final RequestWriter writer;

    JiraHttp(HttpClient http, ObjectMapper json, Clock clock, JiraTimeouts timeouts, JiraConnection connection) {
        this(http, json, clock, timeouts, connection, CallObserver.NONE);
    }

    private JiraHttp(
            HttpClient http,
            ObjectMapper json,
            Clock clock,
            JiraTimeouts timeouts,
            JiraConnection connection,
            CallObserver observer) {
        this.http = http;
        this.json = json;
        this.clock = clock;
        this.timeouts = timeouts;
        this.connection = connection;
        this.observer = observer;
        this.writer = new RequestWriter(json, connection, timeouts.request());
    }

    /** The same connection, its calls told to an observer. */
    JiraHttp observedBy(CallObserver more) {
        return new JiraHttp(http, json, clock, timeouts, connection, more);
    }

    JiraConnection connection() {
        return connection;
    }

    ObjectMapper json() {
        return json;
    }

    /** The path of a resource of the platform API: {@code /rest/api/3} followed by the encoded segments. */
    String api(String... segments) {
        return connection.deployment().apiPath() + JiraRequest.path(segments);
    }

    /**
     * The JSON of a successful answer; a {@link MissingNode} when it had no body (204).
     *
     * @throws JiraException for every other end
     */
    JsonNode send(JiraRequest request) {
        JiraCall call =
                new JiraCall(connection.integration(), connection.deployment(), request.method(), request.path());
        HttpResponse<InputStream> response = answer(request, call);
        JiraErrorHeaders headers = errorHeaders(response);
        LOG.debug("{} {} {}", call.integration(), call, response.statusCode());
        observer.called(call, response.statusCode(), headers.serverDate());
        try (InputStream body = AnswerBody.open(response, timeouts.request())) {
            return new JiraAnswer(call, response.statusCode(), headers, contentType(response), request.writes())
                    .read(body, json);
        } catch (JsonProcessingException e) {
            throw unreadable(call, response.statusCode(), headers, request.writes());
        } catch (IOException e) {
            throw JiraException.unanswered(call, e, headers, request.writes());
        }
    }

    private HttpResponse<InputStream> answer(JiraRequest request, JiraCall call) {
        try {
            return http.send(writer.write(request), BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw unanswered(request, call, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unanswered(request, call, e);
        }
    }

    private JiraException unanswered(JiraRequest request, JiraCall call, Exception cause) {
        LOG.debug("{} {} no answer", call.integration(), call);
        observer.called(call, 0, Optional.empty());
        boolean notSent = cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
        JiraErrorHeaders none = JiraErrorHeaders.none(clock.instant());
        return JiraException.unanswered(call, cause, none, request.writes() && !notSent);
    }

    private JiraException unreadable(JiraCall call, int status, JiraErrorHeaders headers, boolean writes) {
        JiraErrorBody body =
                new JiraErrorBody(JiraErrorBody.Kind.UNREADABLE, List.of("its JSON ends too early"), Map.of());
        return JiraException.answered(call, status, body, headers, writes);
    }

    private JiraErrorHeaders errorHeaders(HttpResponse<?> response) {
        Map<String, String> values = new HashMap<>();
        for (String name : JiraErrorHeaders.NAMES) {
            List<String> several = response.headers().allValues(name);
            if (!several.isEmpty()) {
                values.put(name, JiraErrorHeaders.joined(name, several));
            }
        }
        return new JiraErrorHeaders(values, clock.instant());
    }

    private static String contentType(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Type").orElse("");
    }
}
