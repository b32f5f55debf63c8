package bactrian.console.access;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts failed attempts of each address a minute, so that nobody guesses passwords or webhook tokens quickly. */
public final class Attempts {
    private static final long WINDOW_MS = 60_000;
    /** More addresses than this are an attack that changes them; then all begin anew together. */
    private static final int MOST_ADDRESSES = 10_000;

    private final int most;
    private final Clock clock;
    private final Map<String, Count> counts = new ConcurrentHashMap<>();

    /** Allows so many failures of an address a minute. */
    public Attempts(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    private record Count(long since, int failures) {}

    /** Whether this address has used its attempts up for now. */
    public boolean isExhausted(String address) {
        Count count = counts.get(address);
        return count != null && clock.millis() - count.since() < WINDOW_MS && count.failures() >= most;
    }

    /** Notes a failure. */
    public void failed(String address) {
        if (counts.size() > MOST_ADDRESSES) {
            counts.clear();
        }
        long now = clock.millis();
        counts.merge(
                address,
                new Count(now, 1),
                (known, one) -> now - known.since() < WINDOW_MS ? new Count(known.since(), known.failures() + 1) : one);
    }
}
