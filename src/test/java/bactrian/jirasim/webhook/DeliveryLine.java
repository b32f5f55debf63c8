package bactrian.jirasim.webhook;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Sends deliveries: in order within a lane, with retries where the deployment has them. */
final class DeliveryLine implements AutoCloseable {

    private static final int LANES = 8;
    private static final int MOST_RETRIES = 5;
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Set<Integer> RETRIED = Set.of(408, 409, 425, 429);

    private final ExecutorService[] lanes = IntStream.range(0, LANES)
            .mapToObj(lane -> Executors.newSingleThreadExecutor(daemon()))
            .toArray(ExecutorService[]::new);
    private final ScheduledExecutorService later = Executors.newScheduledThreadPool(2, daemon());
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final AtomicLong pending = new AtomicLong();
    private final AtomicLong delivered = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final Duration retryDelay;

    DeliveryLine(Duration retryDelay) {
        this.retryDelay = retryDelay;
    }

    /** Sends after a delay; out of its lane where order does not matter. */
    void send(Delivery delivery, long delayMs, boolean outOfOrder) {
        pending.incrementAndGet();
        if (outOfOrder) {
            later.schedule(() -> attempt(delivery, 0), delayMs, TimeUnit.MILLISECONDS);
        } else if (delayMs > 0) {
            later.schedule(() -> inLane(delivery), delayMs, TimeUnit.MILLISECONDS);
        } else {
            inLane(delivery);
        }
    }

    /** Messages that are neither answered with 2xx nor given up. */
    long pending() {
        return pending.get();
    }

    /** Messages answered with 2xx. */
    long delivered() {
        return delivered.get();
    }

    /** Messages given up. */
    long failed() {
        return failed.get();
    }

    private void inLane(Delivery delivery) {
        lanes[(int) Math.floorMod(delivery.lane(), (long) LANES)].execute(() -> attempt(delivery, 0));
    }

    private void attempt(Delivery delivery, int attempt) {
        int status = status(delivery, attempt);
        if (status >= 200 && status < 300) {
            delivered.incrementAndGet();
            pending.decrementAndGet();
        } else if (delivery.cloud() && attempt < MOST_RETRIES && retried(status) && !later.isShutdown()) {
            later.schedule(() -> attempt(delivery, attempt + 1), retryDelay.toMillis(), TimeUnit.MILLISECONDS);
        } else {
            failed.incrementAndGet();
            pending.decrementAndGet();
        }
    }

    private static boolean retried(int status) {
        return status == 0 || status >= 500 || RETRIED.contains(status);
    }

    /** The status of the answer, 0 when there was none. */
    private int status(Delivery delivery, int attempt) {
        try {
            return client.send(delivery.request(attempt, TIMEOUT), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException noAnswer) {
            return 0;
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static ThreadFactory daemon() {
        return task -> {
            Thread thread = new Thread(task, "jirasim-webhook");
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public void close() {
        later.shutdownNow();
        for (ExecutorService lane : lanes) {
            lane.shutdownNow();
        }
    }
}
