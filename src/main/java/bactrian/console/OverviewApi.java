package bactrian.console;

import bactrian.integration.Integration;
import bactrian.integration.Integrations;
import bactrian.store.Store;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.Header;
import org.jdbi.v3.core.Handle;

/** The figures of the start page. */
public final class OverviewApi {
    private static final int MINUTES = 60;
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    /** Only so many of the newest rows are counted, so that the page costs the same however old the store is. */
    private static final int NEWEST = 20_000;

    private final Store store;
    private final Integrations integrations;
    private final Clock clock;

    /** Counts in the store. */
    public OverviewApi(Store store, Integrations integrations, Clock clock) {
        this.store = store;
        this.integrations = integrations;
        this.clock = clock;
    }

    /**
     * For each integration how many fields were written since a time ({@code since}, milliseconds; the start of the
     * caller's day), and for each of the last 60 minutes how many events came and how long the slowest of them took.
     */
    public ObjectNode show(@Header("since") Long since) {
        long from = since == null ? clock.millis() - Duration.ofDays(1).toMillis() : since;
        return store.read(handle -> {
            Map<Long, List<Minute>> minutes =
                    minutes(handle).stream().collect(Collectors.groupingBy(Minute::integration));
            Map<Long, Integer> written = written(handle, from);
            return Pages.of(integrations.all().stream()
                    .map(integration -> view(
                            integration,
                            written.getOrDefault(integration.id(), 0),
                            minutes.getOrDefault(integration.id(), List.of())))
                    .toList());
        });
    }

    private record Minute(long integration, long minute, int events, long slowest) {}

    private List<Minute> minutes(Handle handle) {
        long first = clock.millis() / MINUTE - MINUTES + 1;
        return handle.createQuery("SELECT integration_id, accepted_ms / 60000 AS minute_no, COUNT(*) AS n,"
                        + " MAX(finished_ms - accepted_ms) AS slowest FROM event WHERE id > :id AND accepted_ms >= :from"
                        + " AND integration_id IS NOT NULL GROUP BY integration_id, accepted_ms / 60000")
                .bind("id", newest(handle, "event"))
                .bind("from", first * MINUTE)
                .map((row, context) -> new Minute(
                        row.getLong("integration_id"),
                        row.getLong("minute_no") - first,
                        row.getInt("n"),
                        row.getLong("slowest")))
                .list();
    }

    private static Map<Long, Integer> written(Handle handle, long since) {
        return handle
                .createQuery("SELECT integration_id, COUNT(*) AS n FROM activity WHERE id > :id AND happened_ms >="
                        + " :since AND outcome = 'written' AND integration_id IS NOT NULL GROUP BY integration_id")
                .bind("id", newest(handle, "activity"))
                .bind("since", since)
                .map((row, context) -> Map.entry(row.getLong("integration_id"), row.getInt("n")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static long newest(Handle handle, String table) {
        return handle.createQuery("SELECT MAX(id) FROM " + table)
                        .mapTo(Long.class)
                        .findOne()
                        .orElse(0L)
                - NEWEST;
    }

    private static ObjectNode view(Integration integration, int written, List<Minute> minutes) {
        ObjectNode view = JsonNodeFactory.instance
                .objectNode()
                .put("id", String.valueOf(integration.id()))
                .put("written", written);
        int[] events = new int[MINUTES];
        long[] slowest = new long[MINUTES];
        minutes.stream()
                .filter(minute -> minute.minute() >= 0 && minute.minute() < MINUTES)
                .forEach(minute -> {
                    events[(int) minute.minute()] = minute.events();
                    slowest[(int) minute.minute()] = minute.slowest();
                });
        ArrayNode counts = view.putArray("events");
        ArrayNode times = view.putArray("slowestMs");
        for (int minute = 0; minute < MINUTES; minute++) {
            counts.add(events[minute]);
            times.add(slowest[minute]);
        }
        return view;
    }
}
