package bactrian.jira;

import bactrian.oracle.Conformance;
import bactrian.oracle.SentRequest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server that answers what a test has told it to, in turn, and records what it was asked. The last answer for a method
 * and target is repeated; what nothing was said about is a 404 as Jira writes it.
 */
public final class ScriptedJira implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Deque<Answer>> script = new HashMap<>();
    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());

    /** What was asked; {@code target} is path and query as they came. */
    public record Asked(String method, String target, Headers headers, String text) {

        /** The body as JSON. */
        public JsonNode body() {
            return json(text);
        }

        @Override
        public String toString() {
            return method + " " + target;
        }
    }

    /** What is answered. */
    public record Answer(int status, Map<String, String> headers, byte[] body, Ending ending) {}

    /** How an answer ends. */
    public enum Ending {
        WHOLE,
        DROPPED,
        CUT
    }

    /** A server at a free port of the loopback address. */
    public ScriptedJira() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** Its address, without a trailing slash. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A connection to it. */
    public JiraConnection connection(Deployment deployment) {
        return new JiraConnection("one", deployment, URI.create(url()), new JiraAuth.Bearer("secret-token"));
    }

    /** A client of it. */
    public JiraClient client(Deployment deployment) {
        return new JiraClients(JiraTimeouts.defaults()).client(connection(deployment));
    }

    /** Answers a JSON body. */
    public ScriptedJira on(String methodAndPath, int status, String json) {
        return on(methodAndPath, status, Map.of("Content-Type", "application/json"), json);
    }

    /** Answers a body with headers. */
    public ScriptedJira on(String methodAndPath, int status, Map<String, String> headers, String body) {
        return on(methodAndPath, new Answer(status, headers, body.getBytes(), Ending.WHOLE));
    }

    /** Answers this. */
    public ScriptedJira on(String methodAndPath, Answer answer) {
        script.computeIfAbsent(methodAndPath, key -> new ArrayDeque<>()).add(answer);
        return this;
    }

    /** All that was asked so far. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** The only request that was made. */
    public Asked onlyAsked() {
        if (asked.size() != 1) {
            throw new AssertionError("expected one request, but there were " + asked);
        }
        return asked.get(0);
    }

    /** JSON with single quotes for double ones. */
    public static JsonNode json(String text) {
        try {
            return text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        String text = new String(exchange.getRequestBody().readAllBytes());
        URI uri = exchange.getRequestURI();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String method = exchange.getRequestMethod();
        asked.add(new Asked(method, uri.getRawPath() + query, exchange.getRequestHeaders(), text));
        answer(exchange, next(method + " " + uri.getRawPath()));
    }

    private synchronized Answer next(String methodAndPath) {
        Deque<Answer> answers = script.getOrDefault(methodAndPath, new ArrayDeque<>());
        if (answers.isEmpty()) {
            String body = "{\"errorMessages\":[\"nothing is scripted for " + methodAndPath + "\"],\"errors\":{}}";
            return new Answer(404, Map.of("Content-Type", "application/json"), body.getBytes(), Ending.WHOLE);
        }
        return answers.size() > 1 ? answers.remove() : answers.peek();
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        if (answer.ending() == Ending.DROPPED) {
            exchange.close();
            return;
        }
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        boolean empty = answer.body().length == 0;
        int missing = answer.ending() == Ending.CUT ? 10 : 0;
        exchange.sendResponseHeaders(answer.status(), empty ? -1 : answer.body().length + missing);
        if (!empty) {
            exchange.getResponseBody().write(answer.body());
        }
        exchange.close();
    }

    /** Fails when something was asked that Atlassian's documents do not know. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        Conformance cloud = new Conformance(true);
        Conformance dataCenter = new Conformance(false);
        for (Asked ask : asked()) {
            String target = ask.target().replaceFirst("^/jira/", "/");
            boolean server = target.matches("/rest/(api/2|jira-webhook|teams-api)/.*");
            (server ? dataCenter : cloud).asked(SentRequest.of(ask.method(), target, ask.text()));
        }
        cloud.verify();
        dataCenter.verify();
    }
}
