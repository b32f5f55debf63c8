package bactrian.jirasim.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** How badly deliveries behave. The share that is dropped or doubled is drawn from a fixed seed. */
public final class Nastiness {

    private final Dose drop;
    private final Dose duplicate;
    private final long delayMs;
    private final boolean shuffle;
    private final Random random = new Random(4711);

    /** As asked for by {@code {drop?,duplicate?,delayMs?,shuffle?}}. */
    public Nastiness(JsonNode wanted) {
        drop = new Dose(wanted.path("drop"));
        duplicate = new Dose(wanted.path("duplicate"));
        delayMs = wanted.path("delayMs").asLong(0);
        shuffle = wanted.path("shuffle").asBoolean(false)
                || wanted.path("shuffle").asInt(0) > 0;
    }

    boolean drops() {
        return drop.hits();
    }

    boolean duplicates() {
        return duplicate.hits();
    }

    /** Milliseconds that the next delivery waits. */
    synchronized long delay() {
        return delayMs + (shuffle ? random.nextInt(300) : 0);
    }

    /** Whether deliveries about one issue may overtake each other. */
    boolean shuffles() {
        return shuffle;
    }

    /** {@code true}: always; a whole number: the next so many; a fraction: that share. */
    private final class Dose {

        private final double share;
        private final AtomicLong left;

        Dose(JsonNode amount) {
            boolean fraction = amount.isDouble() && amount.asDouble() < 1;
            share = amount.isBoolean() && amount.asBoolean() ? 1 : fraction ? amount.asDouble() : 0;
            left = new AtomicLong(amount.isNumber() && !fraction ? amount.asLong() : 0);
        }

        boolean hits() {
            synchronized (random) {
                return left.get() > 0 ? left.getAndDecrement() > 0 : share > 0 && random.nextDouble() < share;
            }
        }
    }
}
