package bactrian.jirasim.rest;

import bactrian.jirasim.Json;
import bactrian.jirasim.http.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Cloud's limit of writes to one issue: 20 in 2 seconds and 100 in 30 seconds. Off until switched on. */
public final class WriteLimits {

    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int MOST_IN_SHORT = 20;
    private static final int MOST_IN_LONG = 100;

    private final Map<String, Deque<Instant>> writes = new ConcurrentHashMap<>();
    private volatile boolean on;

    /** Switches the limit on or off. */
    public void on(boolean active) {
        on = active;
        writes.clear();
    }

    /** Whether the limit is on. */
    public boolean on() {
        return on;
    }

    void check(Call call) {
        boolean write = !call.request().method().equals("GET") && call.path().containsKey("issue");
        if (on && call.site().cloud() && write) {
            Deque<Instant> times = writes.computeIfAbsent(call.path("issue"), issue -> new ArrayDeque<>());
            synchronized (times) {
                record(times, Instant.now());
            }
        }
    }

    private static void record(Deque<Instant> times, Instant now) {
        while (!times.isEmpty() && times.peekFirst().isBefore(now.minus(LONG))) {
            times.removeFirst();
        }
        long recent =
                times.stream().filter(time -> time.isAfter(now.minus(SHORT))).count();
        if (recent >= MOST_IN_SHORT) {
            throw tooMany(SHORT);
        }
        if (times.size() >= MOST_IN_LONG) {
            throw tooMany(LONG);
        }
        times.addLast(now);
    }

    private static JiraError tooMany(Duration wait) {
        Response response = Response.json(
                429, Json.object().set("errorMessages", Json.array().add("Rate limit exceeded.")));
        return JiraError.with(response.with("Retry-After", Long.toString(wait.toSeconds()))
                .with("RateLimit-Reason", "jira-per-issue-on-write"));
    }
}
