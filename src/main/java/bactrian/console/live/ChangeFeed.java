package bactrian.console.live;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells browsers what has changed, as server-sent events at {@code /api/events}. A message names lists and items, never
 * their content: the page asks the API for that, which knows what its caller may see. The store is looked at only while
 * somebody listens.
 */
public final class ChangeFeed implements Handler<RoutingContext> {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);
    /** After this a stream ends and the browser comes again, past the gate: a session that is over hears no more. */
    private static final Duration LIFE = Duration.ofMinutes(10);
    /** A sign of life, so that a dead connection is noticed on both sides. */
    private static final Duration BEAT = Duration.ofSeconds(15);

    private static final String HELLO = "retry: 1000\nevent: hello\ndata: {}\n\n";

    private final Changes changes;
    private final Duration every;
    private final Set<HttpServerResponse> listeners = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Optional<Changes.Mark>> seen = new AtomicReference<>(Optional.empty());
    private final AtomicBoolean looking = new AtomicBoolean();

    /** Looks for changes as often as {@code bactrian.console.poll} says. */
    public ChangeFeed(Changes changes, Duration every) {
        this.changes = changes;
        this.every = every;
    }

    void start(Vertx vertx) {
        vertx.setPeriodic(every.toMillis(), timer -> look(vertx));
        vertx.setPeriodic(BEAT.toMillis(), timer -> listeners.forEach(listener -> listener.write(": still here\n\n")));
    }

    @Override
    public void handle(RoutingContext request) {
        HttpServerResponse response = request.response();
        response.setChunked(true)
                .putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no");
        response.exceptionHandler(gone -> listeners.remove(response));
        response.closeHandler(closed -> listeners.remove(response));
        response.write(HELLO);
        listeners.add(response);
        request.vertx().setTimer(LIFE.toMillis(), timer -> {
            if (listeners.remove(response)) {
                response.end();
            }
        });
    }

    private void look(Vertx vertx) {
        if (listeners.isEmpty()) {
            seen.set(Optional.empty());
        } else if (looking.compareAndSet(false, true)) {
            vertx.executeBlocking(this::next, false).onComplete(change -> {
                looking.set(false);
                if (change.failed()) {
                    LOG.warn(
                            "Browsers hear of no change until the store answers: {}",
                            change.cause().getMessage());
                } else {
                    tell(change.result());
                }
            });
        }
    }

    private Change next() {
        Changes.Mark now = changes.mark();
        Optional<Changes.Mark> before = seen.getAndSet(Optional.of(now));
        return changes.between(before.orElse(now), now);
    }

    private void tell(Change change) {
        if (!change.isNothing()) {
            listeners.forEach(listener -> listener.write(change.message()));
        }
    }
}
