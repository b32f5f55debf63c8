package bactrian.console.access;

import bactrian.store.Store;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The record of who changed what: every write through the API, with what was sent. Secrets are masked before. */
public final class Audit {
    private static final Logger LOG = LoggerFactory.getLogger(Audit.class);
    private static final Pattern SECRET = Pattern.compile("(?i).*(token|secret|password).*");
    private static final int LONGEST = 8000;
    private static final int PAGE = 100;

    private final Store store;
    private final ObjectMapper mapper;
    private final Clock clock;

    /** Keeps the record in the store. */
    public Audit(Store store, ObjectMapper mapper, Clock clock) {
        this.store = store;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * One write.
     *
     * @param account who sent it
     * @param request method and path
     * @param status how it was answered
     * @param content what was sent, secrets masked; JSON, or empty
     */
    public record Row(
            long id, Instant at, String account, String address, String request, int status, String content) {}

    /** Records a request once it has been answered. */
    void record(RoutingContext request, String account) {
        String what = request.request().method() + " " + request.normalizedPath();
        String address = request.request().remoteAddress().hostAddress();
        request.addEndHandler(ended -> request.vertx()
                .executeBlocking(() -> add(account, address, what, request), false)
                .onFailure(
                        fault -> LOG.error("{} by {} could not be recorded: {}", what, account, fault.getMessage())));
    }

    private Void add(String account, String address, String what, RoutingContext request) {
        String body = request.body() == null ? "" : request.body().asString();
        store.useTransaction(handle -> handle.execute(
                "INSERT INTO audit (happened_ms, account, address, request, status, content) VALUES (?, ?, ?, ?, ?, ?)",
                clock.millis(),
                account,
                address,
                what.substring(0, Math.min(what.length(), 1000)),
                request.response().getStatusCode(),
                masked(body == null ? "" : body)));
        return null;
    }

    String masked(String body) {
        try {
            JsonNode json = mapper.readTree(body);
            mask(json);
            String text = json.isMissingNode() ? "" : json.toString();
            return text.substring(0, Math.min(text.length(), LONGEST));
        } catch (JsonProcessingException notJson) {
            return "";
        }
    }

    private static void mask(JsonNode json) {
        List<String> secrets = new ArrayList<>();
        json.fieldNames().forEachRemaining(name -> {
            if (SECRET.matcher(name).matches()) {
                secrets.add(name);
            }
        });
        secrets.forEach(name -> ((ObjectNode) json).put(name, "***"));
        json.forEach(Audit::mask);
    }

    /** A page, newest first, of rows before an id. */
    public List<Row> list(long before) {
        return store.read(
                handle -> handle.createQuery("SELECT * FROM audit WHERE id < ? ORDER BY id DESC LIMIT " + PAGE)
                        .bind(0, before)
                        .map((row, context) -> new Row(
                                row.getLong("id"),
                                Instant.ofEpochMilli(row.getLong("happened_ms")),
                                row.getString("account"),
                                row.getString("address"),
                                row.getString("request"),
                                row.getInt("status"),
                                row.getString("content")))
                        .list());
    }
}
